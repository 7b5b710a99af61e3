import { Choices, type ChoicesProps } from './choices.tsx';

export interface CheckboxesProps extends ChoicesProps {
  readonly values?: readonly string[] | undefined;
}

export function Checkboxes(props: CheckboxesProps) {
  return (
    <Choices
      group={props}
      kind={{
        block: 'govuk-checkboxes',
        inputType: 'checkbox',
        isChosen: (value) => props.values?.includes(value) ?? false,
      }}
    />
  );
}
