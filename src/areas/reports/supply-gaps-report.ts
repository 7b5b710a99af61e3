import { type Gap, gapsOn } from '#areas/matching/index.ts';
import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { SMALL_COUNT } from '#domain/outcomes/disclosure-network.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type Behind, countLine, type Figures, figuresByCode, type GapJson, type Line } from './report.ts';
import type { ReportFilter } from './report-filter.ts';
import { SUPPLY_GAPS } from './reports.content.ts';

/** What would place those who wait on a day: what to ask for, and one change each to what there is. */
export async function supplyGapsReport(
  tx: ReadTx,
  { on }: ReportFilter,
  isPublished: boolean,
): Promise<Figures> {
  const { planned, people, notAsked, gaps } = await gapsOn(tx, on);
  const asked = gaps.filter(({ kind }) => kind === 'ask for');
  const changes = gaps.filter(({ kind }) => kind === 'change');
  const counts = partsOf(
    [...asked.map((gap) => gap.people.length), notAsked.length],
    people.length,
    isPublished,
  );
  const totals = [
    {
      code: 'planned',
      people: null,
      line: countLine(SUPPLY_GAPS.planned, plannedOf(planned, people.length, isPublished)),
    },
    { code: 'looked-at', people, line: countLine(SUPPLY_GAPS.lookedAt, counts.total) },
    { code: 'not-asked', people: notAsked, line: countLine(SUPPLY_GAPS.notAsked, counts.parts.at(-1) ?? 0) },
  ];
  const askLines = asked.map((gap, at) => lineOf(gap, `ask-${at + 1}`, counts.parts[at] ?? 'c', isPublished));
  const changeLines = changes.map((gap, at) =>
    lineOf(gap, `change-${at + 1}`, small(gap.people.length, isPublished), isPublished),
  );
  const lines = [...totals.map(({ line }) => line), ...askLines, ...changeLines];
  const behind = new Map<string, readonly Behind[]>([
    ...totals.flatMap(({ code, people: some }) =>
      some === null ? [] : [[code, behindOf(some)] as [string, readonly Behind[]]],
    ),
    ...[...askLines, ...changeLines].map(
      ({ code }, at) =>
        [code, behindOf([...asked, ...changes][at]?.people ?? [])] as [string, readonly Behind[]],
    ),
  ]);
  const json = {
    figures: figuresByCode(lines),
    gaps: [...askLines, ...changeLines].map((line, at) =>
      jsonOf(line, [...asked, ...changes][at], isPublished),
    ),
  };
  return { lines, behind: isPublished ? new Map() : behind, json };
}

/** All who are planned for; published, not where they or those who are well placed are few. */
function plannedOf(planned: number, lookedAt: number, isPublished: boolean): Protected {
  return small(planned, isPublished) === 'c' || small(planned - lookedAt, isPublished) === 'c'
    ? 'c'
    : planned;
}

/** A gap by itself, for programs. */
function jsonOf({ code, count }: Line, gap: Gap | undefined, isPublished: boolean): GapJson {
  const isHidden = isPublished && count === 'c';
  return {
    code,
    kind: gap?.kind ?? 'change',
    area: gap?.area ?? null,
    subject: gap?.subject ?? '',
    what: isHidden ? null : (gap?.what ?? null),
    near: isHidden ? [] : [...(gap?.near ?? [])],
    people: count,
  };
}

/** Each person is asked for once, so these parts and their total are protected as one table. */
function partsOf(parts: readonly number[], total: number, isPublished: boolean) {
  if (!isPublished) return { parts, total };
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  const table = protectTable({
    cells: [[rest, ...parts]],
    rowTotals: true,
    columnTotals: false,
    grandTotal: false,
  });
  return { parts: table.cells[0]?.slice(1) ?? [], total: table.rowTotals?.[0] ?? 'c' };
}

function small(count: number, isPublished: boolean): Protected {
  return isPublished && count > 0 && count <= SMALL_COUNT ? 'c' : count;
}

/** Published, it does not say where people live, nor on which days and hours a few of them can work. */
function lineOf(gap: Gap, code: string, count: Protected, isPublished: boolean): Line {
  const near = gap.near.length > 0 ? SUPPLY_GAPS.near(gap.near.join(', ')) : '';
  const what = isPublished && count === 'c' ? '' : `: ${gap.what}${near}`;
  return countLine({ code, section: SUPPLY_GAPS.sections[gap.kind], label: `${gap.subject}${what}` }, count);
}

function behindOf(people: Gap['people']): Behind[] {
  return people.map(({ reference, ...person }) => ({ ...person, note: reference }));
}
