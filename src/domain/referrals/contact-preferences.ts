/** Ways in which a young person may ask to be reached. No e-mail is normal: half of them have none. */
export const CONTACT_WAYS = ['phone', 'text', 'email', 'letter', 'through worker'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** How what we send is set out. */
export const READING_FORMATS = ['standard', 'large print', 'easy read'] as const;

/** Languages offered in the form, most asked for first; any other is typed in and kept as typed. */
export const LANGUAGES_OFFERED = [
  'English',
  'Kurdish',
  'Arabic',
  'Vietnamese',
  'Albanian',
  'Dari',
  'Farsi',
  'French',
  'Pashto',
  'Polish',
  'Romanian',
  'Somali',
  'Tigrinya',
  'Urdu',
  'British Sign Language',
] as const;

/** Reads `text`, `SMS`, `e-mail`, `post`, `via PA`. Null where it is blank or anything else. */
export function readContactWay(text: string): ContactWay | null {
  const word = text.trim().toLowerCase();
  if (/^(text|texts|text message|sms|whatsapp)$/.test(word)) return 'text';
  if (/^(phone|call|telephone|mobile|ring)$/.test(word)) return 'phone';
  if (/^e-?mail$/.test(word)) return 'email';
  if (/^(letter|post|mail)$/.test(word)) return 'letter';
  return /^(through|via|by) (my )?(worker|social worker|pa|personal adviser)$/.test(word)
    ? 'through worker'
    : null;
}
