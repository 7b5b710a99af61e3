import { eetAfter, firstEetFrom } from '#domain/outcomes/afterwards.ts';
import type { ActivityEpisode } from '#domain/outcomes/episodes.ts';
import { isWithin } from '#domain/outcomes/periods.ts';
import { programmeFunnel } from '#domain/outcomes/programme.ts';
import { addDays, dayInWords } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { activitiesByPerson } from '../histories.queries.ts';
import { countLine, type Line, shareLine } from '../lines.ts';
import { type Behind, behindOne, type ReportFilter, report } from '../report.ts';
import { type Placed, placementSplits, stateOf } from './placement-states.ts';
import { PROGRAMME } from './programme.content.ts';
import { listPlacementFacts, listReferralFacts, type ReferralFacts } from './programme-facts.queries.ts';
import { codeOf, type ProgrammeFigures } from './programme-figures.ts';
import { publishedProgramme } from './programme-published.ts';

type Activities = ReadonlyMap<string, readonly ActivityEpisode[]>;

/** The programme: those referred in the period as they stand on the day, placements begun in it, EET afterwards. */
export const PROGRAMME_REPORT = report({
  name: 'programme',
  words: PROGRAMME,
  of: 'period',
  figures: readFigures,
  exact: exactLines,
  published: publishedProgramme,
  behind: behindOf,
  chart: (lines) => ({
    caption: PROGRAMME.chart,
    labelHead: PROGRAMME.chartHead,
    shows: 'count',
    rows: lines
      .filter(({ section }) => section === PROGRAMME.sections.funnel)
      .map((line) => ({ label: line.label, line })),
  }),
});

async function readFigures(tx: ReadTx, { period, asAt }: ReportFilter): Promise<ProgrammeFigures> {
  const on = asAt ?? tx.today;
  const activities: Activities = await activitiesByPerson(tx);
  const referrals = await listReferralFacts(tx, period.from, period.to);
  const placed = (await listPlacementFacts(tx)).map((one) => ({
    ...one,
    state: stateOf(one, on),
    activities: activities.get(one.youngPersonId) ?? [],
  }));
  const begun = placed.filter((one) => one.startedOn <= on);
  const leavers = begun.filter((one) => one.state !== 'still there' && isWithin(period, one.endedOn));
  return {
    funnel: programmeFunnel(
      referrals.map((one) => withEetAfter(one, activities, asAt)),
      on,
    ),
    placed: begun.filter((one) => isWithin(period, one.startedOn)),
    after: eetAfter(leavers, on, asAt),
  };
}

function withEetAfter(one: ReferralFacts, activities: Activities, asAt: string | null): ReferralFacts {
  if (one.completedOn === null) return one;
  const first = firstEetFrom(activities.get(one.youngPersonId) ?? [], addDays(one.completedOn, 1), asAt);
  return { ...one, steps: { ...one.steps, 'EET after': first } };
}

function exactLines({ funnel, placed, after }: ProgrammeFigures): Line[] {
  const { sections } = PROGRAMME;
  const referred = funnel[0]?.reached.length ?? 0;
  return [
    ...funnel.map(({ stage, reached, medianDays }) => ({
      ...countLine(
        { code: codeOf(stage), section: sections.funnel, label: PROGRAMME.stages[stage] },
        reached.length,
        medianDays,
      ),
      of: referred,
    })),
    ...funnel.slice(1).map(({ stage, waiting }) =>
      countLine(
        {
          code: `waiting-${codeOf(stage)}`,
          section: sections.waiting,
          label: PROGRAMME.waiting[stage],
        },
        waiting.length,
      ),
    ),
    ...placementSplits(placed).map(({ code, section, label, of }) =>
      countLine({ code, section, label }, of.length),
    ),
    ...after.map(({ weeks, share }) =>
      shareLine(
        { code: `eet-after-${weeks}`, section: sections.after, label: PROGRAMME.after(weeks) },
        share,
      ),
    ),
  ];
}

function behindOf({ funnel, placed, after }: ProgrammeFigures) {
  const behind = new Map<string, readonly Behind[]>();
  for (const { stage, reached, waiting } of funnel) {
    behind.set(
      codeOf(stage),
      reached.map((one) =>
        behindOne(one, PROGRAMME.reached(one.reference, dayInWords(one.steps[stage] ?? ''))),
      ),
    );
    behind.set(
      `waiting-${codeOf(stage)}`,
      waiting.map(({ traveller, since, days }) =>
        behindOne(traveller, PROGRAMME.waits(traveller.reference, dayInWords(since), days)),
      ),
    );
  }
  for (const { code, of } of placementSplits(placed)) behind.set(code, of.map(placedBehind));
  for (const { weeks, eet } of after) behind.set(`eet-after-${weeks}`, eet.map(placedBehind));
  return behind;
}

function placedBehind(one: Placed): Behind {
  return behindOne(one, PROGRAMME.placedNote(one.employer, dayInWords(one.startedOn), one.state));
}
