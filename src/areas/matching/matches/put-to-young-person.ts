import { z } from 'zod';
import type { OutboxEvent } from '#platform/command.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { text, yesNo } from '#platform/fields.ts';
import { lookAtOne } from '../ranking/look.ts';
import { aboutMatch, matchEvent, nowAt, openMatch, requireStep, whichMatch, whoMoves } from './match-step.ts';
import { suggest } from './suggest.ts';

const MANY = 20;

/** Ids of options: a list, or what a form sends for one ticked box. */
const optionIds = z.preprocess(
  (value) =>
    value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value],
  z.array(z.guid('Choose options from the list')).max(MANY, `Choose ${MANY} at most`),
);

/** Puts options to a young person, several at once: they see each with its reasons, and decide. */
export const putToYoungPerson = command({
  action: 'matches.put',
  input: z
    .object({
      reference: text('the reference', 20),
      options: optionIds,
      /** Of what stands in the way, what may be looked past is: the young person asks for it, or will be asked. */
      lookPast: optionIds,
    })
    .refine(({ options, lookPast }) => options.length + lookPast.length > 0, {
      path: ['options'],
      message: 'Choose at least one option',
    }),
  allow: whoMoves('put-to-young-person'),
  run: async (tx, { reference, options, lookPast }) => {
    const look = await lookAtOne(tx, reference, tx.today);
    const [person] = look.people;
    if (!person || person.isClosed) throw precondition([CLOSED]);
    const matchIds: string[] = [];
    for (const optionId of new Set([...options, ...lookPast])) {
      const looksPast = lookPast.includes(optionId);
      matchIds.push(await suggest(tx, look, person, { optionId, to: 'put-to-young-person', looksPast }));
    }
    return {
      result: { matchIds },
      audit: {
        subject: `referral:${reference}`,
        youngPersonId: person.youngPersonId,
        authority: person.authority,
        detail: { matchIds, lookedPast: lookPast.length },
      },
      events: [toldOnce(person, matchIds)],
    };
  },
});

/** Puts a suggestion that waits, such as a line of the plan, to the young person. */
export const putSuggestion = command({
  action: 'matches.put-suggestion',
  input: z.object({ ...whichMatch, lookPast: yesNo('look past what may be looked past?').default(false) }),
  allow: whoMoves('put-to-young-person'),
  run: async (tx, { lookPast, ...which }) => {
    const match = await openMatch(tx, which);
    requireStep(match, 'put-to-young-person', tx.actor);
    const look = await lookAtOne(tx, match.reference ?? '', tx.today);
    const [person] = look.people;
    if (!person || person.isClosed) throw precondition([CLOSED]);
    const optionId = match.opportunityId ?? match.courseRunId ?? '';
    await suggest(tx, look, person, { optionId, to: 'put-to-young-person', looksPast: lookPast });
    return {
      result: nowAt(match, 'put-to-young-person'),
      audit: aboutMatch(match, { from: match.status, to: 'put-to-young-person' }),
      events: [matchEvent('matches.put-to-young-person', match)],
    };
  },
});

/** Tells a young person of what was put to them: three options are one message. */
export function toldOnce(
  person: { readonly authority: string; readonly youngPersonId: string },
  matchIds: readonly string[],
): OutboxEvent {
  const { authority, youngPersonId } = person;
  const [matchId] = matchIds;
  return {
    event: 'matches.put-to-young-person',
    authority,
    payload: { youngPersonId, ...(matchIds.length === 1 ? { matchId } : { matchIds }) },
  };
}

const CLOSED = {
  code: 'referral-closed',
  staffText: 'This referral is closed. Open it again first.',
  kindText: 'We are not looking for you just now. Tell us if you want us to.',
};
