import { type Day, dayInWords, dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { actionRag } from '#domain/young-people/action-standing.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { AgendaItem, MeetingAction } from './agenda.queries.ts';
import { MeetingPeople } from './meeting-people.page.tsx';
import {
  KIND_NAMES,
  MEETING,
  REPEAT_NAMES,
  ruleInWords,
  STATUS_COLOURS,
  STATUS_NAMES,
} from './meetings.content.ts';
import { timesInWords } from './meetings.page.tsx';
import type { Meeting, MeetingPerson } from './meetings.queries.ts';
import { RagTag } from './rag-tag.page.tsx';
import type { PackPerson } from './read-pack.ts';

export interface MeetingPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly meeting: Meeting;
  readonly today: Day;
  /** The one that goes on from it, where it is planned. */
  readonly next: Meeting | null;
  readonly people: readonly MeetingPerson[];
  readonly onIt: readonly PackPerson[];
  readonly takenOff: readonly AgendaItem[];
  /** On the agenda, and not to be seen by whoever asks. */
  readonly others: number;
  readonly actions: readonly MeetingAction[];
  /** Of the programme: plans, changes, holds. */
  readonly isProgramme: boolean;
  readonly once: () => string;
}

/** One meeting: when and where, who is asked, whom it is about, what was agreed. */
export function MeetingPage(props: MeetingPageProps) {
  const { shell, meeting } = props;
  const title = `${KIND_NAMES[meeting.kind]}, ${dayInWords(meeting.meetsOn)}`;
  return (
    <Page
      shell={shell}
      title={title}
      width="wide"
      hasErrors={props.form.errors.length > 0}
      above={<BackLink href="/meetings" />}
    >
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <Facts {...props} />
      <Steps {...props} />
      <Packs {...props} />
      <section aria-labelledby="people">
        <h2 class="govuk-heading-m" id="people">
          {MEETING.people}
        </h2>
        <MeetingPeople
          path={`/meetings/${meeting.id}`}
          people={props.people}
          mayChange={props.isProgramme && meeting.status === 'planned'}
          mayChooseNotes={props.isProgramme && meeting.status !== 'cancelled'}
          once={props.once}
        />
        {props.isProgramme && meeting.status === 'planned' && (
          <Button href={`/meetings/${meeting.id}/people/new`} classes="govuk-button--secondary">
            {MEETING.ask}
          </Button>
        )}
      </section>
      <Agenda {...props} />
      <Agreed {...props} />
    </Page>
  );
}

function Facts({ meeting }: MeetingPageProps) {
  const { status, cancelledReason, followsId } = meeting;
  return (
    <SummaryList
      rows={[
        {
          key: MEETING.when,
          value: `${dayInWordsWithWeekday(meeting.meetsOn)}, ${timesInWords(meeting)}`,
        },
        { key: MEETING.where, value: meeting.place },
        { key: MEETING.repeats, value: REPEAT_NAMES[meeting.repeats] },
        { key: MEETING.state, value: <Tag classes={STATUS_COLOURS[status]}>{STATUS_NAMES[status]}</Tag> },
        cancelledReason !== null && { key: MEETING.why, value: cancelledReason },
        followsId !== null && {
          key: MEETING.before,
          value: (
            <a class="govuk-link" href={`/meetings/${followsId}`}>
              {MEETING.beforeLink}
            </a>
          ),
        },
      ]}
    />
  );
}

function Steps({ meeting, today, next, isProgramme, once }: MeetingPageProps) {
  const path = `/meetings/${meeting.id}`;
  const isPlanned = meeting.status === 'planned';
  if (!isProgramme) return null;
  return (
    <div class="govuk-button-group">
      {isPlanned && meeting.meetsOn <= today && (
        <form method="post" action={`${path}/held`} novalidate>
          <input type="hidden" name="_once" value={once()} />
          <input type="hidden" name="version" value={String(meeting.version)} />
          <Button>{MEETING.hold}</Button>
        </form>
      )}
      {isPlanned && (
        <Button href={`${path}/change`} classes="govuk-button--secondary">
          {MEETING.change}
        </Button>
      )}
      {meeting.status !== 'cancelled' && next === null && (
        <Button href={`/meetings/new?after=${meeting.id}`} classes="govuk-button--secondary">
          {MEETING.planNext}
        </Button>
      )}
      {next !== null && (
        <a class="govuk-link" href={`/meetings/${next.id}`}>
          {MEETING.nextLink}: {dayInWords(next.meetsOn)}
        </a>
      )}
      {isPlanned && (
        <a class="govuk-link" href={`${path}/cancel`}>
          {MEETING.cancel}
        </a>
      )}
    </div>
  );
}

