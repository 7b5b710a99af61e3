import { apprenticesFromPlacements } from '#domain/outcomes/afterwards.ts';
import { apprenticeshipFigures } from '#domain/outcomes/apprenticeships.ts';
import { dayInWords } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { countLine, type Line, shareLine } from '../lines.ts';
import { type Behind, behindOne, type ReportFilter, report } from '../report.ts';
import {
  type ApprenticeshipFacts,
  type EndedPlacement,
  listApprenticeshipFacts,
  listEndedPlacements,
} from './apprenticeship-facts.queries.ts';
import { APPRENTICESHIPS } from './apprenticeships.content.ts';
import type { FromPlacements, YearOfApprenticeships } from './apprenticeships-figures.ts';
import { publishedApprenticeships } from './apprenticeships-published.ts';

/** Everything that the report rests on. */
interface Read {
  readonly year: YearOfApprenticeships;
  readonly after: FromPlacements;
}

/** Starts, leavers and the three rates of a period. Published: only what many share, small numbers hidden. */
export const APPRENTICESHIPS_REPORT = report({
  name: 'apprenticeships',
  words: APPRENTICESHIPS,
  of: 'period',
  figures: async (tx, filter): Promise<Read> => {
    const all = await listApprenticeshipFacts(tx);
    return {
      year: apprenticeshipFigures(all, filter.period, filter.asAt ?? tx.today),
      after: await fromPlacements(tx, all, filter),
    };
  },
  exact: ({ year, after }) => exactLines(year, after),
  published: ({ year, after }) => publishedApprenticeships(year, after),
  behind: ({ year, after }) => behindOf(year, after),
  chart: (lines) => ({
    caption: APPRENTICESHIPS.chart,
    labelHead: APPRENTICESHIPS.chartHead,
    shows: 'percent',
    rows: lines
      .filter(({ section }) => section === APPRENTICESHIPS.sections.rates)
      .map((line) => ({ label: line.label, line })),
  }),
});

async function fromPlacements(
  tx: ReadTx,
  all: readonly ApprenticeshipFacts[],
  { period, asAt }: ReportFilter,
): Promise<FromPlacements> {
  const starts = Map.groupBy(all, (one) => one.youngPersonId);
  const leavers = (await listEndedPlacements(tx)).map((leaver) => ({
    ...leaver,
    apprenticeshipStarts: (starts.get(leaver.youngPersonId) ?? []).map((one) => one.startedOn),
  }));
  return apprenticesFromPlacements(leavers, period, asAt ?? tx.today);
}

const { sections, labels } = APPRENTICESHIPS;

function exactLines(figures: YearOfApprenticeships, after: FromPlacements): Line[] {
  const count = (code: keyof typeof labels, section: string, number: number) =>
    countLine({ code, section, label: labels[code] }, number);
  return [
    count('starts', sections.starts, figures.starts.length),
    count('in-learning', sections.now, figures.inLearning.length),
    count('on-break', sections.now, figures.onBreak.length),
    count('overdue', sections.now, figures.overdue.length),
    count('leavers', sections.leavers, figures.leavers.length),
    count('completed', sections.leavers, figures.completed.length),
    count('achieved', sections.leavers, figures.achieved.length),
    count('withdrawn', sections.leavers, figures.withdrawn.length),
    shareLine({ code: 'retention', section: sections.rates, label: labels.retention }, figures.retention),
    shareLine({ code: 'pass', section: sections.rates, label: labels.pass }, figures.pass),
    shareLine(
      { code: 'achievement', section: sections.rates, label: labels.achievement },
      figures.achievement,
    ),
    shareLine(
      { code: 'within-26-weeks', section: sections.after, label: labels['within-26-weeks'] },
      after.share,
    ),
    count('within-26-weeks-not-yet', sections.after, after.notYet.length),
    ...splits(figures.starts).map(({ code, section, label, of }) =>
      countLine({ code, section, label }, of.length),
    ),
  ];
}

interface Split {
  readonly code: string;
  readonly section: string;
  readonly label: string;
  readonly of: readonly ApprenticeshipFacts[];
}

/** Starts by level, standard, employer and where they came from; the largest first. */
function splits(starts: readonly ApprenticeshipFacts[]): Split[] {
  const by = (name: string, section: string, labelOf: (one: ApprenticeshipFacts) => string) =>
    [...Map.groupBy(starts, labelOf)]
      .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
      .map(([label, of], at) => ({ code: `starts-by-${name}-${at + 1}`, section, label, of }));
  return [
    ...by('level', sections.byLevel, (one) => APPRENTICESHIPS.level(one.level)),
    ...by('placement', sections.byPlacement, (one) => APPRENTICESHIPS.placement(one.isFromPlacement)),
    ...by('standard', sections.byStandard, (one) => one.standard),
    ...by('employer', sections.byEmployer, (one) => one.employer ?? APPRENTICESHIPS.notKnown),
  ];
}

function behindOf(figures: YearOfApprenticeships, after: FromPlacements) {
  const people = (some: readonly ApprenticeshipFacts[], note = noteOf) =>
    some.map((one) => behindOne(one, note(one)));
  const leavers = (some: readonly EndedPlacement[]) =>
    some.map((one) => behindOne(one, APPRENTICESHIPS.placementEnded(dayInWords(one.endedOn))));
  return new Map<string, readonly Behind[]>([
    ['starts', people(figures.starts)],
    ['in-learning', people(figures.inLearning)],
    ['on-break', people(figures.onBreak)],
    ['overdue', figures.overdue.map(({ apprenticeship, reason }) => behindOne(apprenticeship, reason))],
    ['leavers', people(figures.leavers)],
    ['completed', people(figures.completed)],
    ['achieved', people(figures.achieved)],
    ['withdrawn', people(figures.withdrawn)],
    ['retention', people(figures.completed)],
    ['pass', people(figures.achieved)],
    ['achievement', people(figures.achieved)],
    ['within-26-weeks', leavers(after.started)],
    ['within-26-weeks-not-yet', leavers(after.notYet)],
    ...splits(figures.starts).map(({ code, of }) => [code, people(of)] as const),
  ]);
}

function noteOf({ standard, startedOn, endedOn }: ApprenticeshipFacts): string {
  return APPRENTICESHIPS.note(standard, dayInWords(startedOn), endedOn === null ? null : dayInWords(endedOn));
}
