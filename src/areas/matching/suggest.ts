import type { MatchStatus } from '#domain/matching/statuses.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Tx } from '#platform/actor.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { explanationOf } from './explanation.ts';
import { type Look, rankOne, weightsOf } from './look.ts';
import { insertMatch, insertMatchStep } from './matches.store.ts';
import type { Person } from './person.ts';
import { openMatchFor } from './read-past.ts';

export interface Suggested {
  readonly id: string;
  readonly authority: string;
  readonly youngPersonId: string;
  readonly status: MatchStatus;
  readonly version: number;
}

/**
 * Suggests an option to a young person, with why it was. One that is on the list as a suggestion already is given back as it is.
 * `looksPast`: what may be looked past is, since a co-ordinator and the young person said so.
 * @throws precondition with every reason where it cannot be, or it is on the list already.
 */
export async function suggest(
  tx: Tx,
  look: Look,
  person: Person,
  optionId: string,
  looksPast: boolean,
): Promise<Suggested> {
  const option = look.optionById.get(optionId);
  if (!option) throw notFound('option');
  const { ranked, refusals } = rankOne(look, person, option);
  const firm = refusals.filter((refusal) => !(looksPast && refusal.isRelaxable));
  if (firm.length > 0) throw precondition(firm.map((refusal) => about(option.facts.title, refusal)));
  const { authority, youngPersonId, referralId } = person;
  const open = openMatchFor(look.pastOf(youngPersonId), optionId);
  if (open && open.status !== 'suggested') throw precondition([onTheList(option.facts.title)]);
  if (open) return { id: open.id, authority, youngPersonId, status: 'suggested', version: open.version };
  const id = await insertMatch(tx, {
    ...{ authority, youngPersonId, referralId },
    opportunityId: option.isCourseRun ? null : option.id,
    courseRunId: option.isCourseRun ? option.id : null,
    organisationId: option.organisationId,
    startsOn: ranked.startsOn,
    explanation: explanationOf(ranked, refusals, { on: look.on, weights: weightsOf(person) }),
  });
  await insertMatchStep(tx, { match: { id, authority, youngPersonId }, from: null, to: 'suggested' });
  return { id, authority, youngPersonId, status: 'suggested', version: 1 };
}

function about(title: string, refusal: Refusal): Refusal {
  return { ...refusal, staffText: `${title}: ${refusal.staffText}` };
}

function onTheList(title: string): Refusal {
  return {
    code: 'already-open',
    staffText: `${title} is on their list already.`,
    kindText: 'This is on your list already.',
    wouldChangeIf: 'When the other one has ended.',
  };
}
