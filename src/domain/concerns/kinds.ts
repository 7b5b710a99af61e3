/** What can be raised on every page; the database's CHECK holds the same list. */
export const CONCERN_KINDS = ['concern', 'accident', 'complaint'] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** What is recorded about one; the database's CHECK holds the same list. */
export const CONCERN_STEP_KINDS = [
  'raised',
  'taken',
  'noted',
  'answered',
  'placements-stopped',
  'placements-allowed',
  'closed',
  'reopened',
] as const;
export type ConcernStepKind = (typeof CONCERN_STEP_KINDS)[number];

/**
 * Does it stop new placements with the employer from the moment it is raised? A worry about somebody's safety does, and
 * an accident; a complaint need not be about safety, so a person decides.
 */
export function stopsPlacementsAtOnce(kind: ConcernKind): boolean {
  return kind !== 'complaint';
}
