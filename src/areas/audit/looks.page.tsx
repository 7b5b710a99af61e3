import { dayInWordsWithWeekday, instantInWords } from '#domain/shared/day.ts';
import { fullName, type Names } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { ListedOpening } from './file-openings.queries.ts';
import { LOOKS, MY_LOOKS } from './looks.content.ts';
import type { LooksOfDay, OnlookerOfDay } from './looks-by-day.ts';

export interface LooksPageProps {
  readonly shell: Shell;
  readonly person: Names & { readonly id: string };
  readonly days: readonly LooksOfDay[];
  /** Who opened the file with a reason, latest first. */
  readonly openings: readonly ListedOpening[];
  readonly olderHref: string | null;
}

/** Who looked at a young person's file, for those who answer for it. */
export function LooksPage({ shell, person, days, openings, olderHref }: LooksPageProps) {
  return (
    <Page
      shell={shell}
      title={LOOKS.title}
      width="wide"
      above={<BackLink href={`/young-people/${person.id}/activity`}>{LOOKS.back}</BackLink>}
    >
      <span class="govuk-caption-l">{fullName(person)}</span>
      <h1 class="govuk-heading-l">{LOOKS.title}</h1>
      <p class="govuk-body">{LOOKS.intro}</p>
      {days.length === 0 && <EmptyState title={LOOKS.none}>{LOOKS.noneHint}</EmptyState>}
      {openings.length > 0 && <Openings openings={openings} />}
      {days.map(({ day, onlookers }) => (
        <DataTable
          caption={dayInWordsWithWeekday(day)}
          columns={[
            { head: LOOKS.columns.who, cell: (row) => row.who },
            { head: LOOKS.columns.what, cell: ({ lines }) => <Lines lines={lines} /> },
            { head: LOOKS.columns.last, cell: ({ lines }) => timeOf(lines[0]?.lastAt ?? '') },
          ]}
          rows={onlookers}
        />
      ))}
      {olderHref && <Pagination next={{ href: olderHref, text: LOOKS.older }} />}
    </Page>
  );
}

function Openings({ openings }: { openings: readonly ListedOpening[] }) {
  return (
    <DataTable
      caption={LOOKS.opened}
      columns={[
        { head: LOOKS.columns.who, cell: (row) => row.by },
        { head: LOOKS.columns.why, cell: (row) => row.reason },
        { head: LOOKS.columns.when, cell: (row) => instantInWords(row.openedAt) },
      ]}
      rows={openings}
    />
  );
}

function Lines({ lines }: Pick<OnlookerOfDay, 'lines'>) {
  return (
    <ul class="govuk-list">
      {lines.map((line) => (
        <li>{lineWords(line)}</li>
      ))}
    </ul>
  );
}

function lineWords({ staff, action, isCover, times }: OnlookerOfDay['lines'][number]): string {
  const cover = isCover ? LOOKS.asCover : '';
  const more = [LOOKS.from[action] ?? LOOKS.fromExport, cover, LOOKS.times(times)].filter(Boolean).join(', ');
  return more === '' ? staff : `${staff} (${more})`;
}

// The day stands above the table.
const timeOf = (at: string) => instantInWords(at).replace(/^.* at /, '');

/** The same for the young person: who, why in plain words, on which day. */
export function MyLooksPage({ shell, days, olderHref }: Omit<LooksPageProps, 'person' | 'openings'>) {
  return (
    <Page shell={shell} title={MY_LOOKS.title}>
      <h1 class="govuk-heading-l">{MY_LOOKS.title}</h1>
      <p class="govuk-body">{MY_LOOKS.intro}</p>
      {days.length === 0 && <InsetText>{MY_LOOKS.none}</InsetText>}
      {days.map(({ day, onlookers }) => (
        <section aria-labelledby={`day-${day}`}>
          <h2 class="govuk-heading-m" id={`day-${day}`}>
            {dayInWordsWithWeekday(day)}
          </h2>
          <ul class="govuk-list govuk-list--spaced">
            {onlookers.map(({ who, lines }) => (
              <li>
                <strong>{who}</strong>
                <br />
                {ownWords(lines)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {olderHref && <Pagination next={{ href: olderHref, text: MY_LOOKS.older }} />}
      <InsetText>{MY_LOOKS.ask}</InsetText>
    </Page>
  );
}

function ownWords(lines: LooksOfDay['onlookers'][number]['lines']): string {
  const reasons = [...new Set(lines.map(({ own }) => own))];
  const times = lines.reduce((sum, line) => sum + line.times, 0);
  const cover = lines.some(({ isCover }) => isCover) ? [MY_LOOKS.asCover] : [];
  return `${reasons.join('. ')} (${[...cover, MY_LOOKS.times(times)].join(', ')})`;
}
