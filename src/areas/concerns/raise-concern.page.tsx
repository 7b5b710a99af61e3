import { CONCERN_KINDS, type ConcernKind } from '#domain/concerns/kinds.ts';
import { LongTextField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Panel } from '#web/govuk/panel.tsx';
import { WarningText } from '#web/govuk/warning-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { RAISE, RAISE_PAGE, RAISED } from './concerns.content.ts';

export interface RaiseConcernPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
  readonly kind: ConcernKind;
  /** The page that it was raised from: one of our own paths. */
  readonly from: string;
}

/** Two fields, nothing to look up, from every page. */
export function RaiseConcernPage({ shell, form, once, kind, from }: RaiseConcernPageProps) {
  const words = RAISE[kind];
  return (
    <Page
      shell={shell}
      title={words.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={from} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <WarningText>{RAISE_PAGE.danger}</WarningText>
      <p class="govuk-body">{words.intro}</p>
      <Form
        action="/concerns/new"
        submit={words.submit}
        hidden={{ _once: once, kind, from }}
        cancelHref={from}
      >
        <TextField form={form} name="about" label={words.about} />
        <LongTextField form={form} name="words" label={words.words} hint={words.wordsHint} rows={6} />
        <p class="govuk-hint">{RAISE_PAGE.who}</p>
      </Form>
      <h2 class="govuk-heading-s">{RAISE_PAGE.otherwise}</h2>
      <ul class="govuk-list">
        {CONCERN_KINDS.filter((other) => other !== kind).map((other) => (
          <li>
            <a class="govuk-link" href={`/concerns/new?${new URLSearchParams({ kind: other, from })}`}>
              {RAISE_PAGE.other[other]}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Afterwards: thank you, a number, and what happens next. */
export function ConcernRaisedPage(props: {
  readonly shell: Shell;
  readonly reference: string;
  readonly from: string;
}) {
  return (
    <Page shell={props.shell} title={RAISED.title}>
      <Panel title={RAISED.title}>
        {RAISED.reference}
        <br />
        <strong>{props.reference}</strong>
      </Panel>
      <h2 class="govuk-heading-m">{RAISED.next}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {RAISED.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <WarningText>{RAISED.danger}</WarningText>
      <p class="govuk-body">
        <a class="govuk-link" href={props.from}>
          {RAISED.back}
        </a>
      </p>
    </Page>
  );
}
