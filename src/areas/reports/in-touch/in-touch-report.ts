import { protectTable } from '#domain/outcomes/disclosure.ts';
import { IN_TOUCH_CODES, type InTouch } from '#domain/outcomes/in-touch.ts';
import { type Oc3Entry, oc3Entries } from '#domain/outcomes/oc3.ts';
import { share } from '#domain/outcomes/shares.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { countLine, type Line, protectedShareLine } from '../lines.ts';
import { listOc3Facts, type Oc3Facts } from '../oc3/oc3-people.queries.ts';
import { behindOne, report } from '../report.ts';
import { behindSplits, type Split, splitLines } from '../splits.ts';
import { IN_TOUCH } from './in-touch.content.ts';

type Entry = Oc3Entry<Oc3Facts>;

const AGES = [
  { ages: '17-18', least: 17, most: 18 },
  { ages: '19-21', least: 19, most: 21 },
  { ages: '22-25', least: 22, most: 25 },
] as const;

/** IN_TOUCH of everybody in the return of a year, by age. */
export const IN_TOUCH_REPORT = report({
  name: 'in-touch',
  words: IN_TOUCH,
  of: 'year',
  figures: async (tx, { period, asAt }) => oc3Entries(await listOc3Facts(tx), period, asAt),
  exact: (entries) => splitLines(inTouchSplits(entries)),
  published: publishedInTouch,
  behind: (entries) => behindSplits(inTouchSplits(entries)),
  chart: (lines) => ({
    caption: IN_TOUCH.chart,
    labelHead: IN_TOUCH.chartHead,
    shows: 'percent',
    rows: lines.filter(({ code }) => code.endsWith('-YES')).map((line) => ({ label: line.section, line })),
  }),
});

/** Each age with its people, and all of them. */
function groupsOf(entries: readonly Entry[]) {
  const groups = AGES.map(({ ages, least, most }) => ({
    ages: ages as string,
    of: entries.filter(({ reporting }) => least <= reporting.age && reporting.age <= most),
  }));
  return [...groups, { ages: 'all', of: entries }];
}

function inState(entries: readonly Entry[], code: InTouch): Entry[] {
  return entries.filter(({ row }) => row.inTouch === code);
}

function inTouchSplits(entries: readonly Entry[]): Split[] {
  return groupsOf(entries).flatMap(({ ages, of }) => {
    const section = IN_TOUCH.section(ages);
    return [
      ...IN_TOUCH_CODES.map((code) => {
        const those = inState(of, code);
        return {
          ...{ code: `${ages}-${code}`, section, label: IN_TOUCH.categories[code] },
          people: those.map(behindEntry),
          share: share(those.length, of.length),
        };
      }),
      { code: `${ages}-total`, section, label: IN_TOUCH.total, people: of.map(behindEntry) },
    ];
  });
}

/** One table of ages by category, with every sum, so that none gives a hidden number away. */
function publishedInTouch(entries: readonly Entry[]): Line[] {
  const groups = groupsOf(entries);
  const counts = groups.map(({ of }) => IN_TOUCH_CODES.map((code) => inState(of, code).length));
  const table = protectTable({
    cells: counts.slice(0, -1),
    rowTotals: true,
    columnTotals: true,
    grandTotal: true,
  });
  const rows = [...table.cells, table.columnTotals ?? []];
  const totals = [...(table.rowTotals ?? []), table.grandTotal ?? 'c'];
  return groups.flatMap(({ ages, of }, at) => {
    const section = IN_TOUCH.section(ages);
    const total = totals[at] ?? 'c';
    return [
      ...IN_TOUCH_CODES.map((code, column) => {
        const exact = share(counts[at]?.[column] ?? 0, of.length);
        const place = { code: `${ages}-${code}`, section, label: IN_TOUCH.categories[code] };
        return protectedShareLine(place, exact, rows[at]?.[column] ?? 'c', total);
      }),
      countLine({ code: `${ages}-total`, section, label: IN_TOUCH.total }, total),
    ];
  });
}

function behindEntry({ person, reporting: { age, window } }: Entry) {
  return behindOne(
    person,
    IN_TOUCH.note(age, dayInWords(window.from), dayInWords(window.to)),
    contactsOf(person),
  );
}

/** The contacts of somebody, where contact is looked at and recorded. */
function contactsOf({ youngPersonId }: { readonly youngPersonId: string }): string {
  return `/young-people/${youngPersonId}/contacts`;
}
