import type { Child } from 'hono/jsx';
import { ROLE_NAMES } from '#domain/accounts/roles.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { LongTextField, SelectField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Details } from '#web/govuk/details.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { Timeline } from '#web/timeline.tsx';
import { CONCERN, CONCERNS, STEP_NAMES } from './concerns.content.ts';
import { Due, KindTag } from './concerns.page.tsx';
import type { Concern, ConcernStep, Holder } from './concerns.queries.ts';

export interface ConcernPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  /** The step whose form came back, to show it open. */
  readonly tried: string | null;
  readonly concern: Concern;
  readonly steps: readonly ConcernStep[];
  readonly holders: readonly Holder[];
  readonly employers: readonly { readonly id: string; readonly name: string }[];
  /** Those who run the programme act on it; a worker may add to it. */
  readonly mayAct: boolean;
  readonly once: () => string;
}

/** One concern: what was said, who has it, what was done, and the next step. */
export function ConcernPage(props: ConcernPageProps) {
  const { concern, form } = props;
  const title = `${concern.reference} ${concern.about}`;
  return (
    <Page
      shell={props.shell}
      title={title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/concerns">{CONCERN.back}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <KindTag concern={concern} />{' '}
        {concern.closedAt !== null && <Tag classes="govuk-tag--grey">{CONCERN.closed}</Tag>}
      </p>
      {concern.closedAt === null && <InsetText>{stopText(concern)}</InsetText>}
      <Particulars concern={concern} />
      {concern.closedAt === null ? <OpenSteps {...props} /> : props.mayAct && <Reopen {...props} />}
      <History steps={props.steps} />
    </Page>
  );
}

function stopText({ organisationName, stopsNewPlacements }: Concern): string {
  if (organisationName === null) return CONCERN.stopsNobody;
  return stopsNewPlacements ? CONCERN.stops(organisationName) : CONCERN.goes(organisationName);
}

function Particulars({ concern }: { concern: Concern }) {
  const who = concern.raisedBy ?? ROLE_NAMES[concern.raisedByRole];
  return (
    <SummaryList
      rows={[
        { key: CONCERN.raised, value: CONCERN.raisedText(dayInWords(dayOf(concern.raisedAt)), who) },
        { key: CONCERN.about, value: concern.about },
        { key: CONCERN.words, value: concern.words },
        concern.placementReference !== null && {
          key: CONCERN.placement,
          value: (
            <a class="govuk-link" href={`/placements/${concern.placementReference}`}>
              {concern.placementReference}
            </a>
          ),
        },
        concern.organisationName !== null && {
          key: CONCERN.employer,
          value: (
            <a class="govuk-link" href={`/employers/${concern.organisationId}`}>
              {concern.organisationName}
            </a>
          ),
        },
        { key: CONCERN.held, value: concern.heldBy ?? CONCERNS.nobody },
        concern.answerDueOn !== null && { key: CONCERN.due, value: <Due concern={concern} /> },
        concern.answer !== null && { key: CONCERN.answer, value: concern.answer },
      ]}
    />
  );
}

interface StepProps extends ConcernPageProps {
  readonly step: string;
  readonly summary: string;
  readonly submit: string;
  readonly children?: Child;
}

function Step({ concern, tried, step, summary, submit, once, children }: StepProps) {
  return (
    <Details summary={summary} open={tried === step}>
      <Form
        action={`/concerns/${concern.reference}/${step}`}
        submit={submit}
        hidden={{ _once: once(), version: String(concern.version) }}
      >
        {children}
      </Form>
    </Details>
  );
}

// Each form has fields of its own names: an error leads to the one that it is about.
function OpenSteps(props: ConcernPageProps) {
  const { form, concern, mayAct } = props;
  return (
    <>
      {mayAct && <Hold {...props} />}
      <Step {...props} step="note" summary={CONCERN.note} submit={CONCERN.noteSubmit}>
        <LongTextField form={form} name="note" label={CONCERN.noteLabel} />
      </Step>
      {mayAct && (
        <>
          <Step {...props} step="answer" summary={CONCERN.answerTitle} submit={CONCERN.answerSubmit}>
            <LongTextField form={form} name="answer" label={CONCERN.answerLabel} />
          </Step>
          {concern.stopsNewPlacements && concern.organisationId !== null ? (
            <Step {...props} step="allow" summary={CONCERN.allow} submit={CONCERN.allowSubmit}>
              <LongTextField form={form} name="reason" label={CONCERN.allowLabel} rows={3} />
            </Step>
          ) : (
            <Stop {...props} />
          )}
          <Step {...props} step="close" summary={CONCERN.close} submit={CONCERN.closeSubmit}>
            <LongTextField form={form} name="outcome" label={CONCERN.closeLabel} rows={3} />
          </Step>
        </>
      )}
    </>
  );
}

function Hold(props: ConcernPageProps) {
  return (
    <Step {...props} step="hold" summary={CONCERN.hold} submit={CONCERN.holdSubmit}>
      <SelectField
        form={props.form}
        name="holderId"
        label={CONCERN.holder}
        items={props.holders.map(({ id, name }) => ({ value: id, text: name }))}
      />
    </Step>
  );
}

function Stop(props: ConcernPageProps) {
  return (
    <Step {...props} step="stop" summary={CONCERN.stop} submit={CONCERN.stopSubmit}>
      <SelectField
        form={{
          ...props.form,
          values: { organisationId: props.concern.organisationId ?? '', ...props.form.values },
        }}
        name="organisationId"
        label={CONCERN.stopEmployer}
        items={props.employers.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <LongTextField form={props.form} name="reason" label={CONCERN.stopLabel} rows={3} />
    </Step>
  );
}

function Reopen(props: ConcernPageProps) {
  return (
    <Step {...props} step="reopen" summary={CONCERN.reopen} submit={CONCERN.reopenSubmit}>
      <LongTextField form={props.form} name="reason" label={CONCERN.reopenLabel} rows={3} />
    </Step>
  );
}

function History({ steps }: { steps: readonly ConcernStep[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{CONCERN.historyTitle}</h2>
      <Timeline
        label={CONCERN.historyTitle}
        events={steps.map((step) => ({
          title: STEP_NAMES[step.kind],
          at: step.at,
          when: dayInWords(dayOf(step.at)),
          by: step.by ?? undefined,
          children: step.note === null ? undefined : <p class="govuk-body">{step.note}</p>,
        }))}
      />
    </>
  );
}
