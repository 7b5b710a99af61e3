import { routePath } from 'hono/route';
import type { AppContext } from './app-env.ts';

/** The pattern of the address that was answered, such as `/referrals/:reference`: it holds nobody's reference. */
export function routeOf(c: AppContext): string {
  const path = routePath(c);
  return path.endsWith('*') ? 'none' : path;
}
