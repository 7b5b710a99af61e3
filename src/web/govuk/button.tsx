import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

export interface ButtonProps extends Styling {
  readonly children?: Child;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: 'submit' | 'button' | undefined;
  readonly disabled?: boolean | undefined;
  /** A link that looks like a button; the rest of the form's options then mean nothing. */
  readonly href?: string | undefined;
  readonly isStart?: boolean | undefined;
}

const LINK_AS_BUTTON = { role: 'button', draggable: false };

export function Button(props: ButtonProps) {
  const shared = {
    class: classList('govuk-button', props.classes, props.isStart && 'govuk-button--start'),
    id: props.id,
    ...props.attributes,
  };
  const content = (
    <>
      {props.children}
      {props.isStart && <StartIcon />}
    </>
  );
  if (props.href)
    return (
      <a href={props.href} {...LINK_AS_BUTTON} {...shared}>
        {content}
      </a>
    );
  return (
    <button
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      {...shared}
    >
      {content}
    </button>
  );
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
