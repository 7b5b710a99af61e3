import { type AgeGroup, type Counted, eetAtBirthday } from '#domain/outcomes/annual.ts';
import { oc3Entries } from '#domain/outcomes/oc3.ts';
import { financialYear, financialYearOf } from '#domain/outcomes/periods.ts';
import { ETHNICITIES } from '#domain/young-people/ethnicities.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type Beside, whoStandsBeside } from '../areas.queries.ts';
import { listOc3Facts, type Oc3Facts } from '../oc3/oc3-people.queries.ts';
import type { ReportFilter } from '../report.ts';

export type Person = Counted<Oc3Facts>;
export type Group = AgeGroup<Oc3Facts>;

export interface AnnualYear {
  readonly year: number;
  readonly groups: readonly Group[];
}

export interface AnnualFigures extends Beside {
  /** The year that is asked for and those before it, the earliest first. */
  readonly years: readonly AnnualYear[];
}

const YEARS = 5;

export async function annualFigures(
  tx: ReadTx,
  { period, asAt, beside }: ReportFilter,
): Promise<AnnualFigures> {
  const people = await listOc3Facts(tx);
  const last = financialYearOf(period.to);
  return {
    ...(await whoStandsBeside(tx, beside)),
    years: Array.from({ length: YEARS }, (_, at) => last - YEARS + 1 + at)
      .map((year) => ({ year, groups: eetAtBirthday(oc3Entries(people, financialYear(year), asAt)) }))
      .filter((one) => one.year === last || isRecorded(one)),
  };
}

// Before the first records nobody is known: that is no year with 0 % in EET.
function isRecorded({ groups }: AnnualYear): boolean {
  return groups.some(({ of }) => of.some(({ state }) => state !== 'not known'));
}

/** The groups of the year that is asked for. */
export function groupsAsked({ years }: AnnualFigures): readonly Group[] {
  return years.at(-1)?.groups ?? [];
}

export const SEXES = ['F', 'M', 'not known'] as const;

export function sexOf({ entry }: Person): (typeof SEXES)[number] {
  const { sex } = entry.person;
  return sex === 'F' || sex === 'M' ? sex : 'not known';
}

/** The five groups that published tables use, and not known. */
export const ETHNIC_GROUPS = [...new Set(ETHNICITIES.map(({ group }) => group))];

export function ethnicGroupOf({ entry }: Person): (typeof ETHNIC_GROUPS)[number] {
  return ETHNICITIES.find(({ code }) => code === entry.person.ethnicity)?.group ?? 'Not known';
}

export function inEet(people: readonly Person[]): Person[] {
  return people.filter(({ state }) => state === 'eet');
}
