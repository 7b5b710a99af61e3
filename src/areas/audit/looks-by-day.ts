import { ROLE_NAMES, type Role } from '#domain/accounts/roles.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import { purposeOf } from './looks.content.ts';
import type { DayLook, Onlooker } from './looks.queries.ts';

/** One person on one day. */
export interface OnlookerOfDay {
  readonly role: Role;
  /** "Fern Flint, Employment co-ordinator", "Clover Marl, Employer (Marl & Slate Ltd)". */
  readonly who: string;
  readonly lines: readonly LookLine[];
}

interface LookLine {
  readonly staff: string;
  readonly own: string;
  readonly action: string;
  /** While they stood in for the young person's own worker. */
  readonly isCover: boolean;
  readonly times: number;
  readonly lastAt: Instant;
}

export interface LooksOfDay {
  readonly day: Day;
  readonly onlookers: readonly OnlookerOfDay[];
}

/** Looks by day, and in a day by person and role, whoever looked last first. */
export function looksByDay(looks: readonly DayLook[], names: ReadonlyMap<string, Onlooker>): LooksOfDay[] {
  return [...Map.groupBy(looks, (look) => look.day)].map(([day, ofDay]) => ({
    day,
    onlookers: [...Map.groupBy(ofDay, (look) => `${look.userId} ${look.role}`)].map(([key, theirs]) => ({
      role: theirs[0]?.role ?? 'system',
      who: whoIs(theirs[0]?.role ?? 'system', names.get(key)),
      lines: theirs.map(({ subject, action, isCover, times, lastAt }) => {
        return { ...purposeOf(subject), action, isCover, times, lastAt };
      }),
    })),
  }));
}

/** Who somebody is, as far as is still known. */
export function whoIs(role: Role, known: Onlooker | undefined): string {
  const part = known?.organisation ? `${ROLE_NAMES[role]}, ${known.organisation}` : ROLE_NAMES[role];
  return known === undefined ? part : `${known.name}, ${part}`;
}
