import { type Day, dayInWords, dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { TRAINING_STATES, type TrainingState } from '#domain/training/states.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Lapse, TrainedPerson } from './trained-people.queries.ts';
import {
  type OwnTraining,
  SESSION,
  STATE_COLOURS,
  STATE_NAMES,
  TOPIC_NAMES,
  TRAINING,
} from './training.content.ts';
import type { TrainingSession } from './training-sessions.queries.ts';

export interface TrainingPageProps {
  readonly shell: Shell;
  readonly sessions: readonly TrainingSession[];
  readonly past: readonly TrainingSession[];
  readonly lapses: readonly Lapse[];
  readonly people: readonly TrainedPerson[];
  readonly state: string;
  readonly moreHref: string | null;
  readonly mayPlan: boolean;
  /** The words for those at an employer; null for staff. */
  readonly own: OwnTraining | null;
  /** The employer whose team its owner looks after here. */
  readonly teamOf: string | null;
}

/** Sessions and who is in date: to staff everybody, to an owner the own people, to a supervisor the own training. */
export function TrainingPage(props: TrainingPageProps) {
  const { own } = props;
  const title = own?.title ?? TRAINING.title;
  return (
    <Page shell={props.shell} title={title} width="wide">
      <h1 class="govuk-heading-l">{title}</h1>
      {own && <p class="govuk-body">{own.intro}</p>}
      {props.mayPlan && (
        <div class="govuk-button-group">
          <Button href="/training/sessions/new">{TRAINING.plan}</Button>
          <a class="govuk-link" href="/training/records/new">
            {TRAINING.record}
          </a>
        </div>
      )}
      {own ? (
        <>
          <People {...props} />
          <Sessions sessions={props.sessions} own={own} />
        </>
      ) : (
        <>
          <Lapses lapses={props.lapses} />
          <Sessions sessions={props.sessions} own={null} />
          <People {...props} />
          <Past past={props.past} />
        </>
      )}
    </Page>
  );
}

function Sessions({ sessions, own }: Pick<TrainingPageProps, 'sessions' | 'own'>) {
  if (sessions.length === 0)
    return (
      <EmptyState title={own?.noSessions ?? TRAINING.noSessions}>
        {own?.noSessionsHint ?? TRAINING.noSessionsHint}
      </EmptyState>
    );
  return <SessionTable caption={own?.sessions ?? TRAINING.sessionsTitle} sessions={sessions} />;
}

function Past({ past }: { past: readonly TrainingSession[] }) {
  return past.length === 0 ? null : <SessionTable caption={TRAINING.pastTitle} sessions={past} />;
}

function SessionTable({ caption, sessions }: { caption: string; sessions: readonly TrainingSession[] }) {
  const { sessionColumns: heads } = TRAINING;
  return (
    <DataTable
      caption={caption}
      rows={sessions}
      columns={[
        {
          head: heads.when,
          cell: (session) => (
            <a class="govuk-link" href={`/training/sessions/${session.id}`}>
              {whenText(session)}
            </a>
          ),
        },
        { head: heads.topic, cell: (session) => TOPIC_NAMES[session.topic] },
        { head: heads.where, cell: (session) => session.place ?? SESSION.notKnown },
        {
          head: heads.places,
          cell: (session) => TRAINING.placesLeft(session.capacity - session.booked, session.capacity),
          isNumeric: true,
        },
      ]}
    />
  );
}

/** "Tuesday 22 July 2025 at 09:30". */
export function whenText(session: { readonly heldOn: Day; readonly startsMinute: number | null }): string {
  const day = dayInWordsWithWeekday(session.heldOn);
  return session.startsMinute === null ? day : SESSION.at(day, clockText(session.startsMinute));
}

function Lapses({ lapses }: { lapses: readonly Lapse[] }) {
  if (lapses.length === 0) return null;
  const { lapseColumns: heads } = TRAINING;
  return (
    <>
      <h2 class="govuk-heading-m">{TRAINING.lapsesTitle}</h2>
      <p class="govuk-body">{TRAINING.lapsesIntro}</p>
      <DataTable
        caption={TRAINING.lapsesTitle}
        isCaptionHidden
        rows={lapses}
        columns={[
          {
            head: heads.placement,
            cell: (lapse) => (
              <a class="govuk-link" href={`/placements/${lapse.reference}`}>
                {lapse.reference}
              </a>
            ),
          },
          { head: heads.who, cell: (lapse) => lapse.supervisorName },
          { head: heads.employer, cell: (lapse) => lapse.organisationName },
          { head: heads.day, cell: (lapse) => dayInWords(lapse.lapsesOn) },
        ]}
      />
    </>
  );
}

function People(props: TrainingPageProps) {
  const { people, own, teamOf } = props;
  return (
    <>
      <h2 class="govuk-heading-m">{own?.people ?? TRAINING.peopleTitle}</h2>
      {own === null && <StateFilter state={props.state} />}
      {people.length > 0 ? (
        <PeopleTable people={people} own={own} />
      ) : (
        <EmptyState title={own?.noPeople ?? TRAINING.noPeople}>{own?.noPeopleHint}</EmptyState>
      )}
      {teamOf !== null && (
        <Button href={`/employers/${teamOf}/supervisors/new`} classes="govuk-button--secondary">
          {TRAINING.addSupervisor}
        </Button>
      )}
      {props.moreHref && <Pagination next={{ href: props.moreHref, text: TRAINING.more }} />}
    </>
  );
}

function StateFilter({ state }: { state: string }) {
  return (
    <Form method="get" action="/training" submit={TRAINING.filter}>
      <SelectField
        form={{ values: { state }, errors: [] }}
        name="state"
        label={TRAINING.stateFilter}
        items={[
          { value: '', text: TRAINING.anyState },
          ...TRAINING_STATES.map((value) => ({ value, text: STATE_NAMES[value] })),
        ]}
      />
    </Form>
  );
}

function PeopleTable({ people, own }: Pick<TrainingPageProps, 'people' | 'own'>) {
  const { personColumns: heads } = TRAINING;
  const employer = {
    head: heads.employer,
    cell: (person: TrainedPerson) => (
      <a class="govuk-link" href={`/employers/${person.organisationId}`}>
        {person.organisationName}
      </a>
    ),
  };
  return (
    <DataTable
      caption={own?.people ?? TRAINING.peopleTitle}
      isCaptionHidden
      rows={people}
      columns={[
        { head: heads.name, cell: (person) => person.name },
        ...(own ? [] : [employer]),
        { head: heads.site, cell: (person) => person.siteName },
        { head: heads.state, cell: (person) => <TrainingTag state={person.state} /> },
        {
          head: heads.until,
          cell: (person) => (person.validTo === null ? TRAINING.none : <Until person={person} />),
        },
      ]}
    />
  );
}

function Until({ person }: { person: TrainedPerson }) {
  return (
    <>
      {dayInWords(person.validTo ?? '')}{' '}
      <a class="govuk-link" href={`/training/records/${person.recordId}/certificate`}>
        {TRAINING.certificate}
        <span class="govuk-visually-hidden">{TRAINING.certificateOf(person.name)}</span>
      </a>
    </>
  );
}

function TrainingTag({ state }: { state: TrainingState }) {
  return <Tag classes={STATE_COLOURS[state]}>{STATE_NAMES[state]}</Tag>;
}
