import { type Day, dayInWords, dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { durationInWords } from '#domain/shared/minutes.ts';
import type { PlacePrecision } from '#domain/travel/postcode-levels.ts';

interface Validity {
  readonly validFrom: Day;
  readonly validTo: Day;
}

interface Checked {
  readonly missing: { readonly there: boolean; readonly home: boolean };
  readonly checkedAgainst: Day;
  readonly isBeyond: boolean;
  readonly asked: Day;
  readonly ends: Day;
}

// Farther than this nobody goes on foot, and the figure would only mislead.
const WALK_SAID_MINUTES = 45;

const ENDS = ['where it starts', 'where it ends'] as const;

export const JOURNEY_BETWEEN = {
  /** Null where both ends are known to their doors. Never the postcode itself. */
  unknown: (from: PlacePrecision | undefined, to: PlacePrecision | undefined): string | null => {
    const ends = [from, to] as const;
    const missing = ENDS.filter((_, at) => ends[at] === undefined);
    const rough = ENDS.filter((_, at) => ends[at] !== undefined && ends[at] !== 'unit');
    if (missing.length > 0)
      return `Not checked: the postcode ${missing.join(' and ')} is not among those that are loaded.`;
    if (rough.length > 0)
      return `Not checked: of the postcode ${rough.join(' and ')} only the neighbourhood is known, and that can be a mile out.`;
    return null;
  },
  outside: (area: string | null, walkMinutes: number): string => {
    const why =
      area === null
        ? 'Not checked: bus times are not loaded for this area.'
        : `Not checked: one end lies outside the timetable of ${area}, and no other covers both.`;
    return walkMinutes > WALK_SAID_MINUTES
      ? why
      : `${why} On foot it is about ${durationInWords(walkMinutes)}: an estimate from the straight line.`;
  },
  noDay: {
    'timetable-too-old': ({ validTo }: Validity) =>
      `Not checked: the timetable ended on ${dayInWords(validTo)}, more than 26 weeks before that day.`,
    'no-ordinary-day': ({ validFrom, validTo }: Validity) =>
      `Not checked: the timetable, ${dayInWords(validFrom)} to ${dayInWords(validTo)}, has no ordinary day of that weekday.`,
  },
  checked: ({ missing, checkedAgainst, isBeyond, asked, ends }: Checked): string => {
    const why = asked > ends ? `ended on ${dayInWords(ends)}` : 'begins later';
    const against = `Checked against ${dayInWordsWithWeekday(checkedAgainst)}${isBeyond ? `, because the timetable ${why}` : ''}.`;
    const none = [missing.there ? 'there by then' : null, missing.home ? 'home after that' : null];
    const said = none.filter((way) => way !== null).join(', and none ');
    return said === '' ? against : `There is no journey ${said}. ${against}`;
  },
} as const;
