import { Choices, type ChoicesProps } from './choices.tsx';

export interface RadiosProps extends ChoicesProps {
  readonly value?: string | undefined;
}

export function Radios(props: RadiosProps) {
  return (
    <Choices
      group={props}
      kind={{
        block: 'govuk-radios',
        inputType: 'radio',
        isChosen: (value) => !!props.value && value === props.value,
      }}
    />
  );
}
