import { routePath } from 'hono/route';
import type { AppContext } from './app-env.ts';

/** What `routeOf` says where nothing answered. */
export const NO_ROUTE = 'none';

/** The pattern of the address that was answered, such as `/referrals/:reference`: it holds nobody's reference. */
export function routeOf(c: AppContext): string {
  const path = routePath(c);
  return path.endsWith('*') ? NO_ROUTE : path;
}
