import type { Day } from '#domain/shared/day.ts';
import { invalid } from '#platform/errors.ts';
import type { FareFacts } from './fare-input.ts';
import { FARES } from './fares.content.ts';

/** @throws ServiceError invalid where its ages or its dates are the wrong way round. */
export function checkFare({ ageFrom, ageTo, validFrom }: FareFacts, validTo: Day | null): void {
  const wrong = [
    ...(ageFrom !== null && ageTo !== null && ageTo < ageFrom
      ? [{ field: 'ageTo', message: FARES.problems.ages }]
      : []),
    ...(validTo !== null && validTo < validFrom
      ? [{ field: 'validFrom', message: FARES.problems.dates }]
      : []),
  ];
  if (wrong.length > 0) throw invalid(wrong);
}
