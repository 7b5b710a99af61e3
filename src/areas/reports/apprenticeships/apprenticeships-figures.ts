import type { apprenticesFromPlacements } from '#domain/outcomes/afterwards.ts';
import type { ApprenticeshipFigures } from '#domain/outcomes/apprenticeships.ts';
import type { ApprenticeshipFacts, EndedPlacement } from './apprenticeship-facts.queries.ts';

export type YearOfApprenticeships = ApprenticeshipFigures<ApprenticeshipFacts>;
export type FromPlacements = ReturnType<
  typeof apprenticesFromPlacements<EndedPlacement & { apprenticeshipStarts: readonly string[] }>
>;
