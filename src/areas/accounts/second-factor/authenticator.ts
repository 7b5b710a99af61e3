import { Secret, TOTP } from 'otpauth';
import type { Instant } from '#domain/shared/day.ts';

// RFC 6238 as every app has it: SHA-1, six digits, thirty seconds. RFC 4226, 4 (R6), recommends 160 bits for the secret.
const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
// A phone's clock may be a step away (RFC 6238, 5.2 recommends one at most).
const WINDOW = 1;
const ISSUER = 'Foothold';

/** A new secret for an app, in base 32 as people type it. */
export function makeAppSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an app reads from the square: the secret, and words that tell its list whose it is. */
export function appAddress(secret: string, name: string): string {
  return appOf(secret, name).toString();
}

/** The step of thirty seconds whose code this is, one before or after now at most; null where it is none. */
export function stepOf(secret: string, code: string, now: Instant): number | null {
  const timestamp = Date.parse(now);
  const delta = appOf(secret, '').validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: STEP_SECONDS, timestamp }) + delta;
}

function appOf(secret: string, label: string): TOTP {
  return new TOTP({
    ...{ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS },
    secret: Secret.fromBase32(secret),
  });
}
