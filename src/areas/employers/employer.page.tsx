import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { WarningText } from '#web/govuk/warning-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { Timeline } from '#web/timeline.tsx';
import { MERGE } from './employer-forms.content.ts';
import type { EmployerRecord } from './employer-record.queries.ts';
import { EmployerTables } from './employer-tables.page.tsx';
import { ACTIONS, EMPLOYERS, RECORD, STATUS_NAMES } from './employers.content.ts';
import { StatusTag } from './employers.page.tsx';

export interface EmployerPageProps {
  readonly shell: Shell;
  readonly record: EmployerRecord;
  /** The statuses that the reader may move this employer to. */
  readonly moves: readonly EmployerStatus[];
  readonly mayCheck: boolean;
  readonly mayChange: boolean;
  readonly mayMerge: boolean;
  readonly once: string;
  /** The employer itself reads neither checks nor reasons. */
  readonly isOwn: boolean;
}

/** One employer: what needs doing first, then what is known. */
export function EmployerPage(props: EmployerPageProps) {
  const { record, isOwn } = props;
  const { employer } = record;
  return (
    <Page
      shell={props.shell}
      title={employer.name}
      width="wide"
      above={<BackLink href={isOwn ? '/home' : '/employers'}>{isOwn ? 'Today' : EMPLOYERS.title}</BackLink>}
    >
      <h1 class="govuk-heading-l">{employer.name}</h1>
      <p class="govuk-body">
        <StatusTag status={employer.status} />
      </p>
      <Stopped record={record} />
      <LookAlikes {...props} />
      <MergedInto {...props} />
      {!record.mergedInto && <Moves {...props} />}
      <Contact {...props} />
      <EmployerTables record={record} mayChange={props.mayChange} />
      {!isOwn && <Checks record={record} />}
      {!isOwn && <History record={record} />}
    </Page>
  );
}

function Stopped({ record }: { record: EmployerRecord }) {
  if (record.stoppedBy.length === 0) return null;
  return (
    <WarningText>
      {RECORD.stopped}{' '}
      {record.stoppedBy.map((reference, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={`/concerns/${reference}`}>
            {reference}
          </a>
        </>
      ))}
      .
    </WarningText>
  );
}

function LookAlikes({ record, mayMerge }: EmployerPageProps) {
  if (record.lookAlikes.length === 0) return null;
  return (
    <InsetText>
      {RECORD.alike}{' '}
      {record.lookAlikes.map((other, index) => (
        <>
          {index > 0 && ', '}
          <a
            class="govuk-link"
            href={mayMerge ? `/employers/${record.employer.id}/merge/${other.id}` : `/employers/${other.id}`}
          >
            {other.name}
          </a>
        </>
      ))}
      .
    </InsetText>
  );
}

function MergedInto({ record, mayMerge, once }: EmployerPageProps) {
  const into = record.mergedInto;
  if (!into) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        {MERGE.into}{' '}
        <a class="govuk-link" href={`/employers/${into.id}`}>
          {into.name}
        </a>
        .
      </p>
      {mayMerge && (
        <Form
          action={`/employers/${record.employer.id}/undo-merge`}
          submit={MERGE.undo}
          hidden={{ _once: once }}
        />
      )}
    </InsetText>
  );
}

function Moves({ record, moves, mayCheck, mayChange }: EmployerPageProps) {
  const path = `/employers/${record.employer.id}`;
  // Checked is reached by recording a check, not by a step of its own.
  const steps = moves.filter((to) => to !== 'checked') as Exclude<EmployerStatus, 'checked'>[];
  const isWaiting = record.employer.status === 'registered';
  const hasInsurance = mayChange && record.opportunities.length > 0;
  if (steps.length === 0 && !mayCheck && !hasInsurance) return null;
  return (
    <div class="govuk-button-group">
      {mayCheck && (
        <Button href={`${path}/check`} classes={isWaiting ? undefined : 'govuk-button--secondary'}>
          {ACTIONS.check}
        </Button>
      )}
      {hasInsurance && (
        <Button href={`${path}/insurance`} classes="govuk-button--secondary">
          {ACTIONS.insurance}
        </Button>
      )}
      {steps.map((to) => (
        <Button href={`${path}/move/${to}`} classes={to === 'live' ? undefined : 'govuk-button--secondary'}>
          {ACTIONS[to]}
        </Button>
      ))}
    </div>
  );
}

function Contact({ record, mayChange }: EmployerPageProps) {
  const { employer, askedThisMonth } = record;
  const limit = employer.contactsAMonthMax;
  const row = (key: string, value: string | null) => ({ key, value: value ?? RECORD.notKnown });
  return (
    <>
      <h2 class="govuk-heading-m">{RECORD.contactTitle}</h2>
      <SummaryList
        rows={[
          row(RECORD.contact, employer.contactName),
          row(RECORD.email, employer.contactEmail),
          row(RECORD.phone, employer.contactPhone),
          {
            key: RECORD.limit,
            value: `${limit ?? RECORD.noLimit} (${RECORD.asked(askedThisMonth)})`,
          },
          {
            key: RECORD.notBefore,
            value: employer.notBeforeOn === null ? RECORD.notBeforeNone : dayInWords(employer.notBeforeOn),
          },
        ]}
      />
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/employers/${employer.id}/change`}>
            {RECORD.change}
            <span class="govuk-visually-hidden"> {RECORD.contactTitle.toLowerCase()}</span>
          </a>
        </p>
      )}
    </>
  );
}

function Checks({ record }: { record: EmployerRecord }) {
  return (
    <>
      <h2 class="govuk-heading-m">{RECORD.checksTitle}</h2>
      {record.checks.length === 0 && <p class="govuk-body">{RECORD.noChecks}</p>}
      <Timeline
        label={RECORD.checksTitle}
        events={record.checks.map((check) => ({
          title: RECORD.metWhom(check.metWhom),
          at: check.checkedOn,
          when: dayInWords(check.checkedOn),
          by: check.by ?? undefined,
          children: (
            <p class="govuk-body">
              {RECORD.sawWorkplace(check.sawWorkplace)} {RECORD.supervisorKnown(check.supervisorKnown)}{' '}
              {check.note}
            </p>
          ),
        }))}
      />
    </>
  );
}

function History({ record }: { record: EmployerRecord }) {
  if (record.steps.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{RECORD.historyTitle}</h2>
      <Timeline
        label={RECORD.historyTitle}
        events={record.steps.map((step) => ({
          title: STATUS_NAMES[step.to],
          at: step.at,
          when: dayInWords(dayOf(step.at)),
          by: step.by ?? undefined,
          children: step.reason ? <p class="govuk-body">{step.reason}</p> : undefined,
        }))}
      />
    </>
  );
}
