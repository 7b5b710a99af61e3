import type { Oc3Entry } from '#domain/outcomes/oc3.ts';
import type { Oc3Gap } from '#domain/outcomes/oc3-checks.ts';
import type { Day } from '#domain/shared/day.ts';
import { OC3 } from './oc3.content.ts';
import type { Oc3Facts } from './oc3-people.queries.ts';

export type Entry = Oc3Entry<Oc3Facts>;
export type Gap = Oc3Gap<Oc3Facts>;

/** The return of a year, and what is wrong with it. */
export interface Oc3Figures {
  readonly entries: readonly Entry[];
  readonly gaps: readonly Gap[];
  /** Rows without a gap. */
  readonly clean: readonly Entry[];
  readonly on: Day;
}

/** Who must answer a gap: whoever keeps in touch with them; for what no fact can mend, the data officer. */
export function whoAnswers({ missing, entry }: Gap): string {
  return missing === 'the record' ? OC3.dataOfficer : (entry.person.worker ?? OC3.nobodyNamed);
}
