const BETWEEN = /[\s().–—-]/g;
// 070 are personal numbers and 076 pagers, but for 07624, which is the Isle of Man.
const MOBILE = /^(?:(?:\+|00)?44)?0?(7(?:[1-57-9]\d{8}|624\d{6}))$/;

/**
 * A mobile number of the United Kingdom however it was typed ("07700 900123", "+44 (0)7700 900 123") as +447700900123; null
 * for anything else. Source: Ofcom, National Telephone Numbering Plan, S3.2 (07), checked 2026-11-30.
 */
export function ukMobile(typed: string): string | null {
  const found = MOBILE.exec(typed.replace(BETWEEN, ''));
  return found ? `+44${found[1]}` : null;
}
