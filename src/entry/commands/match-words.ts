import type { PlanReply, RankReply } from '#areas/matching/index.ts';
import { dayInWords } from '#domain/shared/day.ts';

const INDENT = '      ';

/** A ranking for a person at a terminal: the best with their reasons, then what is not possible and what would change it. */
export function rankingInWords(found: RankReply, shown: number, columns: number): string {
  const { options, notPossible, possible, timetable } = found;
  const rest = possible - Math.min(shown, options.length);
  return [
    `${found.reference} on ${dayInWords(found.on)}: ${possible} possible, ${notPossible.length} not.`,
    timetable === null
      ? 'No timetable is loaded: journeys by bus are not checked.'
      : `Journeys by the timetable of ${timetable.area}, ${dayInWords(timetable.validFrom)} to ${dayInWords(timetable.validTo)}.`,
    '',
    ...options.slice(0, shown).flatMap((option) => [...optionLines(option, columns), '']),
    ...(rest > 0 ? [`… and ${rest} more: --top ${possible} shows them.`, ''] : []),
    ...(notPossible.length > 0 ? ['Not possible now:'] : []),
    ...notPossible.flatMap((option) => [
      `${option.reference.padEnd(INDENT.length - 1)} ${option.title} (${option.kind})`,
      ...option.reasons.flatMap(({ staffText, wouldChangeIf }) =>
        wrapped(`${staffText}${wouldChangeIf ? ` ${wouldChangeIf}` : ''}`, columns),
      ),
    ]),
  ].join('\n');
}

function optionLines(option: RankReply['options'][number], columns: number): string[] {
  const { score, reference, title, kind, startsOn } = option;
  return [
    `${String(score).padStart(4)}  ${reference}  ${title} (${kind}), from ${dayInWords(startsOn)}`,
    ...option.staffReasons.flatMap((reason) => wrapped(reason, columns)),
    ...option.warnings.flatMap(({ staffText }) => wrapped(`To do: ${staffText}`, columns)),
    ...option.notChecked.flatMap(({ staffText }) => wrapped(`Not checked: ${staffText}`, columns)),
  ];
}

/** A plan for a person at a terminal. */
export function planInWords(plan: PlanReply): string {
  const proof = plan.optimal ? 'No plan does better: that is proved.' : 'A better plan may exist.';
  return [
    `On ${dayInWords(plan.on)}: ${plan.placed} of ${plan.of} placed. ${proof}`,
    '',
    ...plan.assignments.map(
      ({ reference, opportunity, startsOn, score }) =>
        `${reference.padEnd(8)}${opportunity.padEnd(8)}from ${dayInWords(startsOn).padEnd(18)}${String(score).padStart(4)}`,
    ),
    ...(plan.unplaced.length > 0 ? ['', 'Waiting:'] : []),
    ...plan.unplaced.flatMap(({ reference, reasons }) => [
      reference,
      ...reasons.map(
        ({ opportunity, text, wouldChangeIf }) =>
          `${INDENT}${[opportunity, text, wouldChangeIf].filter(Boolean).join(' ')}`,
      ),
    ]),
  ].join('\n');
}

function wrapped(text: string, columns: number): string[] {
  const width = Math.max(40, columns - INDENT.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${INDENT}${one}`);
}
