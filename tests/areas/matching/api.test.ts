import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addOffer, addSomeone, matchAt } from '#tests/support/matching-world.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

const API = '/api/v1';
const as = (actor: Actor) => browseAs(world.ground, actor);

/** A step with the ETag that was just read. */
async function step(who: Browser, id: string, name: string, body: object = {}): Promise<Response> {
  const etag = (await who.get(`${API}/matches/${id}`)).headers.get('etag') ?? '';
  return who.json('POST', `${API}/matches/${id}/${name}`, body, { 'If-Match': etag });
}

it('ranks in the shape that programs rely on', async () => {
  const answer = await coOrdinator.get(`${API}/referrals/R1/options?on=2025-07-14&top=1`);
  expect(await answer.json()).toMatchObject({
    ...{ reference: 'R1', on: '2025-07-14', timetable: null, possible: 1 },
    options: [{ reference: 'O1', kind: 'work experience', journey: { state: 'not-checked' } }],
    notPossible: [],
  });
  expect((await coOrdinator.get(`${API}/referrals/R1/options?on=2025-02-31`)).status).toBe(422);
  expect((await coOrdinator.get(`${API}/referrals/R9/options`)).status).toBe(404);
});

it('goes from put to accepted, each step with the version that was looked at', async () => {
  const { reference, actor } = await addSomeone(world, 'R10');
  const option = await addOffer(world, 'O10');
  const put = await coOrdinator.json('POST', `${API}/matches`, { reference, options: [option] });
  expect(put.status).toBe(201);
  const {
    matchIds: [id = ''],
  } = (await put.json()) as { matchIds: string[] };
  const [youngPerson, employer] = [await as(actor), await as(world.employer)];

  const blind = await youngPerson.json('POST', `${API}/matches/${id}/yes`, {});
  expect(blind.status).toBe(428);
  const stale = await youngPerson.json('POST', `${API}/matches/${id}/yes`, {}, { 'If-Match': '"7"' });
  expect([stale.status, ((await stale.json()) as { code: string }).code]).toEqual([412, 'stale']);
  const yes = await step(youngPerson, id, 'yes', { mayTell: true });
  expect([yes.status, yes.headers.get('etag')]).toEqual([200, '"2"']);
  expect((await employer.get(`${API}/matches/${id}`)).status).toBe(404);

  const told = { wantsToLearn: 'How plants grow', support: ['a mentor'] };
  const unseen = await step(coOrdinator, id, 'send', told);
  expect((await unseen.json()) as object).toMatchObject({ code: 'not-previewed', status: 409 });
  await step(coOrdinator, id, 'send', { ...told, isPreviewed: true });
  const seen = (await (await employer.get(`${API}/matches/${id}`)).json()) as Record<string, unknown>;
  expect(seen).toMatchObject({ who: 'Rowan', reference: null, explanation: null, shared: told });
  expect(JSON.stringify(seen)).not.toContain('Agate');
  await step(employer, id, 'offer', { startsOn: '2025-07-28' });
  const accepted = await step(youngPerson, id, 'accept');
  expect(await accepted.json()).toMatchObject({ id, status: 'accepted', startsOn: '2025-07-28' });
});

it('lists what the caller may know of, page by page', async () => {
  const who = await addSomeone(world, 'R20');
  for (const reference of ['O20', 'O21'])
    await matchAt(world, 'sent-to-employer', { who, option: await addOffer(world, reference) });
  const page = async (browser: Browser, query: string) =>
    (await (await browser.get(`${API}/matches?${query}`)).json()) as {
      items: { who: string; reference: string | null }[];
      next: string | null;
    };
  const first = await page(coOrdinator, 'reference=R20&limit=1');
  expect([first.items.length, typeof first.next]).toEqual([1, 'string']);
  const second = await page(coOrdinator, `reference=R20&limit=1&cursor=${first.next}`);
  expect([second.items.length, second.next]).toEqual([1, null]);
  const theirs = await page(await as(world.employer), 'status=sent-to-employer');
  expect(theirs.items.map(({ who: name, reference }) => [name, reference])).toEqual([
    ['Rowan', null],
    ['Rowan', null],
  ]);
  expect((await page(await as(world.elsewhere), '')).items).toEqual([]);
  expect((await page(await as((await addSomeone(world, 'R21')).actor), '')).items).toEqual([]);
});

it('plans for those who run the programme, with what is locked and what is ruled out', async () => {
  const plan = (browser: Browser, body: object) => browser.json('POST', `${API}/intake-plans`, body);
  const found = (await (await plan(coOrdinator, {})).json()) as {
    of: number;
    assignments: { reference: string; opportunity: string }[];
  };
  expect(found).toMatchObject({ optimal: true, on: '2025-07-14' });
  const [line] = found.assignments;
  const without = await plan(coOrdinator, { never: [line] });
  expect(((await without.json()) as typeof found).assignments).not.toContainEqual(line);
  const wrong = await plan(coOrdinator, { lock: [{ reference: 'R9', opportunity: 'O1' }] });
  expect([wrong.status, await wrong.json()]).toMatchObject([422, { errors: [{ field: 'lock' }] }]);
  expect((await plan(await as(world.worker), {})).status).toBe(403);
});

it('keeps what matters to somebody, against the version of the referral', async () => {
  const path = `${API}/referrals/R1/what-matters`;
  const kept = await coOrdinator.json(
    'PUT',
    path,
    { journey: 'a lot', subjects: ['', '3.3'] },
    { 'If-Match': '"1"' },
  );
  expect([kept.status, await kept.json()]).toEqual([200, { reference: 'R1', version: 2 }]);
  const stale = await coOrdinator.json('PUT', path, { subjects: [] }, { 'If-Match': '"1"' });
  expect(stale.status).toBe(412);
});

it('is described for programs', async () => {
  const { paths } = (await (await coOrdinator.get(`${API}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  for (const path of ['/matches', '/matches/{id}', '/matches/{id}/yes', '/referrals/{reference}/options'])
    expect(Object.keys(paths), path).toContain(path);
});
