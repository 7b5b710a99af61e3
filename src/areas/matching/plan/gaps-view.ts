import { monthInWords } from '#domain/matching/offer-changes.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { writeCsv } from '#platform/csv.ts';
import { CHANGE_NAMES } from './changes.content.ts';
import { GAPS } from './gaps.content.ts';
import type { GapChange, SupplyGaps, Wanted } from './supply-gaps.ts';

/** "on Monday and Tuesday, between 10:00 and 15:00, from September 2025, no more than Level 1 asked for" */
export function wantedInWords({ offer }: Wanted): string {
  const clock = (minute: number | null) => (minute === null ? null : clockText(minute));
  return [
    offer.days === null || offer.days.length === 7 ? GAPS.anyDays : GAPS.days(weekdaysInWords(offer.days)),
    GAPS.hours(clock(offer.startsAt), clock(offer.endsAt)),
    GAPS.from(monthInWords(offer.from)),
    offer.level === null || offer.level === 'none' ? GAPS.noLevel : GAPS.level(offer.level),
    ...(offer.isStepFree ? [GAPS.stepFree] : []),
  ].join(', ');
}

/** Of what is asked for, so much is said; the rest is counted. */
const DETAILS_SHOWN = 3;

export function changeInWords({ change, details }: Pick<GapChange, 'change' | 'details'>): string {
  if (details.length === 0) return CHANGE_NAMES[change];
  const more = details.length - DETAILS_SHOWN;
  const shown = details.slice(0, DETAILS_SHOWN).join('; ');
  return `${CHANGE_NAMES[change]}: ${shown}${more > 0 ? ` ${GAPS.moreOptions(more)}` : ''}`;
}

/** Those that help so many people at least. */
export function atLeast({ wanted, changes }: SupplyGaps, least: number) {
  return {
    wanted: wanted.filter(({ people }) => people.length >= least),
    changes: changes.filter(({ people }) => people.length >= least),
  };
}

const HEADINGS = ['on', 'kind', 'subject', 'what', 'near', 'people', 'references', 'options'];

/** One line for each gap, with references and no names. */
export function gapsCsv(gaps: SupplyGaps, least: number): string {
  const { wanted, changes } = atLeast(gaps, least);
  return writeCsv(HEADINGS, [
    ...wanted.map((one) => [
      ...[gaps.on, 'ask for', one.subject, wantedInWords(one), one.near.join(' '), String(one.people.length)],
      ...[one.people.map(({ reference }) => reference).join(' '), ''],
    ]),
    ...changes.map((one) => [
      ...[gaps.on, 'change', one.subject, changeInWords(one), '', String(one.people.length)],
      one.people.map(({ reference }) => reference).join(' '),
      one.options.map(({ facts }) => facts.reference).join(' '),
    ]),
  ]);
}
