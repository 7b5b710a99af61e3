import type { Opening } from '../ranking/openings.ts';
import { CHANGE_NAMES } from './changes.content.ts';
import { BOARD } from './plan.content.ts';

/** "What would help most is other hours (09:30 to 14:00) at Greenhouse trainee (O10): a match of 812 points." */
export function helpInWords({ change, detail, option, score }: Opening): string {
  const name = CHANGE_NAMES[change];
  return BOARD.helps(
    `${name.charAt(0).toLowerCase()}${name.slice(1)}${detail === '' ? '' : ` (${detail})`}`,
    `${option.facts.title} (${option.facts.reference})`,
    score,
  );
}
