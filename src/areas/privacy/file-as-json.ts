import type { PersonalFile } from './read-file.ts';

/** The file for a program: the same parts, labels and words as on the page, and what is not handed out said as such. */
export function fileAsJson({ sections, passages }: PersonalFile) {
  return {
    waiting: passages.filter(({ decision }) => decision === null).length,
    sections: sections.map(({ table, title, entries }) => ({
      part: table,
      title,
      entries: entries.map((lines) => ({
        lines: lines.map(({ column, label, text, state }) => ({ name: column, label, text, state })),
      })),
    })),
  };
}
