import { type ControlProps, controlAttributes, LabelledControl } from './form-group.tsx';

export interface TextareaProps extends ControlProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
}

export function Textarea(props: TextareaProps) {
  return (
    <LabelledControl field={props}>
      <textarea
        rows={props.rows ?? 5}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
        {...controlAttributes(props, 'govuk-textarea')}
      >
        {props.value}
      </textarea>
    </LabelledControl>
  );
}
