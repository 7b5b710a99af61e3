import { EMPLOYER_ANSWERS, type EmployerAnswer } from '#domain/employers/answers.ts';
import { median } from '#domain/outcomes/programme.ts';
import { share } from '#domain/outcomes/shares.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { countLine, type Line, shareLine } from '../lines.ts';
import type { PlacementFacts } from '../programme/programme-facts.queries.ts';
import { type Behind, behindOne, report } from '../report.ts';
import { EMPLOYERS } from './employers.content.ts';
import { type Asked, type EmployerFigures, employerFigures } from './employers-figures.ts';
import { publishedEmployers } from './employers-published.ts';

const { sections } = EMPLOYERS;

/** What employers answered, places offered and taken up, training in date, and who was kept on. */
export const EMPLOYERS_REPORT = report({
  name: 'employers',
  words: EMPLOYERS,
  of: 'period',
  figures: employerFigures,
  exact: exactEmployers,
  published: publishedEmployers,
  behind: behindEmployers,
  chart: (lines) => ({
    caption: EMPLOYERS.chart,
    labelHead: EMPLOYERS.chartHead,
    shows: 'percent',
    rows: lines.filter(({ code }) => code.startsWith('answer-')).map((line) => ({ label: line.label, line })),
  }),
});

function withAnswer(asked: readonly Asked[], answer: EmployerAnswer): Asked[] {
  return asked.filter((one) => one.answer === answer);
}

function exactEmployers(figures: EmployerFigures): Line[] {
  const { asked, offered, begun, ended, trained, notTrained } = figures;
  const keptOn = ended.filter(({ isKeptOn }) => isKeptOn);
  const days = asked.flatMap((one) => one.days ?? []);
  const live = trained.length + notTrained.length;
  const count = (code: string, section: string, label: string, number: number) =>
    countLine({ code, section, label }, number);
  return [
    count('asked', sections.answers, EMPLOYERS.asked, asked.length),
    ...EMPLOYER_ANSWERS.map((answer) =>
      shareLine(
        { code: `answer-${answer}`, section: sections.answers, label: EMPLOYERS.answers[answer] },
        share(withAnswer(asked, answer).length, asked.length),
      ),
    ),
    countLine(
      { code: 'answered', section: sections.answers, label: EMPLOYERS.answered },
      days.length,
      median(days),
    ),
    count(
      'offered',
      sections.places,
      EMPLOYERS.offered,
      offered.reduce((sum, { places }) => sum + places, 0),
    ),
    count('taken', sections.places, EMPLOYERS.taken, begun.length),
    shareLine(
      { code: 'trained', section: sections.training, label: EMPLOYERS.trained },
      share(trained.length, live),
    ),
    shareLine(
      { code: 'kept-on', section: sections.conversions, label: EMPLOYERS.keptOn },
      share(keptOn.length, ended.length),
    ),
    ...byEmployer(figures),
    ...notTrained.map((name, at) => count(`not-trained-${at + 1}`, sections.notTrained, name, 0)),
  ];
}

/** Each employer's answers, places and those kept on: of what it was asked, offered and ended. */
function byEmployer({ asked, offered, begun, ended }: EmployerFigures): Line[] {
  const line = (code: string, section: string, label: string, count: number, of: number): Line => ({
    ...countLine({ code, section, label }, count),
    of,
  });
  const placed = Map.groupBy(begun, ({ employer }) => employer);
  return [
    ...employersOf(asked).map(([name, those], at) => {
      const answered = those.filter(({ days }) => days !== null).length;
      return line(`answered-by-${at + 1}`, sections.byAnswers, name, answered, those.length);
    }),
    ...offered.map(({ employer, places }, at) =>
      line(`taken-at-${at + 1}`, sections.byPlaces, employer, placed.get(employer)?.length ?? 0, places),
    ),
    ...employersOf(ended).map(([name, those], at) => {
      const keptOn = those.filter(({ isKeptOn }) => isKeptOn).length;
      return line(`kept-on-by-${at + 1}`, sections.byConversions, name, keptOn, those.length);
    }),
  ];
}

/** By employer, whoever has most first. */
function employersOf<One extends { readonly employer: string }>(some: readonly One[]): [string, One[]][] {
  return [...Map.groupBy(some, ({ employer }) => employer)].sort(
    ([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1),
  );
}

function behindEmployers({ asked, begun, ended, offered }: EmployerFigures) {
  const put = (some: readonly Asked[]) =>
    some.map((one) => behindOne(one, EMPLOYERS.note(one.employer, dayInWords(one.sentOn))));
  const began = (some: readonly PlacementFacts[]) =>
    some.map((one) => behindOne(one, EMPLOYERS.placed(one.employer, dayInWords(one.startedOn))));
  const left = (some: readonly PlacementFacts[]) =>
    some.map((one) => behindOne(one, EMPLOYERS.left(one.employer, dayInWords(one.endedOn))));
  const keptOn = (some: readonly PlacementFacts[]) => left(some.filter(({ isKeptOn }) => isKeptOn));
  return new Map<string, readonly Behind[]>([
    ['asked', put(asked)],
    ...EMPLOYER_ANSWERS.map((answer) => [`answer-${answer}`, put(withAnswer(asked, answer))] as const),
    ['answered', put(asked.filter(({ days }) => days !== null))],
    ['taken', began(begun)],
    ['kept-on', keptOn(ended)],
    ...employersOf(asked).map(
      ([, those], at) => [`answered-by-${at + 1}`, put(those.filter(({ days }) => days !== null))] as const,
    ),
    ...offered.map(
      ({ employer }, at) =>
        [`taken-at-${at + 1}`, began(begun.filter((one) => one.employer === employer))] as const,
    ),
    ...employersOf(ended).map(([, those], at) => [`kept-on-by-${at + 1}`, keptOn(those)] as const),
  ]);
}
