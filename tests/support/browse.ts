import { generateSignedCookie } from 'hono/cookie';
import { createApp } from '#entry/app.tsx';
import { type Actor, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import type { Ground } from '#platform/ground.ts';
import { makeSecret, sha256Hex } from '#platform/secrets.ts';

/** A person at a browser without JavaScript: gets pages, sends forms. */
export interface Browser {
  get(path: string): Promise<Response>;
  /** The page's text; fails where it is not there. */
  page(path: string): Promise<string>;
  post(path: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<Response>;
  /** A form with files in it. */
  upload(path: string, form: FormData): Promise<Response>;
  /** A request as the API takes it. */
  json(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

/** Signs in as one of the world's people (null: nobody) and browses the whole app. */
export async function browseAs(ground: Ground, actor: Actor | null): Promise<Browser> {
  const app = createApp(ground, { isReady: async () => true });
  const cookie = actor === null ? '' : await sessionCookie(ground, actor);
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(new URL(path, ground.config.baseUrl), {
      ...init,
      headers: { cookie, origin: ground.config.baseUrl, ...(init.headers as Record<string, string>) },
    });
  return {
    get: (path) => ask(path),
    page: async (path) => {
      const response = await ask(path);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    },
    post: (path, form) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(
          Object.entries(form).flatMap(([name, value]) =>
            (typeof value === 'string' ? [value] : value).map((one) => [name, one] as [string, string]),
          ),
        ).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    upload: (path, form) => ask(path, { method: 'POST', body: form }),
    json: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  };
}

/** A cookie of a new session of somebody. */
export async function sessionCookie(ground: Ground, actor: Actor): Promise<string> {
  const token = makeSecret();
  const sha = await sha256Hex(token);
  await withActor(ground, SYSTEM, async ({ write, now }) => {
    const membership = await write
      .selectFrom('memberships')
      .where('user_id', '=', actor.userId)
      .where('role', '=', actor.role as never)
      .select('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('sessions')
      .values({
        token_sha256: sha,
        membership_id: membership.id,
        created_at: now,
        last_seen_at: now,
        proven_at: now,
        expires_at: addMinutes(now, 60),
      })
      .execute();
  });
  const name = ground.config.baseUrl.startsWith('https:') ? '__Host-session' : 'session';
  return generateSignedCookie(name, token, ground.config.sessionSecret, { path: '/', secure: true }).then(
    (header) => header.split(';')[0] ?? '',
  );
}

/** A browser that keeps its cookies: for whoever signs in by a page, as people do. */
export interface OwnBrowser {
  readonly jar: Map<string, string>;
  get(path: string): Promise<Response>;
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
  /** The page's text, whatever its status. */
  page(path: string): Promise<string>;
}

export function newBrowser(ground: Ground): OwnBrowser {
  const app = createApp(ground, { isReady: async () => true });
  const jar = new Map<string, string>();
  const ask = async (path: string, form?: Readonly<Record<string, string>>) => {
    const response = await app.request(new URL(path, ground.config.baseUrl), {
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form).toString() }),
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', origin: ground.config.baseUrl }),
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return { jar, get: (path) => ask(path), post: ask, page: async (path) => (await ask(path)).text() };
}
