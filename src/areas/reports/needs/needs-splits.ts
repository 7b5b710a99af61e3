import { NEED_KINDS, type NeedKind } from '#domain/outcomes/needs.ts';
import { share } from '#domain/outcomes/shares.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { countLine, type Line } from '../lines.ts';
import { behindOne } from '../report.ts';
import type { Split } from '../splits.ts';
import { NEEDS } from './needs.content.ts';
import type { InNeed, NeedMonth } from './needs-figures.ts';

const { sections } = NEEDS;
export const DETAIL = NEED_KINDS.filter((kind) => kind !== 'all');
export type DetailKind = Exclude<NeedKind, 'all'>;

/** The last month in detail: everybody, and by area, group, level and interest; whoever are most first. */
export function detailSplits({ on, people }: NeedMonth): Split[] {
  const section = sections.now(dayInWords(on));
  return [
    { code: 'all', section, label: NEEDS.all, people: people.map(behind) },
    ...DETAIL.flatMap((kind) =>
      partsOf(people, kind).map(([label, those], at) => ({
        ...{ code: `${kind}-${at + 1}`, section: sections[kind], label },
        ...{ people: those.map(behind), share: share(those.length, people.length) },
      })),
    ),
  ];
}

/** Everybody by what they have of a kind; somebody who has several stands with each. */
export function partsOf(people: readonly InNeed[], kind: DetailKind): [label: string, those: InNeed[]][] {
  const labels = new Set(people.flatMap((one) => one[kind]));
  return [...labels]
    .map((label): [string, InNeed[]] => [label, people.filter((one) => has(one, kind, label))])
    .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1));
}

/** How many have this of a kind. */
export function countWith({ people }: NeedMonth, kind: NeedKind, value: string): number {
  return people.filter((one) => has(one, kind, value)).length;
}

function has(one: InNeed, kind: NeedKind, value: string): boolean {
  if (kind === 'all') return true;
  const its = one[kind];
  return typeof its === 'string' ? its === value : its.includes(value);
}

/** Each month's actual and target: of everybody, and of each for whom one was set. `shown` says what may be seen. */
export function monthLines(
  months: readonly NeedMonth[],
  shown: (month: NeedMonth, kind: NeedKind, value: string) => Line['count'],
): Line[] {
  return months.flatMap((month) => {
    const name = month.on.slice(0, 7);
    const day = dayInWords(month.on);
    const all = month.targets.find(({ kind }) => kind === 'all');
    const others = month.targets.filter(({ kind }) => kind !== 'all');
    const line = (code: string, section: string, label: string, count: Line['count']): Line => ({
      ...countLine({ code, section, label }, 0),
      count,
    });
    return [
      line(`month-${name}`, sections.months, NEEDS.actual(day), shown(month, 'all', '')),
      ...(all ? [line(`month-${name}-target`, sections.months, NEEDS.target(day), all.atMost)] : []),
      ...others.flatMap(({ kind, value, atMost }, at) => {
        return [
          line(
            `target-${name}-${at + 1}`,
            sections.targets,
            NEEDS.actualOf(value, day),
            shown(month, kind, value),
          ),
          line(`target-${name}-${at + 1}-target`, sections.targets, NEEDS.targetOf(value, day), atMost),
        ];
      }),
    ];
  });
}

export function behind({ person, area, level }: InNeed) {
  return behindOne(person, NEEDS.note(area, level));
}
