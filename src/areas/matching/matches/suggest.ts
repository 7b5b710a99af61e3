import type { Refusal } from '#domain/shared/refusal.ts';
import type { Tx } from '#platform/actor.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { type Look, rankOne } from '../ranking/look.ts';
import type { PastMatch } from '../ranking/past.queries.ts';
import type { Person } from '../ranking/person.ts';
import { openMatchFor } from '../ranking/read-past.ts';
import { explanationOf } from './explanation.ts';
import { insertMatch, insertMatchStep, updateMatch } from './matches.store.ts';

type Step = 'suggested' | 'put-to-young-person';

/** What is put on somebody's list, and how far it goes at once. */
export interface Suggestion {
  readonly optionId: string;
  readonly to: Step;
  /** What may be looked past is, since a co-ordinator and the young person said so. */
  readonly looksPast: boolean;
}

/**
 * Suggests an option to a young person, with why it was; or puts it to them at once. One that is a suggestion already goes on from
 * there. @returns the match's id. @throws precondition with every reason where it cannot be, or it is on the list already.
 */
export async function suggest(tx: Tx, look: Look, person: Person, suggestion: Suggestion): Promise<string> {
  const { optionId, to, looksPast } = suggestion;
  const option = look.optionById.get(optionId);
  if (!option) throw notFound('option');
  const { title } = option.facts;
  const { ranked, refusals } = rankOne(look, person, option);
  const firm = refusals.filter((refusal) => !(looksPast && refusal.isRelaxable));
  if (firm.length > 0) throw precondition(firm.map((refusal) => about(title, refusal)));
  const { authority, youngPersonId, referralId } = person;
  const open = openMatchFor(look.pastOf(youngPersonId), optionId);
  if (open) return goOn(tx, { ...open, authority }, to, title);
  const id = await insertMatch(tx, {
    ...{ authority, youngPersonId, referralId },
    opportunityId: option.isCourseRun ? null : option.id,
    courseRunId: option.isCourseRun ? option.id : null,
    organisationId: option.organisationId,
    status: to,
    startsOn: ranked.startsOn,
    explanation: explanationOf(look, person, option, { ranked, refusals }),
  });
  const match = { id, authority, youngPersonId };
  await insertMatchStep(tx, { match, from: null, to: 'suggested' });
  if (to !== 'suggested') await insertMatchStep(tx, { match, from: 'suggested', to });
  return id;
}

type OpenMatch = PastMatch & { readonly authority: string };

async function goOn(tx: Tx, match: OpenMatch, to: Step, title: string): Promise<string> {
  if (match.status !== 'suggested') throw precondition([onTheList(title)]);
  if (to !== 'suggested') {
    await updateMatch(tx, match, { status: to, status_since: tx.now });
    await insertMatchStep(tx, { match, from: match.status, to });
  }
  return match.id;
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
