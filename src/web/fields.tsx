import type { Child } from 'hono/jsx';
import { datePartValues, errorsOf, type FormState, textOf, textsOf } from './form-values.ts';
import { Checkboxes } from './govuk/checkboxes.tsx';
import type { Choice, Divider } from './govuk/choices.tsx';
import { DateInput } from './govuk/date-input.tsx';
import { FileUpload } from './govuk/file-upload.tsx';
import { classList, type Maybe } from './govuk/part.ts';
import { Radios } from './govuk/radios.tsx';
import { Select, type SelectItem } from './govuk/select.tsx';
import { TextInput, type TextInputProps } from './govuk/text-input.tsx';
import { Textarea } from './govuk/textarea.tsx';

/** What every field is told. It keeps what was typed and shows its errors by itself. */
interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child;
  /** Size of the label: "s" unless told; "l" suits the only question of a page. */
  readonly size?: 's' | 'm' | 'l' | undefined;
  /** The label is the page's h1. */
  readonly isPageHeading?: boolean | undefined;
}

interface ChoiceFieldProps extends FieldProps {
  readonly items: readonly Maybe<Choice | Divider>[];
  readonly isInline?: boolean | undefined;
  readonly isSmall?: boolean | undefined;
}

function errorMessage({ form, name }: FieldProps): Child {
  const [first, ...more] = errorsOf(form, name);
  if (!first) return undefined;
  return (
    <>
      {first.message}
      {more.map((error) => (
        <>
          <br />
          {error.message}
        </>
      ))}
    </>
  );
}

function labelled(field: FieldProps) {
  return {
    name: field.name,
    label: {
      text: field.label,
      classes: `govuk-label--${field.size ?? 's'}`,
      isPageHeading: field.isPageHeading,
    },
    hint: field.hint,
    errorMessage: errorMessage(field),
  };
}

function grouped(field: FieldProps) {
  const legend = {
    text: field.label,
    classes: `govuk-fieldset__legend--${field.size ?? 's'}`,
    isPageHeading: field.isPageHeading,
  };
  return { fieldset: { legend }, hint: field.hint, errorMessage: errorMessage(field) };
}

interface TextFieldProps
  extends FieldProps,
    Pick<
      TextInputProps,
      'type' | 'inputmode' | 'autocomplete' | 'autocapitalize' | 'spellcheck' | 'prefix' | 'suffix'
    > {
  /** As many characters wide as the answer is long. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
}

export function TextField({ form, size, isPageHeading, width, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      {...labelled({ form, size, isPageHeading, ...rest })}
      classes={width && `govuk-input--width-${width}`}
      value={textOf(form.values, rest.name)}
    />
  );
}

export function LongTextField(field: FieldProps & { readonly rows?: number | undefined }) {
  return <Textarea {...labelled(field)} rows={field.rows} value={textOf(field.form.values, field.name)} />;
}

export function SelectField(field: FieldProps & { readonly items: readonly Maybe<SelectItem>[] }) {
  return <Select {...labelled(field)} items={field.items} value={textOf(field.form.values, field.name)} />;
}

export function FileField(
  field: FieldProps & { readonly accept?: string | undefined; readonly multiple?: boolean },
) {
  return (
    <FileUpload
      {...labelled(field)}
      multiple={field.multiple}
      attributes={field.accept ? { accept: field.accept } : undefined}
    />
  );
}

function choiceClasses(block: string, field: ChoiceFieldProps): string {
  return classList(field.isInline && `${block}--inline`, field.isSmall && `${block}--small`);
}

export function RadiosField(field: ChoiceFieldProps) {
  const isAnswered = field.name in field.form.values;
  const value = textOf(field.form.values, field.name);
  // An answer may be the empty text ("Not said yet"), which the bare radios take for no answer.
  const items = field.items.map((item) =>
    item && 'value' in item ? { checked: isAnswered && item.value === value, ...item } : item,
  );
  return (
    <Radios
      {...grouped(field)}
      name={field.name}
      items={items}
      classes={choiceClasses('govuk-radios', field)}
    />
  );
}

export function CheckboxesField(field: ChoiceFieldProps) {
  return (
    <Checkboxes
      {...grouped(field)}
      name={field.name}
      items={field.items}
      classes={choiceClasses('govuk-checkboxes', field)}
      values={textsOf(field.form.values, field.name)}
    />
  );
}

/** Three boxes named `x-day`, `x-month` and `x-year`; platform/http/form makes them one day again. */
export function DateField(field: FieldProps) {
  const wrong = errorsOf(field.form, field.name).map((error) => error.field);
  const values = datePartValues(field.form.values, field.name);
  return (
    <DateInput
      {...grouped(field)}
      id={field.name}
      namePrefix={field.name}
      items={(['day', 'month', 'year'] as const).map((name, index) => ({
        name,
        value: values[index],
        error: wrong.includes(`${field.name}-${name}`) || undefined,
      }))}
    />
  );
}
