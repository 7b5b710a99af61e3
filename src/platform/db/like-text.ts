/** Text as LIKE takes it letter by letter: `%` and `_` stand for themselves. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
