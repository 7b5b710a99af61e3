import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { forbidden } from '#platform/errors.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { findMembership } from '../accounts.queries.ts';
import { actorOfMembership } from '../sessions/session.ts';
import { findKey } from './keys.queries.ts';
import { touchKey } from './keys.store.ts';

// So that not every request writes.
const TOUCH_MINUTES = 5;
const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lays down who is asking, from `Authorization: Bearer`. @returns false where there is no such header.
 * @throws ServiceError forbidden: `key-unknown` (401) for one that is not, is over or was revoked; `scope-missing`
 * where it may not do this.
 */
export async function recogniseKey(c: AppContext): Promise<boolean> {
  const header = c.req.header('Authorization');
  if (header === undefined) return false;
  const secret = /^Bearer ([\w-]{20,100})$/i.exec(header)?.[1];
  const sha = await sha256Hex(secret ?? '');
  const ground = c.get('ground');
  const found = await readAs(ground, SYSTEM, async (tx) => {
    const key = await findKey(tx, sha);
    const membership = key && (await findMembership(tx, key.membershipId));
    return membership && { key, membership };
  });
  if (!found) {
    c.header('WWW-Authenticate', 'Bearer error="invalid_token"');
    throw forbidden('key-unknown');
  }
  if (!found.key.scopes.includes(READS.includes(c.req.method) ? 'read' : 'write'))
    throw forbidden('scope-missing');
  const { lastUsedAt } = found.key;
  const stale = addMinutes(ground.clock.now(), -TOUCH_MINUTES);
  if (lastUsedAt === null || lastUsedAt < stale)
    await withActor(ground, SYSTEM, (tx) => touchKey(tx, found.key.id, stale));
  c.set('keyId', found.key.id);
  c.set('actor', actorOfMembership(found.membership));
  c.set('place', found.membership.organisationName ?? found.membership.authorityName);
  return true;
}
