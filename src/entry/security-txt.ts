import { addMinutes } from '#platform/clock.ts';
import { notFound } from '#platform/errors.ts';
import type { AppContext } from '#platform/http/app-env.ts';

// RFC 9116, 2.5.5, recommends less than a year.
const VALID_MINUTES = 180 * 24 * 60;

/** Where somebody who found a weakness may say so (RFC 9116), once the deployment says where that is. */
export function securityTxt(c: AppContext): Response {
  const { config, clock } = c.get('ground');
  if (config.securityContact === null) throw notFound();
  const lines = [
    `Contact: ${config.securityContact}`,
    `Expires: ${addMinutes(clock.now(), VALID_MINUTES)}`,
    'Preferred-Languages: en',
    `Canonical: ${new URL('/.well-known/security.txt', config.baseUrl)}`,
  ];
  return c.text(`${lines.join('\n')}\n`);
}
