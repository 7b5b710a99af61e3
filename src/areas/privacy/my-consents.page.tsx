import { CONSENT_WORDS } from '#domain/privacy/consents.ts';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { ConsentRecord, Standing } from './consent-record.queries.ts';
import { MINE } from './privacy.content.ts';

export interface MyConsentsPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly record: ConsentRecord;
  /** One for each question: a double click answers once. */
  readonly onces: readonly string[];
}

/** The young person's own answers: each question with yes and no. */
export function MyConsentsPage(props: MyConsentsPageProps) {
  return (
    <Page shell={props.shell} title={MINE.title} hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{MINE.title}</h1>
      <p class="govuk-body">{MINE.intro}</p>
      {props.record.standings.map((one, at) => (
        <Question one={one} record={props.record} once={props.onces[at] ?? ''} id={`question-${at + 1}`} />
      ))}
      <InsetText>{MINE.help}</InsetText>
    </Page>
  );
}

interface QuestionProps {
  readonly one: Standing;
  readonly record: ConsentRecord;
  readonly once: string;
  readonly id: string;
}

function Question({ one, record, once, id }: QuestionProps) {
  const { recipientOrganisationId: recipient, answer } = one;
  const name = recipient === null ? undefined : record.recipients.get(recipient);
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {CONSENT_WORDS[one.purpose].question}
        {name && ` ${MINE.onlyFor(name)}`}
      </h2>
      <p class="govuk-body">{MINE.why[one.purpose]}</p>
      <p class="govuk-body">
        <strong>{answer === null ? MINE.now.open : answer ? MINE.now.yes : MINE.now.no}</strong>
      </p>
      <form method="post" action="/my-consents" novalidate>
        <input type="hidden" name="_once" value={once} />
        <input type="hidden" name="purpose" value={one.purpose} />
        <input type="hidden" name="recipientOrganisationId" value={recipient ?? ''} />
        <div class="govuk-button-group">
          {answer !== true && (
            <Button name="answer" value="yes" attributes={{ 'aria-describedby': id }}>
              {MINE.yes}
            </Button>
          )}
          {answer !== false && (
            <Button
              name="answer"
              value="no"
              classes="govuk-button--secondary"
              attributes={{ 'aria-describedby': id }}
            >
              {answer === true ? MINE.takeBack : MINE.no}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
