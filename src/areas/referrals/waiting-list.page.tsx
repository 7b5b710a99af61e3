import { NEXT_STEP, REFERRAL_STAGES } from '#domain/referrals/stages.ts';
import { ageOn, type Day, dayInWords, daysBetween } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField, TextField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { WAITING_LIST } from './referrals.content.ts';
import type { ReferralLine } from './referrals.queries.ts';

export interface WaitingListProps {
  readonly shell: Shell;
  readonly today: Day;
  readonly lines: readonly ReferralLine[];
  readonly filter: FormState;
  readonly mayRefer: boolean;
  /** True for a worker: they see their own young people. */
  readonly isCaseload: boolean;
  /** Colleagues for whom the worker stands in today. */
  readonly covered: readonly string[];
}

/** Who is here, how far each has come, and what is next for them. */
export function WaitingListPage(props: WaitingListProps) {
  const title = props.isCaseload ? WAITING_LIST.caseloadTitle : WAITING_LIST.title;
  return (
    <Page shell={props.shell} title={title} width="wide">
      <h1 class="govuk-heading-l">{title}</h1>
      {props.mayRefer && <Button href="/referrals/new">{WAITING_LIST.refer}</Button>}
      {props.isCaseload && <CaseloadLinks />}
      <Form action="/referrals" method="get" submit={WAITING_LIST.filter}>
        <TextField form={props.filter} name="search" label={WAITING_LIST.search} width={20} />
        <SelectField
          form={props.filter}
          name="stage"
          label={WAITING_LIST.stage}
          items={[
            { value: '', text: WAITING_LIST.allOpen },
            ...REFERRAL_STAGES.map((stage) => ({ value: stage, text: WAITING_LIST.stages[stage] })),
          ]}
        />
      </Form>
      {props.lines.length === 0 ? (
        <EmptyState title={WAITING_LIST.empty}>{WAITING_LIST.emptyHint}</EmptyState>
      ) : (
        <Lines {...props} />
      )}
    </Page>
  );
}

function CaseloadLinks() {
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/covers/new">
          {WAITING_LIST.away}
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/caseload/handover">
          {WAITING_LIST.handOver}
        </a>
      </li>
    </ul>
  );
}

function Lines({ lines, today, covered }: WaitingListProps) {
  return (
    <DataTable
      caption={lines.length === 1 ? '1 young person' : `${lines.length} young people`}
      rows={lines}
      columns={[
        {
          head: 'Young person',
          cell: (line) => (
            <>
              <a class="govuk-link" href={`/referrals/${line.reference}`}>
                {fullName(line)}
              </a>
              <br />
              {line.reference}
              {line.dateOfBirth && `, ${ageOn(line.dateOfBirth, today)}`}
            </>
          ),
        },
        { head: 'Wants', cell: (line) => line.interests.join(', ') || 'Not said yet' },
        { head: 'Ready', cell: (line) => readyText(line.readyOn, today) },
        {
          head: 'Days waiting',
          cell: (line) => String(daysBetween(line.referredOn, today)),
          isNumeric: true,
        },
        {
          head: WAITING_LIST.worker,
          cell: (line) => (
            <>
              {line.workerName ?? WAITING_LIST.notKnown}{' '}
              {line.workerUserId !== null && covered.includes(line.workerUserId) && (
                <Tag classes="govuk-tag--purple">{WAITING_LIST.covered}</Tag>
              )}
            </>
          ),
        },
        {
          head: 'Where they are',
          cell: (line) => (
            <>
              <Tag classes={WAITING_LIST.colours[line.stage]}>{WAITING_LIST.stages[line.stage]}</Tag>
              <br />
              {NEXT_STEP[line.stage]}
              {line.actionsOverdue > 0 && ` ${WAITING_LIST.overdue(line.actionsOverdue)}`}
            </>
          ),
        },
      ]}
    />
  );
}

function readyText(readyOn: Day | null, today: Day): string {
  if (readyOn === null) return 'Not said yet';
  return readyOn <= today ? 'Now' : `From ${dayInWords(readyOn)}`;
}
