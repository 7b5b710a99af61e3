import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { type EetGroup, eetGroupsOn, eetStateOn } from '#domain/outcomes/eet.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type EetFacts, listEetFacts } from './eet-people.queries.ts';
import { type Behind, countLine, type Figures, type Line, protectedShareLine } from './report.ts';
import type { ReportFilter } from './report-filter.ts';
import { EET } from './reports.content.ts';

/** The numbers of a group as they may be shown: EET, NEET, not known, and all of them. */
interface Shown {
  readonly eet: Protected;
  readonly neet: Protected;
  readonly notKnown: Protected;
  readonly total: Protected;
}

/** EET on a day, by age: exact, or with small numbers and what gives them away hidden. */
export async function eetReport(
  tx: ReadTx,
  { on, asAt }: ReportFilter,
  isPublished: boolean,
): Promise<Figures> {
  const groups = eetGroupsOn(await listEetFacts(tx), on, asAt);
  const shown = isPublished ? protect(groups) : groups.map(exact);
  const lines = groups.flatMap((group, at) => linesOf(group, shown[at] ?? exact(group)));
  return {
    lines,
    behind: isPublished ? new Map() : behindOf(groups, on, asAt),
    json: { groups: groups.map((group, at) => jsonOf(group, shown[at] ?? exact(group))) },
  };
}

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
      some.map(({ id, firstName, lastName, knownAs, activities }) => ({
        id,
        firstName,
        lastName,
        knownAs,
        note: EET.states[eetStateOn({ activities }, on, asAt)],
      }));
    behind.set(`${ages}-eet`, people(eet));
    behind.set(`${ages}-neet`, people(neet));
    behind.set(`${ages}-not-known`, people(notKnown));
    behind.set(`${ages}-total`, people([...eet, ...neet, ...notKnown]));
  }
  return behind;
}
