import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ListedEmployer, listEmployers } from '#areas/employers/employer-list.queries.ts';
import { EMPLOYER_NEEDS, type EmployerNeed } from '#areas/employers/employer-needs.ts';
import {
  employerHome,
  findOrAddOrganisation,
  findOrAddSite,
  findOrAddSupervisor,
} from '#areas/employers/index.ts';
import { insuranceDaysLeft } from '#domain/employers/insurance.ts';
import { EMPLOYER_STATUSES } from '#domain/employers/statuses.ts';
import { isConfirmationDue } from '#domain/opportunities/still-open.ts';
import { addDays } from '#domain/shared/day.ts';
import { SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import { trainingState } from '#domain/training/states.ts';
import { readAs, SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { browseAs } from '#tests/support/browse.ts';
import { refusalOf } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

const TODAY = '2025-07-14';
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const list = (need?: EmployerNeed, limit = 500, after: string | null = null) =>
  readAs(world.ground, world.coOrdinator, (tx) => listEmployers(tx, { need }, { after, limit }));

interface Made {
  readonly name: string;
  readonly status: (typeof EMPLOYER_STATUSES)[number];
  /** Days from today; null where there is none. */
  readonly trained: number | null;
  readonly insured: number | null;
  readonly confirmed: number | null;
}

const DAYS = [null, -1, 0, 14, 28, 29, 60, 61];
const MADE: readonly Made[] = EMPLOYER_STATUSES.flatMap((status) =>
  DAYS.map((days, at) => ({
    name: `${status} ${days}`,
    status,
    trained: days,
    insured: DAYS[(at + 3) % DAYS.length] ?? null,
    confirmed: [null, -89, -90, -91][at % 4] ?? null,
  })),
);

test('what needs doing in the list is what the rules say', async () => {
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, async (tx) => {
    for (const made of MADE) await make(tx, made);
  });
  const byName = new Map((await list()).map((row) => [row.name, row]));
  for (const made of MADE) expect(byName.get(made.name)?.needs, made.name).toEqual(needsOf(made));
  for (const need of EMPLOYER_NEEDS) {
    const filtered = (await list(need)).map((row) => row.name);
    expect(filtered, need).toEqual(
      [...byName.values()].filter((row) => row.needs.includes(need)).map((row) => row.name),
    );
  }
});

function needsOf({ status, trained, insured, confirmed }: Made): EmployerNeed[] {
  const takesPart = ['registered', 'checked', 'live'].includes(status);
  const state = trainingState(trained === null ? null : addDays(TODAY, trained), TODAY);
  const offer = { status: 'live' as const, closesOn: null, isRolling: true, askedOn: null };
  const isDue = isConfirmationDue(
    { ...offer, confirmedOn: confirmed === null ? null : addDays(TODAY, confirmed) },
    TODAY,
  );
  const isUninsured = insured === null || insuranceDaysLeft(addDays(TODAY, insured), TODAY) !== null;
  const needs: Record<EmployerNeed, boolean> = {
    check: status === 'registered',
    'make-live': status === 'checked',
    insurance: takesPart && isUninsured,
    training: takesPart && ['never', 'lapsed'].includes(state),
    renewal: takesPart && ['within-14-days', 'within-60-days'].includes(state),
    'still-open': takesPart && isDue,
  };
  return EMPLOYER_NEEDS.filter((need) => needs[need]);
}

async function make(tx: Tx, made: Made): Promise<void> {
  const { id } = await findOrAddOrganisation(tx, { kind: 'employer', name: made.name });
  const site = await findOrAddSite(tx, { organisationId: id, name: 'Main site', postcode: null });
  const person = await findOrAddSupervisor(tx, { organisationId: id, siteId: site.id, name: 'Somebody' });
  await tx.write
    .updateTable('employers')
    .set({ status: made.status })
    .where('organisation_id', '=', id)
    .execute();
  const place = { authority: HERE, organisation_id: id };
  if (made.trained !== null)
    await tx.write
      .insertInto('training_records')
      .values({
        ...place,
        supervisor_id: person.id,
        topic: SUPERVISOR_TOPIC,
        trained_on: '2023-01-01',
        valid_to_on: addDays(TODAY, made.trained),
      })
      .execute();
  await tx.write
    .insertInto('opportunities')
    .values({
      ...place,
      reference: `N${crypto.randomUUID().slice(0, 12)}`,
      site_id: site.id,
      kind: 'job',
      title: 'Something',
      places: 1,
      is_rolling: true,
      insurance_expires_on: made.insured === null ? null : addDays(TODAY, made.insured),
      confirmed_on: made.confirmed === null ? null : addDays(TODAY, made.confirmed),
    })
    .execute();
}

test('the same name in other capitals and with other spaces is the same organisation, site and supervisor', async () => {
  const found = await withActor(world.ground, { ...SYSTEM, authority: HERE }, async (tx) => {
    const organisation = await findOrAddOrganisation(tx, { kind: 'employer', name: '  marl &  SLATE ltd' });
    const site = await findOrAddSite(tx, {
      organisationId: organisation.id,
      name: 'NURSERY',
      postcode: 'SO15 2FZ',
    });
    const person = await findOrAddSupervisor(tx, {
      organisationId: organisation.id,
      siteId: site.id,
      name: 'sedge MICA',
    });
    return { organisation, site, person };
  });
  expect(found).toEqual({
    organisation: { id: world.organisationId, isNew: false },
    site: { id: world.siteId, isNew: false },
    person: { id: world.supervisorId, isNew: false },
  });
});

test('an operator above the authorities is asked in which one', async () => {
  const attempt = withActor(world.ground, SYSTEM, (tx) =>
    findOrAddOrganisation(tx, { kind: 'employer', name: 'Nowhere' }),
  );
  expect((await refusalOf(attempt)).code).toBe('choose-authority');
});

test('the list goes on where the last page ended, without a gap or a repeat', async () => {
  const all = (await list()).map((row) => row.id);
  const seen: string[] = [];
  let after: string | null = null;
  for (
    let page: ListedEmployer[] = await list(undefined, 7);
    page.length > 0;
    page = await list(undefined, 7, after)
  ) {
    seen.push(...page.map((row) => row.id));
    after = page.at(-1)?.key ?? null;
  }
  expect(seen).toEqual(all);
});

test('the page finds an employer by part of its name, and says what to do where there is none', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  expect(await browser.page('/employers?name=SLATE')).toContain('Marl &amp; Slate Ltd');
  const none = await browser.page('/employers?name=100%25&status=live&need=check');
  expect(none).toContain('No employer is like that.');
  expect((await browser.get('/employers?cursor=@@@')).status).toBe(422);
});

test('an employer’s day: what still stands, the insurance, and who has to be trained', async () => {
  const tasks = await readAs(world.at('2027-05-01T09:00:00.000Z'), world.employer, employerHome);
  expect(tasks.map((task) => task.title)).toEqual([
    'Is “Plant nursery trainee” still open?',
    'Send us your next insurance certificate',
    'Training for Sedge Mica',
  ]);
  expect(tasks[1]).toMatchObject({ href: `/employers/${world.organisationId}/insurance`, flag: 'Now' });
  expect(await readAs(world.ground, world.coOrdinator, employerHome)).toEqual([]);
});
