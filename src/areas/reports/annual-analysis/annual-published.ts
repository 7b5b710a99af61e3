import { isApprentice } from '#domain/outcomes/annual.ts';
import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { share } from '#domain/outcomes/shares.ts';
import { countLine, type Line, protectedShareLine, protectList } from '../lines.ts';
import { ANNUAL } from './annual-analysis.content.ts';
import {
  type AnnualFigures,
  type AnnualYear,
  ETHNIC_GROUPS,
  ethnicGroupOf,
  type Group,
  inEet,
  type Person,
  SEXES,
  sexOf,
} from './annual-figures.ts';
import { codeOf } from './annual-splits.ts';
import { type ShownShare, yearLines } from './annual-years.ts';

/** What may leave the service: by sex and by ethnicity, each year; not by both, which is of a few, and no providers. */
export function publishedAnnual(figures: AnnualFigures): Line[] {
  const asked = figures.years.at(-1);
  return [
    ...(asked?.groups ?? []).flatMap(groupLines),
    ...yearLines(figures, (year, ages) => totalOf(year, ages)),
  ];
}

/** Kinds of people within a group, each with how many of them are EET and how many are not. */
interface Kinds {
  readonly section: string;
  readonly parts: readonly {
    readonly code: string;
    readonly label: string;
    readonly of: readonly Person[];
  }[];
}

function kindsOf({ ages, of }: Group): Kinds[] {
  return [
    {
      section: ANNUAL.bySex(ages),
      parts: SEXES.map((sex) => ({
        code: `${ages}-sex-${codeOf(sex)}`,
        label: ANNUAL.sexes[sex],
        of: of.filter((one) => sexOf(one) === sex),
      })),
    },
    {
      section: ANNUAL.byEthnicity(ages),
      parts: ETHNIC_GROUPS.map((ethnic) => ({
        code: `${ages}-ethnicity-${codeOf(ethnic)}`,
        label: ethnic,
        of: of.filter((one) => ethnicGroupOf(one) === ethnic),
      })),
    },
  ];
}

function split(of: readonly Person[]): [eet: number, others: number] {
  const eet = inEet(of).length;
  return [eet, of.length - eet];
}

/**
 * A group's tables, by sex and by ethnicity, with the sums that they share. Protected one by one they are safe as long
 * as every shared sum is shown; where one of them is hidden in either, nothing but zeros is shown of the group.
 */
function protectGroup(group: Group) {
  const kinds = kindsOf(group);
  const tables = kinds.map(({ parts }) =>
    protectTable({
      cells: parts.map(({ of }) => split(of)),
      rowTotals: true,
      columnTotals: true,
      grandTotal: true,
    }),
  );
  const apprentices = group.of.filter(isApprentice).length;
  const notKnown = group.of.filter(({ state }) => state === 'not known').length;
  const [eet, others] = split(group.of);
  // EET has apprentices in it, and those who are not EET have those of whom nobody knows: each with its rest.
  const within = [protectList([apprentices, eet - apprentices]), protectList([notKnown, others - notKnown])];
  const isHidden =
    tables.some((table) => [...(table.columnTotals ?? []), table.grandTotal].includes('c')) ||
    within.some(({ total }) => total === 'c');
  const seen = (shown: Protected | undefined): Protected => (isHidden && shown !== 0 ? 'c' : (shown ?? 'c'));
  return { kinds, tables, within, seen };
}

function groupLines(group: Group): Line[] {
  const { ages, of } = group;
  const { kinds, tables, within, seen } = protectGroup(group);
  const [eet] = split(of);
  const total = seen(tables[0]?.grandTotal ?? 'c');
  const section = ANNUAL.ages(ages);
  const line = (code: string, label: string, count: number, shown: Protected) =>
    protectedShareLine({ code: `${ages}-${code}`, section, label }, share(count, of.length), shown, total);
  return [
    line('eet', ANNUAL.eet, eet, seen(tables[0]?.columnTotals?.[0])),
    line('apprenticeship', ANNUAL.apprenticeship, of.filter(isApprentice).length, seen(within[0]?.cells[0])),
    line(
      'not-known',
      ANNUAL.notKnown,
      of.filter(({ state }) => state === 'not known').length,
      seen(within[1]?.cells[0]),
    ),
    countLine({ code: `${ages}-total`, section, label: ANNUAL.total }, total),
    ...kinds.flatMap((kind, table) =>
      kind.parts.flatMap(({ code, label, of: some }, row) =>
        some.length === 0
          ? []
          : [
              protectedShareLine(
                { code, section: kind.section, label },
                share(inEet(some).length, some.length),
                seen(tables[table]?.cells[row]?.[0]),
                seen(tables[table]?.rowTotals?.[row]),
              ),
            ],
      ),
    ),
  ];
}

/** What a year shows of a group is what the analysis of that year showed. */
function totalOf({ groups }: AnnualYear, ages: Group['ages']): ShownShare {
  const group = groups.find((one) => one.ages === ages);
  if (!group) return { count: 'c', of: 'c' };
  const { tables, seen } = protectGroup(group);
  return { count: seen(tables[0]?.columnTotals?.[0]), of: seen(tables[0]?.grandTotal ?? 'c') };
}
