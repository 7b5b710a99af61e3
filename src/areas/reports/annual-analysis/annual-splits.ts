import { isApprentice } from '#domain/outcomes/annual.ts';
import { activityOn } from '#domain/outcomes/episodes.ts';
import { share } from '#domain/outcomes/shares.ts';
import { EET } from '../eet/eet.content.ts';
import { type Behind, behindOne } from '../report.ts';
import type { Split } from '../splits.ts';
import { ANNUAL } from './annual-analysis.content.ts';
import {
  type AnnualFigures,
  ETHNIC_GROUPS,
  ethnicGroupOf,
  type Group,
  groupsAsked,
  inEet,
  type Person,
  SEXES,
  sexOf,
} from './annual-figures.ts';

/** The year that is asked for, by age; then by sex, by ethnicity and by both; then by provider. */
export function annualSplits(figures: AnnualFigures): Split[] {
  const groups = groupsAsked(figures);
  return [
    ...groups.flatMap((group) => [...ageSplits(group), ...sexSplits(group), ...ethnicitySplits(group)]),
    ...groups.flatMap(crossedSplits),
    ...providerSplits(groups.flatMap(({ of }) => inEet(of))),
  ];
}

function ageSplits({ ages, of }: Group): Split[] {
  const section = ANNUAL.ages(ages);
  const split = (code: string, label: string, those: readonly Person[]) => ({
    ...{ code: `${ages}-${code}`, section, label },
    ...{ people: those.map(behind), share: share(those.length, of.length) },
  });
  return [
    split('eet', ANNUAL.eet, inEet(of)),
    split('apprenticeship', ANNUAL.apprenticeship, of.filter(isApprentice)),
    split(
      'not-known',
      ANNUAL.notKnown,
      of.filter(({ state }) => state === 'not known'),
    ),
    { code: `${ages}-total`, section, label: ANNUAL.total, people: of.map(behind) },
  ];
}

/** EET of some of a group. Nobody of that kind, no line. */
function eetOf(code: string, section: string, label: string, those: readonly Person[]): Split[] {
  if (those.length === 0) return [];
  const eet = inEet(those);
  return [{ code, section, label, people: eet.map(behind), share: share(eet.length, those.length) }];
}

function sexSplits({ ages, of }: Group): Split[] {
  return SEXES.flatMap((sex) =>
    eetOf(
      `${ages}-sex-${codeOf(sex)}`,
      ANNUAL.bySex(ages),
      ANNUAL.sexes[sex],
      of.filter((one) => sexOf(one) === sex),
    ),
  );
}

function ethnicitySplits({ ages, of }: Group): Split[] {
  return ETHNIC_GROUPS.flatMap((ethnic) =>
    eetOf(
      `${ages}-ethnicity-${codeOf(ethnic)}`,
      ANNUAL.byEthnicity(ages),
      ethnic,
      of.filter((one) => ethnicGroupOf(one) === ethnic),
    ),
  );
}

function crossedSplits({ ages, of }: Group): Split[] {
  return SEXES.flatMap((sex) =>
    ETHNIC_GROUPS.flatMap((ethnic) =>
      eetOf(
        `${ages}-${codeOf(sex)}-${codeOf(ethnic)}`,
        ANNUAL.crossed(ages),
        ANNUAL.sexAndEthnicity(ANNUAL.sexes[sex], ethnic),
        of.filter((one) => sexOf(one) === sex && ethnicGroupOf(one) === ethnic),
      ),
    ),
  );
}

function providerSplits(people: readonly Person[]): Split[] {
  return [...Map.groupBy(people, providerOf)]
    .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
    .map(([label, those], at) => ({
      ...{ code: `provider-${at + 1}`, section: ANNUAL.providers, label },
      people: those.map(behind),
    }));
}

function providerOf({ entry }: Person): string {
  const activity = activityOn(entry.person.activities, entry.reporting.on);
  return activity?.withWhom ?? ANNUAL.providerNotKnown;
}

export function behind({ entry, state }: Person): Behind {
  return behindOne(entry.person, ANNUAL.note(entry.person.childId, entry.reporting.age, EET.states[state]));
}

/** "Not known" → "not-known". */
export function codeOf(word: string): string {
  return word.toLowerCase().replaceAll(' ', '-');
}
