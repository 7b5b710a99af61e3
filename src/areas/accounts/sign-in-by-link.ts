import { z } from 'zod';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { listMembershipsOf } from './accounts.queries.ts';
import { withoutCouncilAccount } from './council-accounts.queries.ts';
import { browserName, oneThing, openSession } from './session.ts';
import { LINK_MAIL } from './sign-in.content.ts';
import { useSignInLink } from './sign-in-links.store.ts';

/** Signs in with a link: once, within ten minutes. One that came by text lets in a young person and nobody else. */
export const signInByLink = command({
  action: 'accounts.sign-in-by-link',
  input: z.object({ token: z.string().min(20).max(200), browser: browserName }),
  allow: ['system'],
  run: async (tx, { token, browser }) => {
    const link = await useSignInLink(tx, await sha256Hex(token));
    const [person] = link ? await withoutCouncilAccount(tx, [{ id: link.userId }]) : [];
    const all = person ? await listMembershipsOf(tx, person.id) : [];
    const isText = link?.channel === 'text';
    const memberships = isText ? all.filter((one) => one.role === 'young-person') : all;
    const [first] = memberships;
    if (!first) throw invalid([{ field: '', message: LINK_MAIL.over }]);
    const marks = oneThing(isText ? 'text' : 'link');
    return {
      result: { token: await openSession(tx, first.id, browser, marks), several: memberships.length > 1 },
      audit: { subject: `membership:${first.id}`, authority: first.authority },
    };
  },
});
