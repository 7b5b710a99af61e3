import type { Instant } from '#domain/shared/day.ts';
import { RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { CODE } from './code.content.ts';

/** Where a young person types the code that they were given. */
export function TypeCodePage({ shell, form }: { shell: Shell; form: FormState }) {
  return (
    <Page shell={shell} title={CODE.title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{CODE.title}</h1>
      <p class="govuk-body">{CODE.intro}</p>
      <Form action="/sign-in/code" submit={CODE.submit}>
        <TextField
          form={form}
          name="code"
          label={CODE.label}
          hint={CODE.hint}
          width={20}
          autocomplete="one-time-code"
        />
      </Form>
    </Page>
  );
}

interface MakeCodePageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly name: string;
  readonly path: string;
  /** Where a link can be sent by text, as people write it; null: it cannot. */
  readonly mobile: string | null;
}

/** Where a worker makes a code, or has a link sent by text. */
export function MakeCodePage({ shell, form, name, path, mobile }: MakeCodePageProps) {
  return (
    <Page shell={shell} title={CODE.makeTitle(name)} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{CODE.makeTitle(name)}</h1>
      <p class="govuk-body">{CODE.makeIntro}</p>
      <p class="govuk-body">{CODE.makeAgain}</p>
      <Form action={path} submit={CODE.make}>
        <RadiosField
          form={form}
          name="days"
          label={CODE.days}
          items={[1, 3, 7].map((days) => ({ value: String(days), text: CODE.day(days) }))}
        />
      </Form>
      {mobile && (
        <>
          <h2 class="govuk-heading-m">{CODE.textTitle}</h2>
          <p class="govuk-body">{CODE.textIntro(mobile)}</p>
          <Form action={path.replace(/code$/, 'text')} submit={CODE.text} />
        </>
      )}
    </Page>
  );
}

interface PaperPageProps {
  readonly shell: Shell;
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly expiresAt: Instant;
}

/** The code, to print: a first name, an address and twelve letters, and nothing that says what the service is for. */
export function PaperPage(props: PaperPageProps) {
  return (
    <Page shell={props.shell} title={CODE.makeTitle(props.name)}>
      <p class="govuk-body foothold-screen-only">{CODE.madeOnce}</p>
      <h1 class="govuk-heading-l">{CODE.paperTitle(props.name)}</h1>
      <p class="govuk-body-l">
        {CODE.paperGo} <strong>{props.address}</strong> {CODE.paperType}
      </p>
      <p class="govuk-heading-xl">{props.code}</p>
      <p class="govuk-body">{CODE.paperUntil(props.expiresAt)}</p>
    </Page>
  );
}
