/** How somebody came to a session; the database's CHECK holds the same list. */
export const COHORT_MARKS = ['present', 'late', 'absent-told', 'absent-not-told'] as const;
export type CohortMark = (typeof COHORT_MARKS)[number];

/** How far somebody is with a unit of the award; the database's CHECK holds the same list. */
export const UNIT_RESULTS = ['achieved', 'working towards'] as const;

/** True where they were there, late included. */
export function wasThere(mark: CohortMark): boolean {
  return mark === 'present' || mark === 'late';
}
