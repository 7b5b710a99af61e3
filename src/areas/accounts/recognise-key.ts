import { readAs, SYSTEM } from '#platform/actor.ts';
import { forbidden } from '#platform/errors.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { findMembership } from './accounts.queries.ts';
import { findKey } from './keys.queries.ts';
import { actorOfMembership } from './session.ts';

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
  const found = await readAs(c.get('ground'), SYSTEM, async (tx) => {
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
  c.set('keyId', found.key.id);
  c.set('actor', actorOfMembership(found.membership));
  c.set('place', found.membership.organisationName ?? found.membership.authorityName);
  return true;
}
