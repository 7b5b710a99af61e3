import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { countLine, type Line, protectedShareLine } from '../lines.ts';
import type { PlacementState } from './placement-states.ts';
import { PROGRAMME } from './programme.content.ts';
import { codeOf, type ProgrammeFigures } from './programme-figures.ts';

// A median of a few people is nearly one of them.
const MEDIAN_OF_LEAST = 6;

/** The programme as it may leave the service: no employers, no reasons, nobody who waits; small numbers hidden. */
export function publishedProgramme(figures: ProgrammeFigures): Line[] {
  return [...funnelLines(figures), ...placementLines(figures), ...afterLines(figures)];
}

/** How many have taken a step, and so how many have not: one hidden, both hidden. */
function funnelLines({ funnel }: ProgrammeFigures): Line[] {
  const referred = funnel[0]?.reached.length ?? 0;
  const table = protectTable({
    cells: funnel.map(({ reached }) => [reached.length, referred - reached.length]),
    rowTotals: true,
    columnTotals: false,
    grandTotal: false,
  });
  // Everybody was referred: each row has the same sum, and where one hides it none may show it.
  const total: Protected = table.rowTotals?.includes('c') ? 'c' : referred;
  return funnel.map(({ stage, medianDays, medianOf }, at) => {
    const shown = table.cells[at]?.[0] ?? 'c';
    const count = total === 'c' && shown !== 0 ? 'c' : shown;
    const median = count === 'c' || medianOf < MEDIAN_OF_LEAST ? 'c' : medianDays;
    return {
      ...countLine(
        { code: codeOf(stage), section: PROGRAMME.sections.funnel, label: PROGRAMME.stages[stage] },
        count,
        medianDays === null ? null : median,
      ),
      of: total,
    };
  });
}

/** Placements are completed, left early or still going; some of those completed were kept on: one table. */
function placementLines({ placed }: ProgrammeFigures): Line[] {
  const count = (state: PlacementState) => placed.filter((one) => one.state === state).length;
  const table = protectTable({
    cells: [
      [count('kept on'), count('completed')],
      [count('left early'), 0],
      [count('still there'), 0],
    ],
    rowTotals: true,
    columnTotals: false,
    grandTotal: true,
  });
  const [completed = 'c', leftEarly = 'c', stillThere = 'c'] = table.rowTotals ?? [];
  const { sections, placements } = PROGRAMME;
  const line = (code: keyof typeof placements, shown: Protected) =>
    countLine({ code, section: sections.placements, label: placements[code] }, shown);
  return [
    line('placements', table.grandTotal ?? 'c'),
    line('placements-completed', completed),
    line('placements-kept-on', table.cells[0]?.[0] ?? 'c'),
    line('placements-left-early', leftEarly),
    line('placements-still-there', stillThere),
  ];
}

function afterLines({ after }: ProgrammeFigures): Line[] {
  const table = protectTable({
    cells: after.map(({ eet, neet, notKnown }) => [eet.length, neet.length, notKnown.length]),
    rowTotals: true,
    columnTotals: false,
    grandTotal: false,
  });
  return after.map(({ weeks, share }, at) =>
    protectedShareLine(
      { code: `eet-after-${weeks}`, section: PROGRAMME.sections.after, label: PROGRAMME.after(weeks) },
      share,
      table.cells[at]?.[0] ?? 'c',
      table.rowTotals?.[at] ?? 'c',
    ),
  );
}
