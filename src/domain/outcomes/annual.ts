import type { EetState } from './activities.ts';
import { EET_AGES, type EetAges } from './eet.ts';
import type { Oc3Entry, Oc3Person } from './oc3.ts';

/** Somebody of the return whom EET counts at the reporting day, and in which state. */
export interface Counted<P extends Oc3Person> {
  readonly entry: Oc3Entry<P>;
  readonly state: EetState;
}

export interface AgeGroup<P extends Oc3Person> {
  readonly ages: EetAges;
  readonly of: readonly Counted<P>[];
}

/**
 * EET as the return has it: at the birthday, for 17 to 18 and 19 to 21. Who died or went home is out; not known is in
 * (a person who is not in touch and of whom nobody knows). It is what the Department publishes of every authority.
 */
export function eetAtBirthday<P extends Oc3Person>(entries: readonly Oc3Entry<P>[]): AgeGroup<P>[] {
  return EET_AGES.map(({ ages, least, most }) => ({
    ages,
    of: entries
      .filter(({ reporting }) => least <= reporting.age && reporting.age <= most)
      .flatMap((entry) => {
        const state = stateOf(entry);
        return state === null ? [] : [{ entry, state }];
      }),
  }));
}

function stateOf({ row }: Oc3Entry<Oc3Person>): EetState | null {
  if (row.inTouch === 'DIED' || row.inTouch === 'RHOM') return null;
  if (row.activ === '0') return 'not known';
  return row.activ.startsWith('G') ? 'neet' : 'eet';
}

/** True for an apprenticeship, full or part time. */
export function isApprentice({ entry }: Counted<Oc3Person>): boolean {
  return entry.row.activ === 'F4' || entry.row.activ === 'P4';
}
