import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { CouncilProblem, findProvider } from './provider.ts';
import type { CouncilSignIn } from './settings.ts';

/** Whose sessions the provider has ended: one session of its own, or all of an account. */
export interface LogoutToken {
  readonly issuer: string;
  /** Once only. */
  readonly jti: string;
  readonly subject: string | null;
  readonly sid: string | null;
}

// Said in its header, so that no other token of the provider is taken for one (OWASP ASVS 5.0, 10.5.5).
const TYPE = 'logout+jwt';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const AGE_MAX = '5 minutes';
const CLOCKS_APART_SECONDS = 60;
// Signed with a key that only the provider has; never `none`, and never with a secret that both know.
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Reads a logout token: signature, type, issuer, audience and times, a jti, the one event, no nonce, and a subject, a session or
 * both. Source: OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6, read 2026-11-30. `now`: in milliseconds.
 * @returns null where it is no valid token. @throws CouncilProblem down where the provider's keys cannot be read.
 */
export async function readLogoutToken(
  settings: CouncilSignIn,
  token: string,
  now: number,
): Promise<LogoutToken | null> {
  const { issuer, jwks_uri } = (await findProvider(settings)).serverMetadata();
  if (jwks_uri === undefined) return null;
  const verified = await jwtVerify(token, keysAt(jwks_uri), {
    ...{ issuer, audience: settings.clientId, algorithms: ALGORITHMS, typ: TYPE, maxTokenAge: AGE_MAX },
    ...{ requiredClaims: ['iat', 'jti', 'events'], clockTolerance: CLOCKS_APART_SECONDS },
    currentDate: new Date(now),
  }).catch(nullWhereNotValid);
  if (verified === null) return null;
  const { jti, sub, sid, events, nonce } = verified.payload;
  const isLogout = typeof events === 'object' && events !== null && EVENT in events;
  const [subject, session] = [textOrNull(sub), textOrNull(sid)];
  if (!isLogout || nonce !== undefined || !textOrNull(jti) || (subject === null && session === null))
    return null;
  return { issuer, jti: String(jti), subject, sid: session };
}

function keysAt(address: string) {
  const known = keys.get(address) ?? createRemoteJWKSet(new URL(address));
  keys.set(address, known);
  return known;
}

// Whatever jose says of the token itself. That the provider's keys could not be read is no word about it.
function nullWhereNotValid(error: unknown): null {
  if (error instanceof errors.JOSEError && !UNREADABLE.includes(error.code)) return null;
  throw new CouncilProblem('down', 'keys');
}

const UNREADABLE: readonly string[] = [errors.JWKSTimeout.code, errors.JOSEError.code];

function textOrNull(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}
