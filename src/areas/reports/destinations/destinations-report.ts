import { DESTINATIONS } from '#domain/outcomes/destinations.ts';
import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { share } from '#domain/outcomes/shares.ts';
import { countLine, type Line, protectedShareLine } from '../lines.ts';
import { behindOne, report } from '../report.ts';
import { behindSplits, type Split, splitLines } from '../splits.ts';
import { DESTINATIONS_WORDS } from './destinations.content.ts';
import { type DestinationFigures, destinationFigures, type Placed } from './destinations-figures.ts';
import { publishedYear11, year11Splits } from './year-11.ts';

const { sections, names } = DESTINATIONS_WORDS;
const SEXES = ['F', 'M', 'not known'] as const;

/** Where young women and men are on a day, and Year 11 with places, without, in the area and outside it. */
export const DESTINATIONS_REPORT = report({
  name: 'destinations',
  words: DESTINATIONS_WORDS,
  of: 'day',
  figures: destinationFigures,
  exact: (figures) => splitLines(allSplits(figures)),
  published: ({ people, year11, schoolYear }) => [
    ...publishedPeople(people),
    ...publishedYear11(year11, schoolYear),
  ],
  behind: (figures) => behindSplits(allSplits(figures)),
  chart: (lines) => ({
    caption: DESTINATIONS_WORDS.chart,
    labelHead: DESTINATIONS_WORDS.chartHead,
    shows: 'percent',
    rows: lines
      .filter(({ section, of }) => section === sections.all && of !== null)
      .map((line) => ({ label: line.label, line })),
  }),
});

function allSplits({ people, year11, schoolYear }: DestinationFigures): Split[] {
  return [
    ...groupsOf(people).flatMap(({ code, section, of }) => [
      ...DESTINATIONS.map((destination) => {
        const those = of.filter((one) => one.destination === destination);
        return {
          ...{ code: `${code}-${codeOf(destination)}`, section, label: names[destination] },
          ...{ people: those.map(behind), share: share(those.length, of.length) },
        };
      }),
      { code: `${code}-total`, section, label: DESTINATIONS_WORDS.total, people: of.map(behind) },
    ]),
    ...year11Splits(year11, schoolYear),
  ];
}

/** Each sex, and everybody. */
function groupsOf(people: readonly Placed[]) {
  const sexes = SEXES.map((sex) => ({
    code: sex.replace(' ', '-').toLowerCase(),
    section: sections[sex] as string,
    of: people.filter(({ person }) => (person.sex ?? 'not known') === sex),
  }));
  const shown = sexes.filter(({ code, of }) => code !== 'not-known' || of.length > 0);
  return [...shown, { code: 'all', section: sections.all as string, of: people }];
}

/** One table of sex by destination with every sum. */
function publishedPeople(people: readonly Placed[]): Line[] {
  const groups = groupsOf(people);
  const counts = groups.map(({ of }) =>
    DESTINATIONS.map((destination) => of.filter((one) => one.destination === destination).length),
  );
  const table = protectTable({
    cells: counts.slice(0, -1),
    rowTotals: true,
    columnTotals: true,
    grandTotal: true,
  });
  const rows = [...table.cells, table.columnTotals ?? []];
  const totals: Protected[] = [...(table.rowTotals ?? []), table.grandTotal ?? 'c'];
  return groups.flatMap(({ code, section, of }, at) => [
    ...DESTINATIONS.map((destination, column) =>
      protectedShareLine(
        { code: `${code}-${codeOf(destination)}`, section, label: names[destination] },
        share(counts[at]?.[column] ?? 0, of.length),
        rows[at]?.[column] ?? 'c',
        totals[at] ?? 'c',
      ),
    ),
    countLine({ code: `${code}-total`, section, label: DESTINATIONS_WORDS.total }, totals[at] ?? 'c'),
  ]);
}

function behind({ person, destination }: Placed) {
  return behindOne(person, names[destination]);
}

/** "NEET, not available" → "neet-not-available". */
function codeOf(destination: string): string {
  return destination.toLowerCase().replaceAll(/[, ]+/g, '-');
}
