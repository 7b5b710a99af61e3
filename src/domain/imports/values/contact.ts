import { codec } from './codec.ts';

/** What a person without a settled home has instead of a postcode. Stored and written in these words. */
export const NO_FIXED_ABODE = 'no fixed abode';

const UNIT = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?) (\d)$/;

/**
 * A postcode in its usual form: "SO14 3AU" from "so143au", "SO16  4GE". The first part alone ("SO14"), or with the
 * next figure ("SO14 3"), is taken too: people leave the rest out to stay safe. It is only ever "about here".
 */
function readPostcode(text: string): string | undefined {
  const upper = text.toUpperCase();
  const unit = UNIT.exec(upper.replace(/[ .-]/g, ''));
  if (unit) return `${unit[1]} ${unit[2]}`;
  return OUTCODE.test(upper) || SECTOR.test(upper) ? upper : undefined;
}

/** True for a postcode of a street, not only of a district. */
export function isWholePostcode(postcode: string): boolean {
  return UNIT.test(postcode.replace(' ', ''));
}

/** Where a place of work or a college is. */
export const postcode = codec<string>('a postcode, such as SO14 3AU', readPostcode, (text) => text);

/** Where a person lives: a postcode, or NO_FIXED_ABODE ("NFA"). */
export const homePostcode = codec<string>(
  'a postcode, such as SO14 3AU, or “no fixed abode”',
  (text) =>
    /^(nfa|n\.f\.a\.?|(of )?no fixed (abode|address))$/i.test(text) ? NO_FIXED_ABODE : readPostcode(text),
  (text) => text,
);

/** An e-mail address, in lower case. Two people may share one. */
export const email = codec<string>(
  'an e-mail address, such as name@example.org',
  (text) => {
    const bare = text.toLowerCase().replace(/^mailto:/, '');
    return bare.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(bare)
      ? bare
      : undefined;
  },
  (text) => text,
);

/** A phone number kept as text with its zeros and words ("mum's: 07700 900123"). Two people may share one. */
export const phone = codec<string>(
  'a phone number of at most 40 letters and figures, such as 07700 900123',
  (text) => {
    const digits = text.replace(/\D/g, '').length;
    return text.length <= 40 && digits >= 6 && text.isWellFormed() && !/\p{Cc}/u.test(text)
      ? text
      : undefined;
  },
  (text) => text,
);

const GSS = /^[ENSW]\d{8}$/;

/** A council by its nine-character code. Whether there is such a council is for whoever holds the list. */
export const authorityCode = codec<string>(
  'the council’s nine-character code, such as E06000045',
  (text) => (GSS.test(text.toUpperCase()) ? text.toUpperCase() : undefined),
  (text) => text,
);

/** Several councils by their codes: "E06000045; E10000014". */
export const authorityCodes = codec<readonly string[]>(
  'councils’ nine-character codes with semicolons between them, such as E06000045; E10000014',
  (text) => {
    const codes = text
      .toUpperCase()
      .split(/[;, ]+/)
      .filter(Boolean);
    return codes.length > 0 && codes.every((code) => GSS.test(code)) ? [...new Set(codes)] : undefined;
  },
  (codes) => codes.join('; '),
);
