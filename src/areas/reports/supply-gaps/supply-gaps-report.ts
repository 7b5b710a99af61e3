import { type Gap, gapsOn } from '#areas/matching/index.ts';
import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { SMALL_COUNT } from '#domain/outcomes/disclosure-network.ts';
import { countLine, figuresByCode, type Line } from '../lines.ts';
import { type Behind, type GapJson, type PeopleBehind, report } from '../report.ts';
import { SUPPLY_GAPS } from './supply-gaps.content.ts';

type OnDay = Awaited<ReturnType<typeof gapsOn>>;

/** What would place those who wait on a day: what to ask for, and one change each to what there is. */
export const SUPPLY_GAPS_REPORT = report({
  name: 'supply-gaps',
  words: SUPPLY_GAPS,
  of: 'day',
  figures: (tx, { on }): Promise<OnDay> => gapsOn(tx, on),
  exact: (day) => linesOf(day, false),
  published: (day) => linesOf(day, true),
  behind: behindLines,
  json: (day, lines, isPublished) => ({
    figures: figuresByCode(lines),
    gaps: codedGaps(day).map(([code, gap]) =>
      jsonOf(code, gap, lines.find((line) => line.code === code)?.count ?? 'c', isPublished),
    ),
  }),
});

/** Gaps with their codes: first what to ask for, then what to change. */
function codedGaps({ gaps }: OnDay): [string, Gap][] {
  const coded = (kind: Gap['kind'], name: string) =>
    gaps.filter((gap) => gap.kind === kind).map((gap, at): [string, Gap] => [`${name}-${at + 1}`, gap]);
  return [...coded('ask for', 'ask'), ...coded('change', 'change')];
}

function linesOf(day: OnDay, isPublished: boolean): Line[] {
  const { planned, people, notAsked } = day;
  const coded = codedGaps(day);
  const asked = coded.filter(([, { kind }]) => kind === 'ask for');
  const counts = partsOf(
    [...asked.map(([, gap]) => gap.people.length), notAsked.length],
    people.length,
    isPublished,
  );
  return [
    countLine(SUPPLY_GAPS.planned, plannedOf(planned, people.length, isPublished)),
    countLine(SUPPLY_GAPS.lookedAt, counts.total),
    countLine(SUPPLY_GAPS.notAsked, counts.parts.at(-1) ?? 0),
    ...coded.map(([code, gap], at) => {
      const count =
        gap.kind === 'ask for' ? (counts.parts[at] ?? 'c') : small(gap.people.length, isPublished);
      return lineOf(gap, code, count, isPublished);
    }),
  ];
}

function behindLines(day: OnDay): PeopleBehind {
  return new Map([
    [SUPPLY_GAPS.lookedAt.code, behindOf(day.people)],
    [SUPPLY_GAPS.notAsked.code, behindOf(day.notAsked)],
    ...codedGaps(day).map(([code, gap]): [string, Behind[]] => [code, behindOf(gap.people)]),
  ]);
}

/** All who are planned for; published, not where they or those who are well placed are few. */
function plannedOf(planned: number, lookedAt: number, isPublished: boolean): Protected {
  return small(planned, isPublished) === 'c' || small(planned - lookedAt, isPublished) === 'c'
    ? 'c'
    : planned;
}

/** A gap by itself, for programs. */
function jsonOf(code: string, gap: Gap, count: Protected, isPublished: boolean): GapJson {
  const isHidden = isPublished && count === 'c';
  const { kind, area, subject, what, near } = gap;
  return {
    ...{ code, kind, area, subject },
    what: isHidden ? null : what,
    near: isHidden ? [] : [...near],
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
