import type { Child } from 'hono/jsx';
import { ErrorMessage, type ErrorPart } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label, type LabelPart } from './label.tsx';
import { classList, type Part, type Styling } from './part.ts';

/** What every field has besides its control. */
export interface FieldParts {
  readonly hint?: Part;
  readonly errorMessage?: ErrorPart;
  /** Ids of further texts that explain the field, before its own hint and error. */
  readonly describedBy?: string | undefined;
  readonly formGroup?: Styling | undefined;
}

/** The options that text inputs, text areas, selects and file uploads share. */
export interface ControlProps extends FieldParts, Styling {
  readonly name: string;
  /** The name, unless told. */
  readonly id?: string | undefined;
  readonly label: LabelPart;
  readonly disabled?: boolean | undefined;
}

/** The value of aria-describedby: other texts first, then hint, then error, as GOV.UK Frontend orders them. */
export function describedByIds(id: string, parts: FieldParts): string | undefined {
  const ids = [parts.describedBy, parts.hint && `${id}-hint`, parts.errorMessage && `${id}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}

export function FormGroup({ parts, children }: { parts: FieldParts; children?: Child }) {
  return (
    <div
      class={classList(
        'govuk-form-group',
        parts.errorMessage ? 'govuk-form-group--error' : false,
        parts.formGroup?.classes,
      )}
      {...parts.formGroup?.attributes}
    >
      {children}
    </div>
  );
}

export function HintAndError({ id, parts }: { id: string; parts: FieldParts }) {
  return (
    <>
      {parts.hint && <Hint id={`${id}-hint`} hint={parts.hint} />}
      {parts.errorMessage && <ErrorMessage id={`${id}-error`} message={parts.errorMessage} />}
    </>
  );
}

/** One control under its label, hint and error. */
export function LabelledControl({ field, children }: { field: ControlProps; children?: Child }) {
  const id = field.id ?? field.name;
  return (
    <FormGroup parts={field}>
      <Label label={field.label} for={id} />
      <HintAndError id={id} parts={field} />
      {children}
    </FormGroup>
  );
}

/** Attributes that every control carries. */
export function controlAttributes(field: ControlProps, className: string) {
  const id = field.id ?? field.name;
  return {
    class: classList(className, field.classes, field.errorMessage ? `${className}--error` : false),
    id,
    name: field.name,
    disabled: field.disabled,
    'aria-describedby': describedByIds(id, field),
    ...field.attributes,
  };
}
