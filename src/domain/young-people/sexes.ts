/** Sex as the children looked after return records it. Blank stays blank: it becomes a question, not a guess. */
export const SEXES = [
  { code: 'F', label: 'Female' },
  { code: 'M', label: 'Male' },
] as const;

export type SexCode = (typeof SEXES)[number]['code'];

/** Reads `F`, `female`, `woman`, `M`, `male`, `man`. Null for anything else. */
export function readSex(text: string): SexCode | null {
  const word = text.trim().toLowerCase();
  if (['f', 'female', 'woman', 'girl'].includes(word)) return 'F';
  return ['m', 'male', 'man', 'boy'].includes(word) ? 'M' : null;
}
