import type { StepProblem } from '#domain/matching/step-checks.ts';
import type { SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import { callName } from '#domain/young-people/names.ts';
import { CheckboxesField, LongTextField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { type FormState, textOf } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { wordsFor } from '../options/option-words.ts';
import { MATCH, STEP_FORMS, STEPS } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { SharedSummary } from './shared.page.tsx';

interface SendPageProps {
  readonly shell: Shell;
  readonly match: MatchRecord;
  readonly form: FormState;
  readonly once: string;
  readonly version: string;
  /** Exactly what would be sent, to be looked at; null while it is written. */
  readonly preview: SharedWithEmployer | null;
  readonly inTheWay: readonly StepProblem[];
}

/** First what is to be told, then exactly how the employer will see it, then yes. */
export function SendPage(props: SendPageProps) {
  const { match, form, preview } = props;
  const back = `/matches/${match.id}`;
  return (
    <Page
      shell={props.shell}
      title={STEPS.send.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={back} />}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">
        {MATCH.caption(callName(match), MATCH.at(match.title, match.organisation))}
      </span>
      <h1 class="govuk-heading-l">{wordsFor(match, preview ? STEP_FORMS.previewTitle : STEPS.send.title)}</h1>
      <InTheWay problems={props.inTheWay} />
      {preview ? <Preview {...props} preview={preview} /> : <Write {...props} />}
    </Page>
  );
}

export function InTheWay({ problems }: { readonly problems: readonly StepProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{MATCH.inTheWay}</p>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map((problem) => (
          <li>
            {problem.staffText} {problem.wouldChangeIf}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function Write({ match, form, once, version }: SendPageProps) {
  return (
    <Form
      action={`/matches/${match.id}/send`}
      submit={STEP_FORMS.preview}
      hidden={{ _once: once, version, step: 'preview' }}
      cancelHref={`/matches/${match.id}`}
    >
      <TextField
        form={form}
        name="wantsToLearn"
        label={STEP_FORMS.wantsToLearn}
        hint={STEP_FORMS.wantsHint}
      />
      <LongTextField
        form={form}
        name="support"
        label={STEP_FORMS.support}
        hint={STEP_FORMS.supportHint}
        rows={4}
      />
    </Form>
  );
}

function Preview({ match, form, once, version, preview }: SendPageProps & { preview: SharedWithEmployer }) {
  const answers = {
    wantsToLearn: textOf(form.values, 'wantsToLearn'),
    support: textOf(form.values, 'support'),
  };
  return (
    <>
      <SharedSummary shared={preview} match={match} />
      <Form
        action={`/matches/${match.id}/send`}
        submit={wordsFor(match, STEPS.send.submit)}
        hidden={{ _once: once, version, step: 'send', ...answers }}
        otherwise={
          <Button name="step" value="change" classes="govuk-button--secondary">
            {STEP_FORMS.previewChange}
          </Button>
        }
        cancelHref={`/matches/${match.id}`}
      >
        <CheckboxesField
          form={form}
          name="isPreviewed"
          label={wordsFor(match, STEP_FORMS.previewTitle)}
          items={[{ value: 'yes', text: STEP_FORMS.previewAgreed(preview.firstName) }]}
        />
      </Form>
    </>
  );
}
