import { SummaryList } from '#web/govuk/summary-list.tsx';
import { MY_FILE } from './file.content.ts';
import type { FileLine, FileSection } from './file-parts.ts';

/** Everything that is held, part by part, for a screen and for paper; what is not handed out says so in its place. */
export function FileSections({ sections }: { readonly sections: readonly FileSection[] }) {
  return (
    <>
      {sections.length > 3 && (
        <nav aria-labelledby="contents">
          <h2 class="govuk-heading-s" id="contents">
            {MY_FILE.contents}
          </h2>
          <ul class="govuk-list">
            {sections.map(({ table, title }) => (
              <li>
                <a class="govuk-link" href={`#${idOf(table)}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map(({ table, title, entries }) => (
        <section aria-labelledby={idOf(table)}>
          <h2 class="govuk-heading-m" id={idOf(table)}>
            {title}
          </h2>
          {entries.map((lines) => (
            <SummaryList rows={lines.map(rowOf)} />
          ))}
        </section>
      ))}
    </>
  );
}

const idOf = (table: string) => table.replaceAll('_', '-');

function rowOf({ label, text, state }: FileLine) {
  const value = state === 'shown' ? text : <em>{state === 'waiting' ? MY_FILE.waiting : MY_FILE.leftOut}</em>;
  return { key: label, value };
}
