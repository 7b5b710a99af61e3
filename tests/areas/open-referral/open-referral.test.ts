import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBJECT_AREAS } from '#domain/matching/interests/subject-areas.ts';
import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { isOpenToAsk } from '#domain/opportunities/still-open.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { browseAs } from '#tests/support/browse.ts';
import { importReferenceIntake } from '#tests/support/reference-world.ts';
import { importSouthamptonPostcodes } from '#tests/support/southampton.ts';
import { openWorld, type World } from '#tests/support/world.ts';

interface Service {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly minimum_age?: number;
  readonly organization: { readonly id: string; readonly name: string; readonly description: string };
  readonly schedules: readonly {
    readonly byday: string;
    readonly opens_at?: string;
    readonly closes_at?: string;
  }[];
  readonly attributes: readonly {
    readonly link_type: string;
    readonly taxonomy_term: { readonly id: string };
  }[];
}
interface Page<T> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly T[];
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await importReferenceIntake(world.ground);
  await importSouthamptonPostcodes(world.ground);
}, 120_000);
afterAll(() => world.close());

const ROOT = '/open-referral/v3';
async function ask(path: string, on: Day = '2025-07-14') {
  const browser = await browseAs(world.at(`${on}T09:00:00.000Z`), null);
  return browser.get(`${ROOT}${path}`);
}
async function answer<T>(path: string, on?: Day): Promise<T> {
  const response = await ask(path, on);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}
const services = (query = '', on?: Day) => answer<Page<Service>>(`/services?per_page=200&${query}`, on);

interface Marked {
  readonly id: string;
  readonly isPublic: boolean;
  readonly status: 'draft' | 'live' | 'paused' | 'closed';
  readonly closesOn: Day | null;
  readonly lastStartOn: Day | null;
  readonly isRolling: boolean;
}
const everyOpportunity = () =>
  withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .selectFrom('opportunities')
      .select(['id', 'is_public as isPublic', 'status', 'closes_on as closesOn', 'is_rolling as isRolling'])
      .select('last_start_on as lastStartOn')
      .$narrowType<Marked>()
      .execute(),
  );

describe('what is listed openly', () => {
  it('is what is marked public and open that day, the closing day included, and nothing else', async () => {
    const all = await everyOpportunity();
    const closing =
      all.find((one) => one.isPublic && one.closesOn !== null && !one.isRolling)?.closesOn ?? '';
    expect(closing).not.toBe('');
    for (const on of ['2025-07-14', closing, addDays(closing, 1), '2026-03-29'] as const) {
      const ids = new Set((await services('', on)).contents.map(({ id }) => id));
      const open = all.filter(
        (one) =>
          one.isPublic &&
          isOpenToAsk({ ...one, confirmedOn: null, askedOn: null }, on) &&
          (one.isRolling || one.lastStartOn === null || one.lastStartOn >= on),
      );
      const runs = await withActor(world.ground, SYSTEM, ({ write }) =>
        write.selectFrom('course_runs').select(['id', 'is_public', 'ends_on']).execute(),
      );
      const running = runs.filter((run) => run.is_public && (run.ends_on === null || run.ends_on >= on));
      expect(ids, on).toEqual(new Set([...open, ...running].map(({ id }) => id)));
    }
    expect(all.some((one) => !one.isPublic)).toBe(true);
  });

  it('is gone as soon as it is paused or no longer public', async () => {
    const [first] = (await services()).contents;
    const id = first?.id ?? '';
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write.updateTable('opportunities').set({ status: 'paused' }).where('id', '=', id).execute(),
    );
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write.updateTable('course_runs').set({ is_public: false }).where('id', '=', id).execute(),
    );
    for (const path of [`/services/${id}`, `/service_at_locations/${id}`])
      expect((await ask(path)).status).toBe(404);
    expect((await (await browseAs(world.ground, null)).get(`/listed/${id}`)).status).toBe(404);
  });

  it('names no contact, tutor or supervisor, and no young person', async () => {
    const text = JSON.stringify([await services(), await answer('/service_at_locations?per_page=200')]);
    const people = await withActor(world.ground, SYSTEM, ({ write }) =>
      write.selectFrom('opportunities').select(['contact_name', 'contact_email']).execute(),
    );
    const tutors = await withActor(world.ground, SYSTEM, ({ write }) =>
      write.selectFrom('provider_details').select(['designated_tutor', 'tutor_email']).execute(),
    );
    const supervisors = await withActor(world.ground, SYSTEM, ({ write }) =>
      write.selectFrom('supervisors').select(['name', 'email']).execute(),
    );
    const secrets = [...people, ...tutors, ...supervisors]
      .flatMap((row) => Object.values(row))
      .filter(Boolean);
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((one) => text.includes(String(one)))).toEqual([]);
    expect(text).not.toMatch(/@|07700/);
  });
});

