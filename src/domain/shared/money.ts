/** Whole pence. */
export type Pence = number;

/** "£302.40", "£210". */
export function poundsText(pence: Pence): string {
  const pounds = (Math.abs(pence) / 100).toLocaleString('en-GB', {
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return `${pence < 0 ? '−' : ''}£${pounds}`;
}

/** Reads "10,000,000", "£302.40", "210" pounds into pence. Null where it is not an amount of 0 or more. */
export function readPounds(text: string): Pence | null {
  const bare = text.trim().replace(/^£\s*/, '').replace(/,/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(bare)) return null;
  return Math.round(Number(bare) * 100);
}
