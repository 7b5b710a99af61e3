import { dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES, LIST, STATUS_COLOURS, STATUS_NAMES } from './meetings.content.ts';
import type { Meeting, MeetingsWhen } from './meetings.queries.ts';

export interface MeetingsPageProps {
  readonly shell: Shell;
  readonly when: MeetingsWhen;
  readonly meetings: readonly Meeting[];
  /** How many young people each is about. */
  readonly counts: ReadonlyMap<string, number>;
  readonly mayPlan: boolean;
  readonly moreHref: string | null;
}

/** "10:00 to 12:00". */
export function timesInWords({ startsMinute, endsMinute }: Meeting): string {
  return `${clockText(startsMinute)} to ${clockText(endsMinute)}`;
}

/** Meetings to come, or those that are over. */
export function MeetingsPage({ shell, when, meetings, counts, mayPlan, moreHref }: MeetingsPageProps) {
  const isComing = when === 'coming';
  return (
    <Page shell={shell} title={LIST.title} width="wide">
      <h1 class="govuk-heading-l">{LIST.title}</h1>
      <p class="govuk-body">{LIST.intro}</p>
      {mayPlan && <Button href="/meetings/new">{LIST.plan}</Button>}
      {meetings.length === 0 ? (
        <EmptyState title={isComing ? LIST.noneComing : LIST.nonePast}>
          {isComing && (mayPlan ? LIST.noneComingHint : LIST.noneComingWorker)}
        </EmptyState>
      ) : (
        <DataTable
          caption={isComing ? LIST.coming : LIST.past}
          rows={meetings}
          columns={[
            {
              head: LIST.what,
              cell: (meeting) => (
                <a class="govuk-link" href={`/meetings/${meeting.id}`}>
                  {KIND_NAMES[meeting.kind]}
                  <span class="govuk-visually-hidden">, {dayInWordsWithWeekday(meeting.meetsOn)}</span>
                </a>
              ),
            },
            {
              head: LIST.when,
              cell: (meeting) => (
                <>
                  {dayInWordsWithWeekday(meeting.meetsOn)}
                  <br />
                  {timesInWords(meeting)}
                </>
              ),
            },
            { head: LIST.where, cell: (meeting) => meeting.place },
            { head: LIST.about, cell: (meeting) => String(counts.get(meeting.id) ?? 0), isNumeric: true },
            {
              head: LIST.state,
              cell: ({ status }) => <Tag classes={STATUS_COLOURS[status]}>{STATUS_NAMES[status]}</Tag>,
            },
          ]}
        />
      )}
      <p class="govuk-body">
        {moreHref && (
          <a class="govuk-link" href={moreHref}>
            {LIST.more}
          </a>
        )}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={isComing ? '/meetings?when=past' : '/meetings'}>
          {isComing ? LIST.showPast : LIST.showComing}
        </a>
      </p>
    </Page>
  );
}
