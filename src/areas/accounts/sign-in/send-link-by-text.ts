import { z } from 'zod';
import { callName } from '#domain/young-people/names.ts';
import { asService } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound, overLimit } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { CODE } from './code.content.ts';
import { userOf } from './make-sign-in-code.ts';
import { ASKED_MAX, ASKED_WITHIN_MINUTES, hasTexts } from './send-sign-in-links.ts';
import { findOwnYoungPerson } from './sign-in-codes.queries.ts';
import { countSignInRequests, findMobile } from './sign-in-links.queries.ts';
import { insertSignInRequest } from './sign-in-links.store.ts';

/** A worker has a link sent by text to one young person, at the number that is written down, whoever shares that phone. */
export const sendLinkByText = command({
  action: 'accounts.send-link-by-text',
  input: z.object({ youngPersonId: recordId('the young person') }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, { youngPersonId }) => {
    if (!hasTexts(tx.ground.config)) throw notFound();
    const person = await findOwnYoungPerson(tx, youngPersonId);
    if (!person) throw notFound('young person');
    const mobile = await findMobile(tx, person.id);
    if (mobile === null) throw invalid([{ field: '', message: CODE.noMobile }]);
    await asService(tx, async (own) => {
      const since = addMinutes(tx.now, -ASKED_WITHIN_MINUTES);
      if ((await countSignInRequests(own, mobile, since)) >= ASKED_MAX)
        throw overLimit('too-often', CODE.textTooOften);
      const userId = await userOf(own, person);
      await insertSignInRequest(own, { channel: 'text', address: mobile, userId });
    });
    return {
      result: { name: callName(person) },
      audit: { subject: `young-person:${person.id}`, youngPersonId: person.id, authority: person.authority },
    };
  },
});
