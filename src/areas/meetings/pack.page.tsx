import { ACTIVITY_NAMES } from '#areas/outcomes/index.ts';
import { HISTORY_WORDS, WAITING_LIST } from '#areas/referrals/index.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { WeekStrip } from '#web/week-strip.tsx';
import { KIND_NAMES, MEETING, ruleInWords } from './meetings.content.ts';
import type { Meeting } from './meetings.queries.ts';
import { PACK } from './pack.content.ts';
import { RagTag } from './rag-tag.page.tsx';
import type { PackAction, PackPerson } from './read-pack.ts';

export interface PackPageProps {
  readonly shell: Shell;
  readonly meeting: Meeting;
  readonly today: Day;
  readonly people: readonly PackPerson[];
  readonly others: number;
  readonly isTable: boolean;
}

/** The pack for those who work here: one person on a page, or all in one table. */
export function PackPage(props: PackPageProps) {
  const { meeting, people, isTable } = props;
  const path = `/meetings/${meeting.id}`;
  const title = PACK.title(KIND_NAMES[meeting.kind], dayInWords(meeting.meetsOn));
  return (
    <Page shell={props.shell} title={title} width="wide" above={<BackLink href={path} />}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{PACK.asAt(dayInWords(props.today))}</p>
      <p class="govuk-body foothold-screen-only">
        {PACK.howTo}{' '}
        <a class="govuk-link" href={`${path}/pack${isTable ? '' : '?layout=table'}`}>
          {isTable ? PACK.asSheets : PACK.asTable}
        </a>
      </p>
      {props.others > 0 && <p class="govuk-body">{PACK.others(props.others)}</p>}
      {people.length === 0 && <p class="govuk-body">{PACK.nobody}</p>}
      {people.length > 0 && (isTable ? <AllInOne people={people} /> : people.map(Sheet))}
      {people.length > 0 && (
        <>
          <p class="govuk-body-s">{PACK.ragRule}</p>
          <p class="govuk-body-s">{PACK.keepSafe}</p>
        </>
      )}
    </Page>
  );
}

function Sheet(person: PackPerson) {
  const { item, placement } = person;
  const name = fullName(item);
  return (
    <section class="foothold-sheet" aria-labelledby={`p-${item.id}`}>
      <h2 class="govuk-heading-m" id={`p-${item.id}`}>
        {name}
      </h2>
      <PersonStanding person={person} />
      <p class="govuk-body foothold-screen-only">
        <a class="govuk-link" href={`/young-people/${item.youngPersonId}/month`}>
          {PACK.month}
          <span class="govuk-visually-hidden">: {name}</span>
        </a>
      </p>
      {placement !== null && <WeekStrip label={PACK.strip(name)} weeks={placement.strip} />}
      <h3 class="govuk-heading-s">{PACK.stuckTitle}</h3>
      <StuckList person={person} />
      <Changes person={person} />
      <h3 class="govuk-heading-s">{PACK.actionsTitle}</h3>
      <Actions actions={person.actions} />
      {item.note !== null && (
        <>
          <h3 class="govuk-heading-s">{PACK.notesTitle}</h3>
          <p class="govuk-body">{item.note}</p>
        </>
      )}
    </section>
  );
}

