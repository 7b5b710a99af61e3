import { changeInWords } from './gaps-view.ts';
import type { Opening } from './openings.ts';
import { BOARD } from './plan.content.ts';

/** "What would help most: other hours: 09:30 to 14:00, at Greenhouse trainee (O10) (812 points)." */
export function helpInWords({ change, detail, option, score }: Opening): string {
  const words = changeInWords({ change, details: detail === '' ? [] : [detail] });
  return BOARD.helps(
    words.charAt(0).toLowerCase() + words.slice(1),
    `${option.facts.title} (${option.facts.reference})`,
    score,
  );
}
