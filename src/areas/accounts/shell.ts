import { ROLE_NAMES } from '#domain/accounts/roles.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { takeNotice } from '#platform/http/notice.ts';
import type { Shell } from '#web/shell.ts';
import { MENUS } from './menu/menu.content.ts';
import { menuAt } from './menu/menu-at.ts';

/** What every page takes from the request: who is signed in, where they can go, what has just been done. */
export function shellOf(c: AppContext): Shell {
  const actor = c.get('actor');
  const notice = takeNotice(c);
  return {
    isDemonstration: c.get('ground').config.isDemo,
    filesOpenUntil: c.get('filesOpenUntil'),
    covering: c.get('covering'),
    ...(notice === undefined ? {} : { notice }),
    signedIn:
      actor === null
        ? null
        : {
            name: actor.name,
            role: [ROLE_NAMES[actor.role], c.get('place')].filter(Boolean).join(', '),
            homeHref: '/home',
            navigation: menuAt(MENUS[actor.role], c.req.path),
            signOutHref: '/sign-out',
            sessionsHref: '/account/sessions',
            concernHref: `/concerns/new?from=${encodeURIComponent(c.req.path)}`,
          },
  };
}
