import { Fieldset, type FieldsetProps } from './fieldset.tsx';
import { describedByIds, type FieldParts, FormGroup, HintAndError } from './form-group.tsx';
import { classList, type Maybe, present, type Styling } from './part.ts';
import { TextInput } from './text-input.tsx';

export interface DatePart extends Styling {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly value?: string | number | undefined;
  /** Marked as wrong. Where no part is, an error message marks them all; `false` is never marked. */
  readonly error?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'numeric' | 'decimal' | undefined;
  readonly pattern?: string | undefined;
}

export interface DateInputProps extends FieldParts, Styling {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly fieldset?: FieldsetProps | undefined;
  /** Day, month and year unless told. */
  readonly items?: readonly Maybe<DatePart>[] | undefined;
}

const DAY_MONTH_YEAR: readonly DatePart[] = [{ name: 'day' }, { name: 'month' }, { name: 'year' }];

export function DateInput(props: DateInputProps) {
  const parts = present(props.items ?? DAY_MONTH_YEAR);
  const someMarked = parts.some((part) => part.error);
  const describedBy = describedByIds(props.id, { ...props, describedBy: props.fieldset?.describedBy });
  const content = (
    <>
      <HintAndError id={props.id} parts={props} />
      <div class={classList('govuk-date-input', props.classes)} id={props.id} {...props.attributes}>
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <PartInput
              part={part}
              date={props}
              isMarked={part.error || (part.error !== false && !!props.errorMessage && !someMarked)}
            />
          </div>
        ))}
      </div>
    </>
  );
  return (
    <FormGroup parts={props}>
      {props.fieldset ? (
        <Fieldset {...props.fieldset} role="group" describedBy={describedBy}>
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  );
}

function PartInput({ part, date, isMarked }: { part: DatePart; date: DateInputProps; isMarked: boolean }) {
  const width = part.classes?.includes('govuk-input--width-')
    ? false
    : `govuk-input--width-${part.name.endsWith('year') ? 4 : 2}`;
  return (
    <TextInput
      label={{
        text: part.label ?? part.name.charAt(0).toUpperCase() + part.name.slice(1),
        classes: 'govuk-date-input__label',
      }}
      id={part.id ?? `${date.id}-${part.name}`}
      name={classList(date.namePrefix, part.name).replace(' ', '-')}
      classes={classList('govuk-date-input__input', isMarked && 'govuk-input--error', width, part.classes)}
      value={part.value}
      inputmode={part.inputmode ?? 'numeric'}
      autocomplete={part.autocomplete}
      pattern={part.pattern}
      attributes={part.attributes}
    />
  );
}
