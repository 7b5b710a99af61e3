import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { type Actor, readAs, SYSTEM } from '#platform/actor.ts';
import { invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { findAuthority, listMembershipsByEmail, type Membership } from './accounts.queries.ts';
import { actorOfMembership } from './sessions/session.ts';

/** Whether there is such an authority. @throws ServiceError invalid where its code is none of the 153. */
export async function checkAuthority(ground: Ground, gssCode: string): Promise<void> {
  const found = await readAs(ground, SYSTEM, (tx) => findAuthority(tx, gssCode));
  if (!found)
    throw invalid([
      { field: '--authority', message: 'Expected the GSS code of an authority, such as E06000045' },
    ]);
}

/** Whether every authority that council groups lead to exists. */
export async function knowsCouncilAuthorities(ground: Ground): Promise<boolean> {
  const codes = ground.config.council?.groupRoles.map((one) => one.authority) ?? [];
  const found = await readAs(ground, SYSTEM, (tx) =>
    Promise.all([...new Set(codes)].map((code) => findAuthority(tx, code))),
  );
  return found.every(Boolean);
}

/**
 * What a person may do, by e-mail address, for the command line. Of several roles in one authority the first in the
 * order of MEMBERSHIP_ROLES counts. `authority`: where; null where the person has one only. `field`: how to name the
 * address where it is wrong.
 * @throws ServiceError invalid where nobody has that address, or they belong to several authorities.
 */
export async function membershipByEmail(
  ground: Ground,
  email: string,
  authority: string | null,
  field: string,
): Promise<Membership> {
  const all = await readAs(ground, SYSTEM, (tx) => listMembershipsByEmail(tx, email));
  const here = all.filter((one) => authority === null || one.authority === authority);
  const [first] = here.toSorted(
    (a, b) => MEMBERSHIP_ROLES.indexOf(a.role) - MEMBERSHIP_ROLES.indexOf(b.role),
  );
  if (!first) throw invalid([{ field, message: 'Expected the e-mail address of somebody who may sign in' }]);
  if (new Set(here.map((one) => one.authority)).size > 1)
    throw invalid([{ field: '--authority', message: 'This person belongs to several: say in which' }]);
  return first;
}

/** The same, as somebody who acts. */
export async function actorByEmail(ground: Ground, email: string, authority: string | null): Promise<Actor> {
  return actorOfMembership(await membershipByEmail(ground, email, authority, '--as'));
}
