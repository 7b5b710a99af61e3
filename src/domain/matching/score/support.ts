import type { MatchOption, MatchPerson } from '../match-facts.ts';
import type { ChosenStart } from '../start-date.ts';
import type { Quality } from './weights.ts';

/** What the team gives of what was asked for; and whether somebody trained is there already. */
const WANTED_PERMILLE = 600;
const TRAINED_PERMILLE = 400;

/** Support they asked for that this team gives; a trained supervisor on the first day. Not said counts a third. */
export function supportQuality(person: MatchPerson, option: MatchOption, start: ChosenStart): Quality {
  const wanted = person.supportWanted;
  const given =
    option.supportOffered === null ? null : wanted.filter((one) => isOffered(one, option.supportOffered));
  const team = trained(option, start);
  return {
    permille: share(wanted.length, given?.length ?? null) + team.permille,
    staffText: `${inWords(wanted, given, 'They')} ${team.text}`.trim(),
    // Nobody needs to be told that they asked for nothing.
    kindText:
      wanted.length === 0 && team.kind ? team.kind : `${inWords(wanted, given, 'You')} ${team.kind}`.trim(),
  };
}

function isOffered(one: string, offered: readonly string[] | null): boolean {
  return offered?.some((other) => other.toLowerCase() === one.toLowerCase()) ?? false;
}

function share(wanted: number, given: number | null): number {
  if (wanted === 0) return WANTED_PERMILLE;
  return given === null ? WANTED_PERMILLE / 3 : Math.floor((WANTED_PERMILLE * given) / wanted);
}

function trained(option: MatchOption, start: ChosenStart) {
  if (option.kind === 'course run') return { permille: TRAINED_PERMILLE / 2, text: '', kind: '' };
  const isTrained = option.teamTrainedUntil !== null && option.teamTrainedUntil >= start.wouldStartOn;
  return isTrained
    ? {
        permille: TRAINED_PERMILLE,
        text: 'A trained supervisor is there.',
        kind: 'Somebody there has done our training.',
      }
    : { permille: 0, text: 'Nobody there is trained yet.', kind: '' };
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