/** Who they are, why they are on the agenda, where they are now. */
export function PersonStanding({ person }: { person: PackPerson }) {
  const { item, age, worker, referral, placement, doing } = person;
  return (
    <>
      <p class="govuk-body">
        {[
          age === null ? PACK.ageNotKnown : PACK.age(age),
          worker === null ? PACK.noWorker : PACK.worker(worker),
        ].join('. ')}
        .
      </p>
      <SummaryList
        rows={[
          { key: PACK.because, value: ruleInWords(item.rule, item.ruleWeeks) },
          {
            key: PACK.referral,
            value:
              referral === null ? (
                PACK.noReferral
              ) : (
                <>
                  <a class="govuk-link" href={`/referrals/${referral.reference}`}>
                    {referral.reference}
                  </a>
                  , {WAITING_LIST.stages[referral.stage]}
                </>
              ),
          },
          placement !== null && {
            key: PACK.placement,
            value: (
              <>
                <a class="govuk-link" href={`/placements/${placement.reference}`}>
                  {placement.title}, {placement.organisation}
                </a>
                , {placement.moment || `${placement.status}, from ${dayInWords(placement.firstDayOn)}`}
              </>
            ),
          },
          {
            key: PACK.does,
            value:
              doing === null
                ? PACK.doesNotKnown
                : [ACTIVITY_NAMES[doing.kind], doing.withWhom].filter(Boolean).join(', '),
          },
          referral !== null &&
            referral.interests.length > 0 && { key: PACK.wants, value: referral.interests.join(', ') },
        ]}
      />
    </>
  );
}

/** What is stuck, and since when. */
export function StuckList({ person: { stuck } }: { person: PackPerson }) {
  return (
    <>
      {stuck.length === 0 ? (
        <p class="govuk-body">{PACK.notStuck}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {stuck.map(({ text, since }) => (
            <li>
              {text} <strong>{PACK.since(dayInWords(since))}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Changes({ person: { changes, lastSpokenOfOn } }: { person: PackPerson }) {
  return (
    <>
      <h3 class="govuk-heading-s">
        {lastSpokenOfOn === null ? PACK.changedFirst : PACK.changedTitle(dayInWords(lastSpokenOfOn))}
      </h3>
      {changes.length === 0 ? (
        <p class="govuk-body">{PACK.notChanged}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {changes.map(({ at, kind, detail }) => (
            <li>
              {dayInWords(at)}: {HISTORY_WORDS[kind] ?? kind}
              {detail !== null && `, ${detail}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Who does what by when, and how it stands. */
export function Actions({ actions }: { actions: readonly PackAction[] }) {
  if (actions.length === 0) return <p class="govuk-body">{PACK.noActions}</p>;
  return (
    <DataTable<PackAction>
      caption={PACK.actionsTitle}
      isCaptionHidden
      rows={actions}
      columns={[
        { head: PACK.what, cell: ({ what }) => what },
        { head: PACK.who, cell: ({ owner, agency }) => [owner, agency].filter(Boolean).join(', ') },
        { head: PACK.by, cell: ({ dueOn }) => dayInWords(dueOn) },
        { head: PACK.rag, cell: ({ rag }) => <RagTag rag={rag} /> },
      ]}
    />
  );
}

function AllInOne({ people }: { people: readonly PackPerson[] }) {
  return (
    <DataTable<PackPerson>
      caption={MEETING.onIt(people.length)}
      rows={people}
      columns={[
        {
          head: PACK.person,
          cell: ({ item, age, worker }) => (
            <>
              {fullName(item)}
              {age !== null && `, ${age}`}
              <br />
              {worker === null ? PACK.noWorker : PACK.worker(worker)}
            </>
          ),
        },
        { head: PACK.whereNow, cell: whereInShort },
        {
          head: PACK.stuckTitle,
          cell: ({ stuck }) => (
            <ul class="govuk-list">
              {stuck.map(({ text, since }) => (
                <li>
                  {text} {PACK.since(dayInWords(since))}
                </li>
              ))}
            </ul>
          ),
        },
        {
          head: PACK.actionsTitle,
          cell: ({ actions }) => (
            <ul class="govuk-list">
              {actions.map(({ what, owner, dueOn, rag }) => (
                <li>
                  {what}: {owner}, {dayInWords(dueOn)} <RagTag rag={rag} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function whereInShort({ referral, placement, doing }: PackPerson): string {
  const parts = [
    placement === null ? null : `${placement.organisation}, ${placement.moment || placement.status}`,
    doing === null ? null : ACTIVITY_NAMES[doing.kind],
    referral === null ? PACK.noReferral : WAITING_LIST.stages[referral.stage],
  ];
  return parts.filter((part) => part !== null).join('. ');
}