function Packs({ meeting, people, isProgramme }: MeetingPageProps) {
  const path = `/meetings/${meeting.id}/pack`;
  const outside = people.filter(({ userId }) => userId === null);
  const onRecord = new Map(
    outside.flatMap(({ organisationId, organisation }) =>
      organisationId === null ? [] : [[organisationId, organisation ?? ''] as const],
    ),
  );
  const others = new Set(
    outside.flatMap(({ organisationId, organisation }) =>
      organisationId === null ? [organisation ?? ''] : [],
    ),
  );
  return (
    <section aria-labelledby="pack">
      <h2 class="govuk-heading-m" id="pack">
        {MEETING.pack}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          {MEETING.packInside}
        </a>
        ,{' '}
        <a href={`${path}?layout=table`} class="govuk-link">
          {MEETING.packTable}
        </a>
      </p>
      {isProgramme && onRecord.size > 0 && (
        <>
          <p class="govuk-body">{MEETING.packOutsideHint}</p>
          <ul class="govuk-list">
            {[...onRecord].map(([id, name]) => (
              <li>
                <a class="govuk-link" href={`${path}/for/${id}`}>
                  {MEETING.packOutside(name)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isProgramme && [...others].map((name) => <p class="govuk-body">{MEETING.notOnRecord(name)}</p>)}
    </section>
  );
}

function Agenda(props: MeetingPageProps) {
  const { meeting, onIt, takenOff, others, isProgramme } = props;
  const mayChange = meeting.status === 'planned';
  return (
    <section aria-labelledby="agenda">
      <h2 class="govuk-heading-m" id="agenda">
        {MEETING.agenda}
      </h2>
      {onIt.length === 0 ? (
        <EmptyState title={MEETING.nobodyOnIt}>{isProgramme && MEETING.nobodyOnItHint}</EmptyState>
      ) : (
        <>
          <p class="govuk-body">{MEETING.order}</p>
          <OnIt {...props} />
        </>
      )}
      {others > 0 && <p class="govuk-body">{MEETING.others(others)}</p>}
      {mayChange && (
        <Button href={`/meetings/${meeting.id}/agenda/new`} classes="govuk-button--secondary">
          {MEETING.add}
        </Button>
      )}
      {takenOff.length > 0 && (
        <DataTable<AgendaItem>
          caption={MEETING.takenOff}
          rows={takenOff}
          columns={[
            { head: MEETING.who, cell: fullName },
            { head: MEETING.because, cell: ({ rule, ruleWeeks }) => ruleInWords(rule, ruleWeeks) },
            { head: MEETING.offWhy, cell: ({ takenOffReason }) => takenOffReason ?? '' },
          ]}
        />
      )}
    </section>
  );
}

function OnIt({ meeting, onIt, isProgramme }: MeetingPageProps) {
  const path = `/meetings/${meeting.id}/agenda`;
  return (
    <DataTable<PackPerson>
      caption={MEETING.onIt(onIt.length)}
      rows={onIt}
      columns={[
        {
          head: MEETING.who,
          cell: ({ item }) => (
            <a class="govuk-link" href={`${path}/${item.id}`}>
              {fullName(item)}
            </a>
          ),
        },
        { head: MEETING.because, cell: ({ item }) => ruleInWords(item.rule, item.ruleWeeks) },
        {
          head: MEETING.stuck,
          cell: ({ stuckSince }) => (stuckSince === null ? MEETING.notStuck : dayInWords(stuckSince)),
        },
        ...(isProgramme && meeting.status === 'planned'
          ? [
              {
                head: MEETING.can,
                cell: ({ item }: PackPerson) => (
                  <a class="govuk-link" href={`${path}/${item.id}/off`}>
                    {MEETING.off}
                    <span class="govuk-visually-hidden">: {fullName(item)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Agreed({ actions, today }: MeetingPageProps) {
  return (
    <section aria-labelledby="agreed">
      <h2 class="govuk-heading-m" id="agreed">
        {MEETING.actions}
      </h2>
      {actions.length === 0 ? (
        <p class="govuk-body">{MEETING.noActions}</p>
      ) : (
        <DataTable<MeetingAction>
          caption={MEETING.actions}
          isCaptionHidden
          rows={actions}
          columns={[
            { head: MEETING.who, cell: fullName },
            { head: 'What', cell: ({ what }) => what },
            { head: 'Who does it', cell: ({ owner, agency }) => [owner, agency].filter(Boolean).join(', ') },
            { head: 'By', cell: ({ dueOn }) => dayInWords(dueOn) },
            {
              head: 'Stands',
              cell: (action) => (
                <>
                  <RagTag rag={actionRag(action, today)} isDone={action.doneOn !== null} />
                  {action.outcome && ` ${action.outcome}`}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
