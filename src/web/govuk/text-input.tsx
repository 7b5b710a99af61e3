import { type ControlProps, controlAttributes, LabelledControl } from './form-group.tsx';
import { classList, type Part, type Styling, wordsOf } from './part.ts';

export interface TextInputProps extends ControlProps {
  readonly type?: string | undefined;
  readonly value?: string | number | undefined;
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: 'none' | 'sentences' | 'words' | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly prefix?: Part;
  readonly suffix?: Part;
  readonly inputWrapper?: Styling | undefined;
}

export function TextInput(props: TextInputProps) {
  return (
    <LabelledControl field={props}>
      {props.prefix || props.suffix ? (
        <div
          class={classList('govuk-input__wrapper', props.inputWrapper?.classes)}
          {...props.inputWrapper?.attributes}
        >
          <Affix kind="prefix" words={props.prefix} />
          <BareInput {...props} />
          <Affix kind="suffix" words={props.suffix} />
        </div>
      ) : (
        <BareInput {...props} />
      )}
    </LabelledControl>
  );
}

function BareInput(props: TextInputProps) {
  return (
    <input
      type={props.type ?? 'text'}
      value={props.value}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      spellcheck={props.spellcheck}
      {...controlAttributes(props, 'govuk-input')}
    />
  );
}

function Affix({ kind, words }: { kind: 'prefix' | 'suffix'; words: Part }) {
  if (!words) return null;
  const { text, classes, attributes } = wordsOf(words);
  return (
    <div class={classList(`govuk-input__${kind}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  );
}
