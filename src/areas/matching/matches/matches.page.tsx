import { isPlacementKind } from '#domain/matching/match-facts.ts';
import { type WaitsFor, waitsFor } from '#domain/matching/waiting.ts';
import { type Day, dayInWords, dayOf, daysBetween, instantInWords } from '#domain/shared/day.ts';
import { callName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { STATUS_COLOURS, STATUS_NAMES } from '../matching.content.ts';
import { wordsFor } from '../options/option-words.ts';
import { LIST, NEXT } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';

interface MatchesPageProps {
  readonly shell: Shell;
  readonly today: Day;
  /** Open ones, and those accepted that have not begun. */
  readonly matches: readonly MatchRecord[];
  readonly mayPlan: boolean;
}

const SECTIONS = ['co-ordinator', 'young person', 'employer'] as const satisfies readonly WaitsFor[];

/** What is on its way, by who has to do something: for staff all, for a worker their own young people. */
export function MatchesPage({ shell, today, matches, mayPlan }: MatchesPageProps) {
  const taken = matches.filter((match) => match.status === 'accepted' && !isPlacementKind(match.kind));
  return (
    <Page shell={shell} title={LIST.title} width="wide">
      <h1 class="govuk-heading-l">{LIST.title}</h1>
      <p class="govuk-body">{LIST.lead}</p>
      {mayPlan && (
        <p class="govuk-body">
          <a class="govuk-link" href="/plan">
            {LIST.plan}
          </a>
        </p>
      )}
      {SECTIONS.map((who) => (
        <Section
          {...LIST.sections[who]}
          today={today}
          matches={matches.filter((match) => waitsFor(match.status) === who)}
        />
      ))}
      <Section title={LIST.takenTitle} empty={LIST.takenEmpty} today={today} matches={taken} />
    </Page>
  );
}

function Section(props: {
  readonly title: string;
  readonly empty: string;
  readonly today: Day;
  readonly matches: readonly MatchRecord[];
}) {
  const { title, matches, today } = props;
  const { columns } = LIST;
  return (
    <section>
      <h2 class="govuk-heading-m">
        {title} {matches.length > 0 && `(${matches.length})`}
      </h2>
      {matches.length === 0 ? (
        <EmptyState title={props.empty} />
      ) : (
        <DataTable
          caption={title}
          isCaptionHidden
          rows={matches}
          columns={[
            {
              head: columns.who,
              cell: (match) => (
                <>
                  <a class="govuk-link" href={`/matches/${match.id}`}>
                    {callName(match)}
                  </a>
                  <br />
                  {match.reference}
                </>
              ),
            },
            { head: columns.what, cell: (match) => `${match.title}, ${match.organisation}` },
            {
              head: columns.status,
              cell: (match) => (
                <>
                  <Tag classes={STATUS_COLOURS[match.status]}>
                    {wordsFor(match, STATUS_NAMES[match.status])}
                  </Tag>
                  <br />
                  {aside(match, today)}
                </>
              ),
            },
            {
              head: columns.waiting,
              cell: (match) => daysBetween(dayOf(match.statusSince), today),
              isNumeric: true,
            },
            { head: columns.next, cell: (match) => wordsFor(match, NEXT[match.status] ?? '') },
          ]}
        />
      )}
    </section>
  );
}

/** What explains the wait, where something does. */
function aside(match: MatchRecord, today: Day): string {
  const { status, askAgainOn, interviewAt, remindersSent, startsOn } = match;
  if (status === 'put-to-young-person' && askAgainOn !== null && askAgainOn > today)
    return LIST.askedLater(dayInWords(askAgainOn));
  if ((status === 'put-to-young-person' || status === 'offered') && !match.email) return LIST.noEmail;
  if (status === 'interview' && interviewAt !== null) return LIST.interview(instantInWords(interviewAt));
  if (status === 'accepted' && startsOn !== null) return LIST.starts(dayInWords(startsOn));
  return remindersSent > 0 && status === 'sent-to-employer' ? LIST.reminded(remindersSent) : '';
}
