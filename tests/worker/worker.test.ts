import { env, exports } from 'cloudflare:workers';
import { Secret, TOTP } from 'otpauth';
import { expect, inject, test } from 'vitest';
import { scheduled } from '#entry/scheduled.ts';

const ask = (path: string, init?: RequestInit) =>
  exports.default.fetch(new Request(`https://foothold.example.org${path}`, init));

test('the process is well', async () => {
  const response = await ask('/healthz');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test('the database answers through Hyperdrive, and is up to this release', async () => {
  expect(env.HYPERDRIVE.connectionString).toMatch(/^postgres/);
  expect((await ask('/readyz')).status).toBe(200);
});

test('a page is the same page, with its styles', async () => {
  const response = await ask('/sign-in');
  expect(response.status).toBe(200);
  const page = await response.text();
  expect(page).toContain('Sign in');
  const styles = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1];
  expect((await ask(styles ?? '')).headers.get('content-type')).toContain('text/css');
});

const askAsProgram = (path: string, body?: unknown) =>
  ask(path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { Authorization: `Bearer ${inject('apiKey')}`, 'content-type': 'application/json' },
  });

test('a program reads what its key’s holder may, one request beside another', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => askAsProgram('/api/v1/employers')));
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(JSON.stringify(await answer.json())).toContain('Marl & Slate Ltd');
  }
});

test('a change is kept: what one request does, the next one sees', async () => {
  expect((await askAsProgram('/api/v1/employers', { name: 'Sandstone Bakery' })).status).toBe(201);
  expect(await (await askAsProgram('/api/v1/employers')).text()).toContain('Sandstone Bakery');
});

test('a journey is worked out from the timetable in the database', async () => {
  const asked = { from: 'ZZ1 2AB', to: 'ZZ3 3AL', arriveBy: '09:00', leaveAfter: '17:00' };
  const answer = await askAsProgram('/api/v1/journeys', asked);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    state: expect.stringMatching(/^(reachable|no-journey)$/),
    timetable: { area: 'Rockford' },
  });
  const timetables = await askAsProgram('/api/v1/timetables');
  expect(await timetables.json()).toMatchObject({
    items: [{ area: 'Rockford', validity: 'current', canBeOpened: true }],
  });
});

/** Sends a form, with the cookies of before. */
async function send(path: string, form: Readonly<Record<string, string>>, cookie = '') {
  const answer = await ask(path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(form).toString(),
    headers: {
      ...{ cookie, 'content-type': 'application/x-www-form-urlencoded' },
      ...{ origin: 'https://foothold.example.org' },
    },
  });
  return { answer, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? cookie };
}

test('a wrong code on paper is hashed slowly and refused, as on Node', async () => {
  expect((await send('/sign-in/code', { code: 'CDFG-2345-HJKM' })).answer.status).toBe(422);
});

test('a co-ordinator sets up an app with her first link: sealed, shown as a square, confirmed by a code', async () => {
  const half = await send('/sign-in/link', { token: inject('linkToken') });
  expect(half.answer.status).toBe(303);
  const step = '/sign-in/second-step';
  const first = await ask('/home', { redirect: 'manual', headers: { cookie: half.cookie } });
  expect(first.headers.get('location')).toBe(step);
  await send(`${step}/begin`, {}, half.cookie);
  const page = await (await ask(`${step}/set-up`, { headers: { cookie: half.cookie } })).text();
  expect(page).toContain('class="foothold-qr"');
  const secret = /class="foothold-letters">([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const done = await send(`${step}/set-up`, { code }, half.cookie);
  expect((await done.answer.text()).match(/class="foothold-letters">\d{4}/g)).toHaveLength(10);
  expect((await ask('/home', { headers: { cookie: done.cookie } })).status).toBe(200);
});

test('the timer does its chores', async () => {
  await expect(scheduled(undefined, env)).resolves.toBeUndefined();
});
