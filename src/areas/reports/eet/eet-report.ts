import { BENCHMARK_YEARS } from '#domain/outcomes/benchmarks/benchmarks.ts';
import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { type EetGroup, eetGroupsOn, eetStateOn } from '#domain/outcomes/eet.ts';
import { financialYearOf } from '#domain/outcomes/periods.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Beside, whoStandsBeside } from '../areas.queries.ts';
import { authorityLines, regionLines } from '../beside.ts';
import { countLine, type Line, protectedShareLine } from '../lines.ts';
import { type Behind, behindOne, report } from '../report.ts';
import { EET } from './eet.content.ts';
import { type EetFacts, listEetFacts } from './eet-people.queries.ts';

/** The numbers of a group as they may be shown: EET, NEET, not known, and all of them. */
interface Shown {
  readonly eet: Protected;
  readonly neet: Protected;
  readonly notKnown: Protected;
  readonly total: Protected;
}

/** Everybody who is counted, by age, on the day. */
interface OnDay extends Beside {
  readonly groups: readonly EetGroup<EetFacts>[];
  readonly on: Day;
  readonly asAt: Day | null;
}

/** EET on a day, by age: exact, or with small numbers and what gives them away hidden. */
export const EET_REPORT = report({
  name: 'eet',
  words: EET,
  of: 'day',
  hasBeside: true,
  figures: async (tx, { on, asAt, beside }): Promise<OnDay> => ({
    ...(await whoStandsBeside(tx, beside)),
    groups: eetGroupsOn(await listEetFacts(tx), on, asAt),
    on,
    asAt,
  }),
  exact: (day) => [...day.groups.flatMap((group) => linesOf(group, exact(group))), ...linesBeside(day)],
  published: (day) => {
    const shown = protect(day.groups);
    const own = day.groups.flatMap((group, at) => linesOf(group, shown[at] ?? HIDDEN_GROUP));
    return [...own, ...linesBeside(day)];
  },
  behind: ({ groups, on, asAt }) => behindOf(groups, on, asAt),
  json: ({ groups }, _, isPublished) => {
    const shown = isPublished ? protect(groups) : groups.map(exact);
    return { groups: groups.map((group, at) => jsonOf(group, shown[at] ?? HIDDEN_GROUP)) };
  },
  chart: (lines) => ({
    caption: EET.chart,
    labelHead: EET.chartHead,
    shows: 'percent',
    rows: lines.filter(({ code }) => code.endsWith('-eet')).map((line) => ({ label: line.section, line })),
  }),
});

/** The region, England and others in the latest year that is published by then. They count at the birthday: it says so. */
function linesBeside({ groups, region, beside, on }: OnDay): Line[] {
  const year = BENCHMARK_YEARS.findLast((one) => one <= financialYearOf(on));
  if (year === undefined) return [];
  return groups.flatMap(({ ages }) => [
    ...regionLines(EET.beside(ages), region, ages, year),
    ...authorityLines(beside, ages, year),
  ]);
}

const HIDDEN_GROUP: Shown = { eet: 'c', neet: 'c', notKnown: 'c', total: 'c' };

function exact({ eet, neet, notKnown, share }: EetGroup<EetFacts>): Shown {
  return { eet: eet.length, neet: neet.length, notKnown: notKnown.length, total: share.of };
}

function protect(groups: readonly EetGroup<EetFacts>[]): Shown[] {
  const table = protectTable({
    cells: groups.map(({ eet, neet, notKnown }) => [eet.length, neet.length, notKnown.length]),
    rowTotals: true,
    columnTotals: false,
    grandTotal: false,
  });
  return table.cells.map(([eet = 'c', neet = 'c', notKnown = 'c'], at) => ({
    eet,
    neet,
    notKnown,
    total: table.rowTotals?.[at] ?? 'c',
  }));
}

function linesOf({ ages, share }: EetGroup<EetFacts>, shown: Shown): Line[] {
  const place = (code: string, label: string) => ({
    code: `${ages}-${code}`,
    section: EET.section(ages),
    label,
  });
  return [
    protectedShareLine(place('eet', EET.eet), share, shown.eet, shown.total),
    countLine(place('neet', EET.neet), shown.neet),
    countLine(place('not-known', EET.notKnown), shown.notKnown),
    countLine(place('total', EET.total), shown.total),
  ];
}

const HIDDEN = { percent: 'c', low: 'c', high: 'c' } as const;

// As the contract shows it, in its order.
function jsonOf({ ages, share }: EetGroup<EetFacts>, shown: Shown) {
  const isHidden = shown.eet === 'c' || shown.total === 'c';
  const { percent, low, high } = isHidden ? HIDDEN : share;
  return { ages, ...shown, percent, low, high };
}

function behindOf(groups: readonly EetGroup<EetFacts>[], on: string, asAt: string | null) {
  const behind = new Map<string, readonly Behind[]>();
  for (const { ages, eet, neet, notKnown } of groups) {
    const people = (some: readonly EetFacts[]) =>
      some.map((one) => behindOne(one, EET.states[eetStateOn(one, on, asAt)]));
    behind.set(`${ages}-eet`, people(eet));
    behind.set(`${ages}-neet`, people(neet));
    behind.set(`${ages}-not-known`, people(notKnown));
    behind.set(`${ages}-total`, people([...eet, ...neet, ...notKnown]));
  }
  return behind;
}
