import type { MatchOption, MatchPerson } from '../match-facts.ts';
import type { ChosenStart } from '../start-date.ts';
import type { Voices } from './weights.ts';

/** What the team gives of what was asked for; and whether somebody trained is there already. */
const WANTED_PERMILLE = 600;
const TRAINED_PERMILLE = 400;

/** Support they asked for that this team gives; a trained supervisor on the first day. Not said counts a third. */
export function supportPermille(person: MatchPerson, option: MatchOption, start: ChosenStart): number {
  const given = givenOf(person, option);
  return share(person.supportWanted.length, given?.length ?? null) + trained(option, start).permille;
}

/** What of the support they asked for is given, and whether somebody there is trained. */
export function supportInWords(person: MatchPerson, option: MatchOption, start: ChosenStart): Voices {
  const wanted = person.supportWanted;
  const given = givenOf(person, option);
  const team = trained(option, start);
  return {
    staffText: `${inWords(wanted, given, 'They')} ${team.staffText}`.trim(),
    // Nobody needs to be told that they asked for nothing.
    kindText:
      wanted.length === 0 && team.kindText
        ? team.kindText
        : `${inWords(wanted, given, 'You')} ${team.kindText}`.trim(),
  };
}

/** Which of the support that is wanted the team gives; null where it has not said. */
function givenOf({ supportWanted }: MatchPerson, { supportOffered }: MatchOption): readonly string[] | null {
  return supportOffered && supportWanted.filter((one) => isOffered(one, supportOffered));
}

function isOffered(one: string, offered: readonly string[]): boolean {
  return offered.some((other) => other === one || other.toLowerCase() === one.toLowerCase());
}

function share(wanted: number, given: number | null): number {
  if (wanted === 0) return WANTED_PERMILLE;
  return given === null ? WANTED_PERMILLE / 3 : Math.floor((WANTED_PERMILLE * given) / wanted);
}

const TEAM_OF_COURSE = { permille: TRAINED_PERMILLE / 2, staffText: '', kindText: '' };
const TEAM_TRAINED = {
  permille: TRAINED_PERMILLE,
  staffText: 'A trained supervisor is there.',
  kindText: 'Somebody there has done our training.',
};
const TEAM_UNTRAINED = { permille: 0, staffText: 'Nobody there is trained yet.', kindText: '' };

function trained(option: MatchOption, start: ChosenStart): Voices & { readonly permille: number } {
  if (option.kind === 'course run') return TEAM_OF_COURSE;
  const isTrained = option.teamTrainedUntil !== null && option.teamTrainedUntil >= start.wouldStartOn;
  return isTrained ? TEAM_TRAINED : TEAM_UNTRAINED;
}

function inWords(wanted: readonly string[], given: readonly string[] | null, who: 'They' | 'You'): string {
  if (wanted.length === 0) return `${who} asked for no special support.`;
  if (given === null) return `${who} asked for ${wanted.join(' and ')}: ask whether they give it.`;
  if (given.length === 0) return `${who} asked for ${wanted.join(' and ')}, which is not offered: ask.`;
  const rest = wanted.filter((one) => !given.includes(one));
  return rest.length === 0
    ? `They give the ${given.join(' and ')} that ${who === 'They' ? 'was' : 'you'} asked for.`
    : `They give ${given.join(' and ')}; ask about ${rest.join(' and ')}.`;
}
