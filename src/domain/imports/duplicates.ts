import type { Day } from '#domain/shared/day.ts';

/** What a likeness is judged by. `reference` is the referral's reference or the authority's number for the return. */
export interface Likeness {
  readonly reference: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly dateOfBirth: Day | null;
}

/** Names without case, accents, spaces, hyphens and apostrophes: "O’Néil" and "oneil" are the same name. */
function bareName(name: string | null): string {
  return (name ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Null where a name or the birth date is missing: without all three nobody is taken for somebody else. */
function likeness(person: Likeness): string | null {
  const first = bareName(person.firstName);
  const last = bareName(person.lastName);
  return first === '' || last === '' || person.dateOfBirth === null
    ? null
    : `${first} ${last} ${person.dateOfBirth}`;
}

/**
 * Pairs of people who may be the same: same names, same birth date, different references. The one that came later
 * stands first ("R1061 may be R1004"), and is paired with the earliest of those known or in the file. Never merged
 * here: a person decides. O(known + arrived).
 */
export function findLikelyDuplicates(
  arrived: readonly Likeness[],
  known: readonly Likeness[] = [],
): [later: string, earlier: string][] {
  const earliest = new Map<string, string>();
  for (const person of known) remember(earliest, person);
  const pairs: [string, string][] = [];
  for (const person of arrived) {
    const earlier = remember(earliest, person);
    if (earlier !== null && earlier !== person.reference) pairs.push([person.reference, earlier]);
  }
  return pairs;
}

function remember(earliest: Map<string, string>, person: Likeness): string | null {
  const like = likeness(person);
  if (like === null) return null;
  const earlier = earliest.get(like) ?? null;
  if (earlier === null) earliest.set(like, person.reference);
  return earlier;
}
