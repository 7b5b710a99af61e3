import type { AppContext } from './app-env.ts';

/**
 * The name and the marks of a cookie of ours. Over https its prefix makes a browser refuse it from anybody but this very
 * host (RFC 6265bis, 4.1.3); no script reads it; another site's forms do not carry it.
 */
export function ownCookie(c: AppContext, name: string) {
  const secure = c.get('ground').config.baseUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    marks: { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const,
  };
}
