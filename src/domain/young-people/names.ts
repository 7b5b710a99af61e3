export interface Names {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly knownAs: string | null;
}

/** What they are called: the name they like, else the first name. */
export function callName({ knownAs, firstName }: Pick<Names, 'knownAs' | 'firstName'>): string {
  return knownAs || firstName || 'Name not given';
}

/** "Aspen Garnet", or "Bry (Bryony Garnet)" for somebody who goes by another name. */
export function fullName(names: Names): string {
  const given = [names.firstName, names.lastName].filter(Boolean).join(' ') || 'Name not given';
  return names.knownAs && names.knownAs !== names.firstName ? `${names.knownAs} (${given})` : given;
}
