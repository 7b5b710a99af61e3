import { z } from 'zod';
import type { Anchor } from '#platform/audit/check-seals.ts';

// What happened above the authorities has a chain of its own.
const ABOVE = 'above';

/** An anchor as an operator copies it: `E06000045:12:9f86…`. */
export function anchorText({ authority, number, sha256 }: Anchor): string {
  return `${authority ?? ABOVE}:${number}:${sha256}`;
}

/** The same, typed in again. */
export const anchor = z.string().transform((text, context): Anchor => {
  const [, authority, number, sha256] = /^(\w+):(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (authority !== undefined && sha256 !== undefined)
    return { authority: authority === ABOVE ? null : authority, number: Number(number), sha256 };
  context.addIssue({
    code: 'custom',
    message: 'Expected a line that doctor gave, such as E06000045:12:9f86…',
  });
  return z.NEVER;
});
