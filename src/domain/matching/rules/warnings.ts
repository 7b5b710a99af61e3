import { type Day, dayInWords } from '../../shared/day.ts';
import { clockText } from '../../shared/minutes.ts';
import { poundsText } from '../../shared/money.ts';
import type { MatchOption, MatchPerson } from '../match-facts.ts';
import type { MatchWarning } from '../match-refusals.ts';
import { lastDay } from '../start-date.ts';
import type { RuleContext } from './rule.ts';

type WarningRule = (person: MatchPerson, option: MatchOption, context: RuleContext) => MatchWarning | null;

/** Nobody who would supervise is in date on the first day, and no session comes before it. Courses have a tutor. */
export const teamCannotBeTrainedInTime: WarningRule = (_person, option, { start, nextTrainingOn }) => {
  if (option.kind === 'course run' || isInDate(option.teamTrainedUntil, start.wouldStartOn)) return null;
  if (nextTrainingOn !== null && nextTrainingOn < start.wouldStartOn) return null;
  const first = dayInWords(start.wouldStartOn);
  const lapsed =
    option.teamTrainedUntil === null
      ? 'Nobody there has had the training session'
      : `Their training ends on ${dayInWords(option.teamTrainedUntil)}`;
  return {
    code: 'team-cannot-be-trained-in-time',
    staffText: `${lapsed}, and no session is planned before ${first}.`,
    kindText: 'The people there still have to do our training before you start.',
    wouldChangeIf: `With a training session before ${first}.`,
  };
};

function isInDate(until: Day | null, on: Day): boolean {
  return until !== null && until >= on;
}

/** The better-off check says that they would have less. */
export const wouldBeWorseOff: WarningRule = (_person, _option, { pair }) => {
  const better = pair.betterOffWeekly;
  if (better === undefined || better >= 0) return null;
  return {
    code: 'would-be-worse-off',
    staffText: `They would be ${poundsText(-better)} a week worse off.`,
    kindText: `You would have ${poundsText(-better)} a week less. Talk it through before you say yes.`,
    wouldChangeIf: `With ${poundsText(-better)} a week more.`,
  };
};

/** The employers' liability insurance ends before the last day. */
export const insuranceEndsBefore: WarningRule = (_person, option, { start }) => {
  const last = lastDay(option, start.wouldStartOn) ?? start.wouldStartOn;
  if (option.kind === 'course run' || option.insuredUntil === null || option.insuredUntil >= last)
    return null;
  const until = dayInWords(option.insuredUntil);
  return {
    code: 'insurance-ends-before',
    staffText: `Their liability insurance ends on ${until}; it must hold until ${dayInWords(last)}.`,
    kindText: 'They have to renew their insurance before you start.',
    wouldChangeIf: `With a certificate valid to ${dayInWords(last)} (now ${until}).`,
  };
};

/** Less than this between the end and the last way home is a worry: a shift that runs over strands somebody. */
export const LAST_WAY_HOME_MINUTES = 15;

/** The last way home leaves so soon after the end that a shift which runs over would miss it. */
export const lastWayHome: WarningRule = (_person, option, { pair: { journey } }) => {
  if (journey.state !== 'reachable' || journey.lastWayHomeMargin === null || journey.lastWayHomeAt === null)
    return null;
  const { lastWayHomeMargin: margin, lastWayHomeAt: at } = journey;
  if (margin >= LAST_WAY_HOME_MINUTES) return null;
  const after = `${margin} ${margin === 1 ? 'minute' : 'minutes'} after`;
  return {
    code: 'last-way-home',
    staffText: `For the last bus home they leave work at ${clockText(at)}, ${after} the end.`,
    kindText: `For the last bus home you leave work at ${clockText(at)}, ${after} you finish.`,
    wouldChangeIf: `If ${option.employer.name} lets them go by ${clockText(at)} each day.`,
  };
};
