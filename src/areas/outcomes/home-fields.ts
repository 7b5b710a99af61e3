import { ACCOMMODATION_CODES, type AccommodationCode } from '#domain/outcomes/accommodation.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type FieldProblem, invalid } from '#platform/errors.ts';
import { choice, day, optionalDay, text } from '#platform/fields.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { listWrongStaysOf } from './homes.queries.ts';
import { notAfterToday, notBefore } from './outcome-fields.ts';

const CODES = ACCOMMODATION_CODES as [AccommodationCode, ...AccommodationCode[]];

/** What is said of a home, whether for the first time or put right. */
export const HOME_FIELDS = {
  code: choice('where they live', CODES),
  startedOn: day('the day from which they live there'),
  endedOn: optionalDay('the first day on which they no longer live there'),
};

/** Why a home that was recorded is wrong. */
export const whyWrong = text('why it is corrected', 1000);

export const ALREADY_RECORDED = [
  'already-recorded',
  'Where they live has already been recorded from that day on.',
] as const;

/** @throws ServiceError invalid where it has not happened yet, or ends before it begins. */
export function checkStay(stay: { readonly startedOn: Day; readonly endedOn: Day | null }, today: Day): void {
  const left = 'The day on which they left';
  const problems: FieldProblem[] = [
    ...notAfterToday('startedOn', 'The day from which they live there', stay.startedOn, today),
    ...notAfterToday('endedOn', left, stay.endedOn, today),
    ...notBefore('endedOn', left, stay.endedOn, stay.startedOn, 'the day they moved in'),
  ];
  if (problems.length > 0) throw invalid(problems);
}

/**
 * Made of the person, the day, and how many from that day were wrong: of two who record it at the same moment, the second
 * finds it taken.
 */
export async function idOfStay(tx: ReadTx, youngPersonId: string, startedOn: Day): Promise<string> {
  const wrong = await listWrongStaysOf(tx, youngPersonId);
  const times = wrong.filter((one) => one.startedOn === startedOn).length;
  const hex = await sha256Hex(['home', youngPersonId, startedOn, ...(times === 0 ? [] : [times])].join(' '));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
