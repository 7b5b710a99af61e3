import { z } from 'zod';
import { leadsTo } from '#domain/accounts/ways-in.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { listMembershipsOf } from '../accounts.queries.ts';
import { browserName, oneThing, openSession } from '../sessions/session.ts';
import { withoutCouncilAccount } from './council-accounts.queries.ts';
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
    const way = link?.channel === 'text' ? 'text' : 'link';
    const memberships = all.filter((one) => leadsTo(way, one.role));
    const [first] = memberships;
    if (!first) throw invalid([{ field: '', message: LINK_MAIL.over }]);
    return {
      result: {
        token: await openSession(tx, first.id, browser, oneThing(way)),
        several: memberships.length > 1,
      },
      audit: { subject: `membership:${first.id}`, authority: first.authority },
    };
  },
});
