import { SCORE_PARTS, type WeightChoices } from '#domain/matching/score/weights.ts';
import { PART_NAMES, WEIGHT_NAMES } from '../matching.content.ts';

/** "The journey: matters a lot", for each part that does not matter as usual. */
export function choicesInWords(choices: WeightChoices): string[] {
  return SCORE_PARTS.flatMap((part) => {
    const word = choices[part];
    return word === undefined || word === 'some'
      ? []
      : [`${PART_NAMES[part]}: ${WEIGHT_NAMES[word].toLowerCase()}`];
  });
}
