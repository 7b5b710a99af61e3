/** Whole pence. */
export type Pence = number;

/** "£302.40", "£210". */
export function poundsText(pence: Pence): string {
  const whole = Math.round(Math.abs(pence));
  const pounds = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = whole % 100 === 0 ? '' : `.${String(whole % 100).padStart(2, '0')}`;
  return `${pence < 0 ? '−' : ''}£${pounds}${rest}`;
}

/** Reads "10,000,000", "£302.40", "210" pounds into pence. Null where it is not an amount of 0 or more. */
export function readPounds(text: string): Pence | null {
  const bare = text.trim().replace(/^£\s*/, '').replace(/,/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(bare)) return null;
  return Math.round(Number(bare) * 100);
}
