import { type ControlProps, controlAttributes, LabelledControl } from './form-group.tsx';
import { type Attributes, type Maybe, present } from './part.ts';

export interface SelectItem {
  /** The text, unless told. */
  readonly value?: string | number | undefined;
  readonly text: string;
  /** Wins over the select's value. */
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SelectProps extends ControlProps {
  readonly items: readonly Maybe<SelectItem>[];
  readonly value?: string | number | undefined;
}

export function Select(props: SelectProps) {
  return (
    <LabelledControl field={props}>
      <select {...controlAttributes(props, 'govuk-select')}>
        {present(props.items).map((item) => (
          <option
            value={item.value}
            selected={item.selected ?? (!!props.value && (item.value ?? item.text) === props.value)}
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
    </LabelledControl>
  );
}
