import { dayInWords } from '#domain/shared/day.ts';
import type { WithoutWorker } from './caseloads.queries.ts';
import { CASELOADS } from './handover.content.ts';

/** Why nobody answers for somebody, and who is to. */
export function whyWithout({ hasLeft, nextFromOn }: WithoutWorker): string {
  return [
    hasLeft ? CASELOADS.hasLeft : CASELOADS.hasNone,
    nextFromOn === null ? '' : CASELOADS.nextFrom(dayInWords(nextFromOn)),
  ]
    .filter(Boolean)
    .join(' ');
}
