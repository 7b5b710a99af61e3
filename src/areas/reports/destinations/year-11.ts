import { protectTable } from '#domain/outcomes/disclosure.ts';
import { share } from '#domain/outcomes/shares.ts';
import { countLine, type Line, protectedShareLine } from '../lines.ts';
import { behindOne } from '../report.ts';
import type { Split } from '../splits.ts';
import { DESTINATIONS_WORDS } from './destinations.content.ts';
import type { Year11 } from './year-11.queries.ts';

const { sections, statuses } = DESTINATIONS_WORDS;
const STATUSES = ['confirmed', 'applied', 'none'] as const;

/** Places confirmed, applied for and missing, in the area and outside it; what they intend; why there is no place. */
export function year11Splits(year11: readonly Year11[], schoolYear: string): Split[] {
  const section = sections.year11(schoolYear);
  return [
    { code: 'year-11', section, label: DESTINATIONS_WORDS.year11, people: year11.map(behind) },
    ...areasOf(year11, schoolYear).flatMap(({ code, section: area, of }) =>
      STATUSES.map((status) => {
        const those = of.filter((one) => one.status === status);
        return {
          ...{ code: `${code}-${status}`, section: area, label: statuses[status] },
          ...{ people: those.map(behind), share: share(those.length, of.length) },
        };
      }),
    ),
    ...by(year11, 'intended', sections.intended, ({ intended }) => intended),
    ...by(
      year11.filter(({ status }) => status === 'none'),
      'reason',
      sections.reasons,
      ({ reason }) => reason,
    ),
  ];
}

/** Everybody, in the area, outside it, and of whom nobody knows. */
function areasOf(year11: readonly Year11[], schoolYear: string) {
  const at = (isInArea: boolean | null) => year11.filter((one) => one.isInArea === isInArea);
  return [
    { code: 'year-11-all', section: sections.year11(schoolYear), of: year11 },
    { code: 'year-11-in-area', section: sections.inArea as string, of: at(true) },
    { code: 'year-11-outside', section: sections.outside as string, of: at(false) },
    { code: 'year-11-area-not-known', section: sections.areaNotKnown as string, of: at(null) },
  ].filter(({ code, of }) => code !== 'year-11-area-not-known' || of.length > 0);
}

function by(
  some: readonly Year11[],
  name: string,
  section: string,
  labelOf: (one: Year11) => string | null,
): Split[] {
  return [...Map.groupBy(some, (one) => labelOf(one) ?? DESTINATIONS_WORDS.notSaid)]
    .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
    .map(([label, those], at) => ({ code: `${name}-${at + 1}`, section, label, people: those.map(behind) }));
}

/** One table of area by status with every sum. Intentions and reasons stay inside: each is of a few. */
export function publishedYear11(year11: readonly Year11[], schoolYear: string): Line[] {
  const areas = areasOf(year11, schoolYear);
  const counts = areas.map(({ of }) =>
    STATUSES.map((status) => of.filter((one) => one.status === status).length),
  );
  const table = protectTable({
    cells: counts.slice(1),
    rowTotals: true,
    columnTotals: true,
    grandTotal: true,
  });
  const rows = [table.columnTotals ?? [], ...table.cells];
  const totals = [table.grandTotal ?? 'c', ...(table.rowTotals ?? [])];
  return [
    countLine(
      { code: 'year-11', section: sections.year11(schoolYear), label: DESTINATIONS_WORDS.year11 },
      totals[0] ?? 'c',
    ),
    ...areas.flatMap(({ code, section, of }, at) =>
      STATUSES.map((status, column) =>
        protectedShareLine(
          { code: `${code}-${status}`, section, label: statuses[status] },
          share(counts[at]?.[column] ?? 0, of.length),
          rows[at]?.[column] ?? 'c',
          totals[at] ?? 'c',
        ),
      ),
    ),
  ];
}

function behind(one: Year11) {
  const what = [one.intended ?? DESTINATIONS_WORDS.notSaid, statuses[one.status]].join(': ');
  return behindOne(one, DESTINATIONS_WORDS.note(what, one.provider ?? one.reason));
}
