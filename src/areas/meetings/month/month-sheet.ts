import { csvOfSheet } from '#platform/sheet.ts';
import type { MonthReport } from './read-month.ts';

/** The report of a month as a file: a line for each thing, so that the months of several people can be put below one another. */
export function monthCsv({ person, month, progress }: MonthReport): string {
  const { contacts, days } = progress;
  const row = (kind: string, what: string, value: string | number, on: string | null = null) => [
    person.youngPersonId,
    month.key,
    kind,
    what,
    value,
    on,
  ];
  return csvOfSheet({
    name: month.key,
    columns: [
      { head: 'young_person', kind: 'text' },
      { head: 'month', kind: 'text' },
      { head: 'kind', kind: 'text' },
      { head: 'what', kind: 'text' },
      { head: 'value', kind: 'number' },
      { head: 'on', kind: 'day' },
    ],
    rows: [
      row('contacts', 'in touch', contacts.real),
      row('contacts', 'minutes', contacts.minutes),
      row('contacts', 'no answer', contacts.tries),
      row('days', 'there', days.there),
      row('days', 'late', days.late),
      row('days', 'away', days.away),
      row('days', 'away without a word', days.awayUntold),
      ...progress.reviews.map(({ kind, heldOn }) => row('review', kind, 1, heldOn)),
      ...progress.meetings.map((on) => row('meeting', 'spoken of', 1, on)),
      ...progress.travelled.map(({ skill, first, now }) => row('distance travelled', skill, now - first)),
      ...progress.done.map(({ what, doneOn }) => row('done', what, 1, doneOn)),
      ...progress.open.map(({ what, dueOn }) => row('open', what, 1, dueOn)),
    ],
  });
}