describe('a service', () => {
  it('has what the UK profile must have, in the list and alone', async () => {
    const { contents, ...page } = await services();
    expect(page).toEqual({
      total_items: contents.length,
      total_pages: 1,
      page_number: 1,
      size: contents.length,
      first_page: true,
      last_page: true,
      empty: false,
    });
    expect(contents.length).toBeGreaterThan(20);
    for (const service of contents) {
      expect(service).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: expect.any(String),
        status: 'active',
        url: expect.stringMatching(/^https?:/),
        organization: { id: expect.any(String), name: expect.any(String), description: expect.any(String) },
      });
      for (const { byday, opens_at: opens, closes_at: closes } of service.schedules) {
        expect(byday).toMatch(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/);
        for (const time of [opens, closes])
          expect(time ?? '00:00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d:00$/);
      }
    }
    const [first] = contents;
    expect(await answer(`/services/${first?.id}`)).toEqual(first);
  });

  it('leads a person from its address to a page in plain words', async () => {
    const [first] = (await services()).contents;
    const page = await (await browseAs(world.ground, null)).page(new URL(first?.url ?? '').pathname);
    expect(page).toContain('How to ask for it');
  });

  it('stands at one place, on the map where the postcode is known to the door', async () => {
    const { contents } = await answer<Page<{ service: Service; location: { latitude?: number } }>>(
      '/service_at_locations?per_page=200',
    );
    expect(contents.filter(({ location }) => location.latitude !== undefined).length).toBeGreaterThan(10);
    for (const { service } of contents) expect(service).not.toHaveProperty('service_at_locations');
  });
});

describe('a search', () => {
  it('is by word, day, hours, age, subject and kind; each leaves only what fits', async () => {
    const all = (await services()).contents;
    const fits = async (query: string, does: (service: Service) => boolean) => {
      const found = (await services(query)).contents.map(({ id }) => id);
      expect([query, found]).toEqual([query, all.filter(does).map(({ id }) => id)]);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(all.length);
    };
    const has = (service: Service, term: string) =>
      service.attributes.some(({ taxonomy_term: one }) => one.id === term);
    const word = all[0]?.organization.name.slice(0, 6) ?? '';
    await fits(`search=${encodeURIComponent(word)}`, (one) =>
      `${one.name} ${one.organization.name}`.toLowerCase().includes(word.toLowerCase()),
    );
    await fits('day=SA', ({ schedules }) => schedules.some(({ byday }) => byday.includes('SA')));
    await fits('day=saturday', ({ schedules }) => schedules.some(({ byday }) => byday.includes('SA')));
    await fits('start_time=10:00', ({ schedules }) =>
      schedules.some(({ opens_at: at = '' }) => at >= '10:00:00'),
    );
    await fits('minimum_age=17', ({ minimum_age: age = 0 }) => age >= 17);
    const { contents: terms } = await answer<Page<{ id: string; term: string }>>(
      '/taxonomy_terms?per_page=200',
    );
    const course = terms.find(({ term }) => term === 'course run')?.id ?? '';
    await fits(`taxonomy_term_id=${course}`, (one) => has(one, course));
  });

  it('is near a postcode, in metres', async () => {
    const near = await answer<Page<unknown>>(
      '/service_at_locations?per_page=200&postcode=so140aa&proximity=1500',
    );
    const all = await answer<Page<unknown>>('/service_at_locations?per_page=200');
    const nowhere = await answer<Page<unknown>>('/service_at_locations?postcode=ZZ99+9ZZ&proximity=1500');
    expect(near.total_items).toBeGreaterThan(0);
    expect(near.total_items).toBeLessThan(all.total_items);
    expect(nowhere).toMatchObject({ total_items: 0, empty: true, contents: [] });
  });

  it('goes page by page through everything once', async () => {
    const all = (await services()).contents.map(({ id }) => id);
    const pages = Math.ceil(all.length / 7);
    const walked: string[] = [];
    for (let page = 1; page <= pages; page++) {
      const one = await answer<Page<Service>>(`/services?per_page=7&page=${page}`);
      expect(one).toMatchObject({ page_number: page, total_pages: pages, last_page: page === pages });
      walked.push(...one.contents.map(({ id }) => id));
    }
    expect(walked).toEqual(all);
  });

  it.each([
    ['/services?page=0', 'page'],
    ['/services?per_page=1000', 'per_page'],
    ['/services?day=someday', 'day'],
    ['/services?start_time=25:00', 'start_time'],
    ['/service_at_locations?postcode=SO140AA', 'proximity'],
    ['/service_at_locations?postcode=here&proximity=10', 'postcode'],
  ])('%s is refused by naming the field, never what was sent', async (path, field) => {
    const response = await ask(path);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as { errors: { field: string }[] };
    expect(problem.errors.map((one) => one.field)).toContain(field);
    expect(JSON.stringify(problem)).not.toMatch(/someday|1000|SO140AA|here/);
  });
});

describe('the taxonomies', () => {
  it('are the fifty subject areas and our kinds, each term with an identifier of its own', async () => {
    const { contents } = await answer<Page<{ id: string; term: string; taxonomy: string }>>(
      '/taxonomy_terms?per_page=200',
    );
    expect(contents.map(({ term }) => term)).toEqual([...Object.values(SUBJECT_AREAS), ...OPTION_KINDS]);
    expect(new Set(contents.map(({ id }) => id)).size).toBe(contents.length);
    const [first] = contents;
    expect(await answer(`/taxonomy_terms/${first?.id}`)).toEqual(first);
    const { contents: lists } = await answer<Page<{ id: string; description: string }>>('/taxonomies');
    expect(lists.every(({ description }) => description !== '')).toBe(true);
    expect(await answer(`/taxonomies/${lists[0]?.id}`)).toEqual(lists[0]);
    expect((await ask('/taxonomies/constructor')).status).toBe(404);
  });
});

it('answers any page of any site, and a session makes no difference', async () => {
  const response = await ask('/services');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  const signedIn = await browseAs(world.ground, world.employer);
  expect(await (await signedIn.get(`${ROOT}/services`)).text()).toBe(await response.text());
  expect(await answer('')).toMatchObject({ version: 'HSDS-UK-3.0' });
  expect((await ask('/services/no-such-id')).status).toBe(404);
});
