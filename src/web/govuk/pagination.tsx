import type { Child } from 'hono/jsx';
import { type Attributes, classList, type Maybe, present, type Styling } from './part.ts';

export interface PageStep {
  readonly href: string;
  readonly text?: Child;
  /** What lies there ("2 of 3"), shown where there are no page numbers. */
  readonly labelText?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface PageNumber {
  readonly number?: string | number | undefined;
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
  readonly ellipsis?: boolean | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface PaginationProps extends Styling {
  readonly landmarkLabel?: string | undefined;
  readonly previous?: PageStep | undefined;
  readonly next?: PageStep | undefined;
  readonly items?: readonly Maybe<PageNumber>[] | undefined;
}

export function Pagination(props: PaginationProps) {
  const isBlock = !props.items && !!(props.next || props.previous);
  return (
    <nav
      class={classList('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...props.attributes}
    >
      {props.previous?.href && <Step step={props.previous} kind="prev" isBlock={isBlock} />}
      {props.items && (
        <ul class="govuk-pagination__list">
          {present(props.items).map((item) => (
            <PageItem item={item} />
          ))}
        </ul>
      )}
      {props.next?.href && <Step step={props.next} kind="next" isBlock={isBlock} />}
    </nav>
  );
}

function PageItem({ item }: { item: PageNumber }) {
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classList('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
}

function Step({ step, kind, isBlock }: { step: PageStep; kind: 'prev' | 'next'; isBlock: boolean }) {
  const isPlain = isBlock && !step.labelText;
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={step.href} rel={kind} {...step.attributes}>
        {(isBlock || kind === 'prev') && <Arrow kind={kind} />}
        <span
          class={classList(
            'govuk-pagination__link-title',
            isPlain && 'govuk-pagination__link-title--decorated',
          )}
        >
          {step.text || (
            <>
              {kind === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {step.labelText && isBlock && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{step.labelText}</span>
          </>
        )}
        {!isBlock && kind === 'next' && <Arrow kind={kind} />}
      </a>
    </div>
  );
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ kind }: { kind: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[kind]} />
    </svg>
  );
}
