import { isPlacementKind, type MatchOption, type MatchPerson } from '../match-facts.ts';
import type { NotChecked } from '../match-refusals.ts';
import { levelsAsked } from './entry.ts';
import type { RuleContext } from './rule.ts';

/** Everything that could not be looked at because somebody still has to say it. Shown under its own heading. */
export function notCheckedFor(
  person: MatchPerson,
  option: MatchOption,
  context: RuleContext,
): readonly NotChecked[] {
  return [
    ...journeyNotChecked(context),
    ...ageNotChecked(person, option),
    ...entryNotChecked(person, option),
    ...timesNotChecked(person, option),
    ...restNotChecked(person, option, context),
  ];
}

function journeyNotChecked({ pair }: RuleContext): NotChecked[] {
  if (pair.journey.state !== 'not-checked') return [];
  return [ask('journey-too-long', pair.journey.text, 'We have not checked the bus yet.')];
}

function ageNotChecked(person: MatchPerson, option: MatchOption): NotChecked[] {
  if (person.dateOfBirth !== null || option.minimumAge === null) return [];
  return [
    ask('too-young', `It is from ${option.minimumAge}: ask for the date of birth.`, 'When is your birthday?'),
  ];
}

function entryNotChecked(person: MatchPerson, option: MatchOption): NotChecked[] {
  const { entry } = option;
  if (entry.state === 'unknown')
    return [
      ask('entry-requirement', 'Ask what they must have: nothing is said.', 'We ask them what you need.'),
    ];
  if (entry.state === 'needs-a-look')
    return [
      ask('entry-requirement', `Look at what they ask for: “${entry.text}”.`, `They ask for: ${entry.text}.`),
    ];
  const levels = levelsAsked(person, option)
    .filter((asked) => asked.have === null)
    .map(({ need, subject }) =>
      ask(
        'entry-requirement',
        `It asks for ${need} in ${subject}: theirs is not known.`,
        `They ask for ${need} in ${subject}. What do you have?`,
      ),
    );
  const isLicenceUnknown =
    entry.state === 'known' && entry.licence !== null && person.drivingLicence === null;
  return isLicenceUnknown
    ? [
        ...levels,
        ask(
          'licence-needed',
          'It asks for a driving licence: theirs is not known.',
          'Do you have a driving licence?',
        ),
      ]
    : levels;
}

function timesNotChecked(person: MatchPerson, option: MatchOption): NotChecked[] {
  const found: NotChecked[] = [];
  if (option.days === null)
    found.push(ask('days-clash', 'Ask which days it is.', 'We ask them which days it is.'));
  else if (person.days === null)
    found.push(ask('days-clash', 'Ask which days they can do.', 'Which days can you do?'));
  if (option.startsAt === null || option.endsAt === null)
    found.push(ask('hours-clash', 'Ask from when to when it is.', 'We ask them about the times.'));
  else if (person.earliestStart === null && person.latestFinish === null)
    found.push(
      ask(
        'hours-clash',
        'Ask how early they can start and how late they can finish.',
        'Are these times all right for you?',
      ),
    );
  return found;
}

function restNotChecked(person: MatchPerson, option: MatchOption, { pair }: RuleContext): NotChecked[] {
  const found: NotChecked[] = [];
  const { journey } = pair;
  if (person.needsStepFree === true && journey.state === 'reachable' && journey.isStepFreeUnknown)
    found.push(
      ask(
        'step-free-needed',
        'The timetable does not say of every bus and stop whether it is step-free: ask the bus company.',
        'We ask whether the bus is step-free.',
      ),
    );
  if (person.needsStepFree === true && option.isStepFree === null)
    found.push(ask('step-free-needed', 'Ask whether the place is step-free.', 'We ask them about steps.'));
  if (option.kind === 'course run') return found;
  if (option.weeklyPay === null && !isPlacementKind(option.kind))
    found.push(ask('pay-unlawful', 'Ask what it pays a week.', 'We ask them what it pays.'));
  if ((option.weeklyPay ?? 0) > 0 && pair.betterOffWeekly === undefined)
    found.push(
      ask(
        'would-be-worse-off',
        'Make a better-off check before they say yes.',
        'We work out what this does to your money.',
      ),
    );
  if (option.insuredUntil === null)
    found.push(
      ask('insurance-ends-before', 'Ask for the insurance certificate.', 'We check their insurance.'),
    );
  return found;
}

function ask(code: NotChecked['code'], staffText: string, kindText: string): NotChecked {
  return { code, staffText, kindText };
}
