import type { NavigationItem } from '#web/govuk/service-navigation.tsx';
import { type Menu, MORE, type Place } from './menu.content.ts';

/**
 * The menu as it stands on a page: the place somebody is at is marked, or the one that the page lies below; never two,
 * and *More* where it is one of those behind it.
 */
export function menuAt({ always, more }: Menu, path: string): NavigationItem[] {
  const hidden = more.flatMap(({ places }) => places);
  const at = [...always, ...hidden].find(({ href }) => href === path);
  const below = at ?? longest([...always, ...hidden].filter((place) => liesBelow(place, path)));
  const items = always.map(({ text, href }) => ({
    ...{ text, href, current: href === path },
    active: below?.href === href,
  }));
  if (hidden.length === 0) return items;
  const isBehind = hidden.some(({ href }) => href === below?.href);
  return [...items, { text: MORE.menu, href: MORE.href, current: path === MORE.href, active: isBehind }];
}

function liesBelow({ href, under = [] }: Place, path: string): boolean {
  return path.startsWith(`${href}/`) || under.some((one) => path === one || path.startsWith(`${one}/`));
}

const longest = (places: readonly Place[]) =>
  places.toSorted((one, other) => other.href.length - one.href.length)[0];
