import { EMPLOYER_ANSWERS } from '#domain/employers/answers.ts';
import { share } from '#domain/outcomes/shares.ts';
import { countLine, type Line, protectedShareLine, protectList, shareLine } from '../lines.ts';
import { EMPLOYERS } from './employers.content.ts';
import type { EmployerFigures } from './employers-figures.ts';

const { sections } = EMPLOYERS;

/** What may leave the service: no employers by name. Places and employers are no people; what is counted of people is protected. */
export function publishedEmployers({
  asked,
  offered,
  begun,
  ended,
  trained,
  notTrained,
}: EmployerFigures): Line[] {
  const counts = EMPLOYER_ANSWERS.map((answer) => asked.filter((one) => one.answer === answer).length);
  const answers = protectList(counts);
  const keptOn = ended.filter(({ isKeptOn }) => isKeptOn).length;
  const conversions = protectList([keptOn, ended.length - keptOn]);
  return [
    countLine({ code: 'asked', section: sections.answers, label: EMPLOYERS.asked }, answers.total),
    ...EMPLOYER_ANSWERS.map((answer, at) =>
      protectedShareLine(
        { code: `answer-${answer}`, section: sections.answers, label: EMPLOYERS.answers[answer] },
        share(counts[at] ?? 0, asked.length),
        answers.cells[at] ?? 'c',
        answers.total,
      ),
    ),
    countLine(
      { code: 'offered', section: sections.places, label: EMPLOYERS.offered },
      offered.reduce((sum, { places }) => sum + places, 0),
    ),
    countLine(
      { code: 'taken', section: sections.places, label: EMPLOYERS.taken },
      protectList([begun.length]).total,
    ),
    shareLine(
      { code: 'trained', section: sections.training, label: EMPLOYERS.trained },
      share(trained.length, trained.length + notTrained.length),
    ),
    protectedShareLine(
      { code: 'kept-on', section: sections.conversions, label: EMPLOYERS.keptOn },
      share(keptOn, ended.length),
      conversions.cells[0] ?? 'c',
      conversions.total,
    ),
  ];
}
