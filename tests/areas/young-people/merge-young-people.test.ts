import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '#areas/imports/import-files.ts';
import { listAgenda } from '#areas/meetings/agenda.queries.ts';
import { keepApart, mergeYoungPeople, undoMerge } from '#areas/young-people/merge-young-people.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { csvFile } from '#tests/support/import-files.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let number = 100;
let pair = '';
const childId = () => `046${number}`;
const reference = () => `R46${number}`;
const born = () => `2006-01-${10 + (number % 18)}`;

const take = (...files: ReturnType<typeof csvFile>[]) =>
  perform(world.ground, world.coOrdinator, importFiles, { files });

/** Somebody from the council's list with a history, and a referral that looks like them. */
beforeEach(async () => {
  number += 1;
  await take(
    csvFile(
      'young-people',
      'child_id,first_name,last_name,date_of_birth,sex',
      `${childId()},Bryony,Chert,${born()},F`,
    ),
    csvFile('activities', 'child_id,activity,started_on', `${childId()},employment,2025-01-01`),
  );
  const files = [
    csvFile(
      'referrals',
      'reference,first_name,last_name,date_of_birth,phone,barriers,consent_employer',
      `${reference()},BRYONY,Chert,${born()},07700 900321,housing,yes`,
    ),
  ];
  await perform(world.at('2025-07-15T09:00:00.000Z'), world.coOrdinator, importFiles, { files });
  const { rows } = await sql<{ id: string }>`select d.id from possible_duplicates d join referrals r
    on r.young_person_id = d.young_person_id where r.reference = ${reference()}`.execute(
    world.ground.database.kysely,
  );
  pair = rows[0]?.id ?? '';
});

interface Standing {
  readonly childId: string | null;
  readonly phone: string | null;
  readonly references: string[];
  readonly barriers: number;
  readonly consents: number;
  readonly activities: number;
}

/** What the co-ordinator sees of everybody of that name and birth date. */
function seen(): Promise<Standing[]> {
  return readAs(world.ground, world.coOrdinator, async ({ read }) => {
    const { rows } = await sql<Standing>`select y.child_id as "childId", y.phone,
        array(select reference from referrals r where r.young_person_id = y.id) as "references",
        (select count(*) from barriers b where b.young_person_id = y.id) as barriers,
        (select count(*) from consents c where c.young_person_id = y.id) as consents,
        (select count(*) from activity_episodes a where a.young_person_id = y.id) as activities
      from young_people y where y.child_id = ${childId()} or y.id in
        (select young_person_id from referrals where reference = ${reference()}) order by y.child_id`.execute(
      read as never,
    );
    return rows;
  });
}

const APART = () => [
  { childId: childId(), phone: null, references: [], barriers: 0, consents: 0, activities: 1 },
  {
    childId: null,
    phone: '07700 900321',
    references: [reference()],
    barriers: 1,
    consents: 1,
    activities: 0,
  },
];
const merge = () => perform(world.ground, world.coOrdinator, mergeYoungPeople, { id: pair });

describe('two records of one person', () => {
  it('are noticed and not merged by themselves', async () => {
    expect(pair).not.toBe('');
    expect(await seen()).toEqual(APART());
  });

  it('become one that has everything of both', async () => {
    await merge();
    expect(await seen()).toEqual([
      {
        childId: childId(),
        phone: '07700 900321',
        references: [reference()],
        barriers: 1,
        consents: 1,
        activities: 1,
      },
    ]);
    expect(await lastAudit(world.ground, 'young-people.merge')).toMatchObject({
      authority: HERE,
      detail: { filled: ['phone'] },
    });
    expect(await waitingEvents(world.ground)).toContain('young-people.merged');
  });

  it('are two again, as they were, when the merge is undone; and are put to a person again', async () => {
    await merge();
    await perform(world.ground, world.coOrdinator, undoMerge, { id: pair });
    expect(await seen()).toEqual(APART());
    await merge();
    expect(await seen()).toHaveLength(1);
  });

  it('are spoken of once at a meeting that had both, and have their own lines again when it is undone', async () => {
    const { kysely } = world.ground.database;
    const both = await sql<{
      meeting: string;
    }>`with meeting as (insert into meetings (authority, kind, meets_on, starts_minute,
        ends_minute, place, repeats, planned_at) values (${HERE}, 'intake', '2025-07-14', 600, 660, 'Room 4', 'once', now())
        returning id),
      other as (insert into meetings (authority, kind, meets_on, starts_minute, ends_minute, place, repeats, planned_at)
        values (${HERE}, 'intake', '2025-07-15', 600, 660, 'Room 4', 'once', now()) returning id),
      two as (select kept_young_person_id as stays, young_person_id as goes from possible_duplicates where id = ${pair}::uuid)
      insert into agenda_items (authority, meeting_id, young_person_id, rule, added_at)
        select ${HERE}, m.id, p, 'by hand', now() from meeting m, two, unnest(array[two.stays, two.goes]) p
        union all select ${HERE}, o.id, two.goes, 'by hand', now() from other o, two returning meeting_id as meeting`.execute(
      kysely,
    );
    const ids = [...new Set(both.rows.map(({ meeting }) => meeting))];
    const spokenOf = async () =>
      (
        await readAs(world.ground, world.coOrdinator, async (tx) =>
          Promise.all(ids.map(async (id) => (await listAgenda(tx, id)).length)),
        )
      ).join();
    expect(await spokenOf()).toBe('2,1');
    await merge();
    expect(await spokenOf()).toBe('1,1');
    await perform(world.ground, world.coOrdinator, undoMerge, { id: pair });
    expect(await spokenOf()).toBe('2,1');
  });

  it('keep a line each in a plan that was kept for both, and one follows where only one was in it', async () => {
    const { kysely } = world.ground.database;
    await sql`with plans as (insert into intake_plans (authority, made_on, made_at, total, is_proved_best, number)
        select ${HERE}, '2025-07-14', now(), 0, true, n from generate_series(1, 2) n returning id, number),
      two as (select kept_young_person_id as stays, young_person_id as goes from possible_duplicates where id = ${pair}::uuid)
      insert into intake_plan_lines (plan_id, authority, young_person_id)
        select p.id, ${HERE}, who from plans p, two, unnest(array[two.stays, two.goes]) who
        where who = two.goes or p.number = 1`.execute(kysely);
    const linesOf = async () => {
      const { rows } = await sql<{ stays: number; goes: number }>`select
        (select count(*)::int from intake_plan_lines l where l.young_person_id = d.kept_young_person_id) as stays,
        (select count(*)::int from intake_plan_lines l where l.young_person_id = d.young_person_id) as goes
        from possible_duplicates d where d.id = ${pair}::uuid`.execute(kysely);
      return rows[0];
    };
    expect(await linesOf()).toEqual({ stays: 1, goes: 2 });
    await merge();
    expect(await linesOf()).toEqual({ stays: 2, goes: 1 });
    await perform(world.ground, world.coOrdinator, undoMerge, { id: pair });
    expect(await linesOf()).toEqual({ stays: 1, goes: 2 });
  });

  it('keep what was recorded since the merge with the one who stayed', async () => {
    await merge();
    await take(csvFile('contacts', 'child_id,contact_on,kind', `${childId()},2025-07-01,visit`));
    await sql`update young_people set phone = '07700 900555' where child_id = ${childId()}`.execute(
      world.ground.database.kysely,
    );
    await perform(world.ground, world.coOrdinator, undoMerge, { id: pair });
    const [stayed, went] = await seen();
    expect(stayed).toMatchObject({ phone: '07700 900555', references: [] });
    expect(went).toMatchObject({ phone: '07700 900321', references: [reference()] });
  });

  it('stay one when both files come again, and each row finds its record', async () => {
    await merge();
    const again = await take(
      csvFile('young-people', 'child_id,first_name', `${childId()},Bryony`),
      csvFile('referrals', 'reference,phone', `${reference()},07700 900654`),
    );
    expect(again.files.map(({ created, updated }) => [created, updated])).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(await seen()).toMatchObject([{ childId: childId(), phone: '07700 900654' }]);
  });

  it('can be two people: then nobody is asked again', async () => {
    await perform(world.ground, world.coOrdinator, keepApart, { id: pair });
    expect(await seen()).toEqual(APART());
    const again = await take(csvFile('referrals', 'reference,phone', `${reference()},07700 900654`));
    expect(again.files[0]?.duplicates).toEqual([]);
    expect(await lastAudit(world.ground, 'young-people.keep-apart')).toBeDefined();
  });

  it('are not merged where both hold what one person has once, and nothing is half moved', async () => {
    const other = `047${number}`;
    await take(
      csvFile(
        'young-people',
        'child_id,first_name,last_name,date_of_birth',
        `${other},Bryony,chert,${born()}`,
      ),
      csvFile(
        'apprenticeships',
        'child_id,standard,started_on,status',
        `${childId()},Retailer,2025-02-01,continuing`,
        `${other},Retailer,2025-02-01,continuing`,
      ),
    );
    const { rows } = await sql<{ id: string }>`select d.id from possible_duplicates d join young_people y
      on y.id = d.young_person_id where y.child_id = ${other}`.execute(world.ground.database.kysely);
    const refusal = await refusalOf(
      perform(world.ground, world.coOrdinator, mergeYoungPeople, { id: rows[0]?.id }),
    );
    expect(refusal).toMatchObject({ kind: 'precondition', code: 'both-hold-one' });
    expect(await seen()).toEqual(APART());
  });
});

describe('who may decide', () => {
  it('is neither a worker nor an employer nor a young person nor an auditor', async () => {
    await expectOnly(world, mergeYoungPeople, { id: pair });
    await expectOnly(world, keepApart, { id: pair });
    await expectOnly(world, undoMerge, { id: pair });
  });

  it('is nobody of another council, who does not learn of it', async () => {
    const attempts = [
      () => perform(world.ground, world.elsewhere, mergeYoungPeople, { id: pair }),
      () => perform(world.ground, world.elsewhere, keepApart, { id: pair }),
      () => perform(world.ground, world.elsewhere, undoMerge, { id: pair }),
    ];
    for (const attempt of attempts) expect((await refusalOf(attempt())).kind).toBe('not-found');
  });

  it('is one person: of two at once the other is told', async () => {
    const lost = await expectOneWinner([merge, merge]);
    expect(lost.kind).toBe('conflict');
    const late = await refusalOf(perform(world.ground, world.coOrdinator, keepApart, { id: pair }));
    expect(late.code).toBe('decided-already');
    await perform(world.ground, world.coOrdinator, undoMerge, { id: pair });
    const again = await refusalOf(perform(world.ground, world.coOrdinator, undoMerge, { id: pair }));
    expect(again.code).toBe('not-merged');
  });
});

describe('the pages', () => {
  it('show both side by side, ask, merge, and undo', async () => {
    const browser = await browseAs(world.ground, world.coOrdinator);
    expect(await browser.page('/duplicates')).toContain(reference());
    const record = await browser.page(`/referrals/${reference()}`);
    expect(record).toContain(`May be the same as ${childId()}`);
    expect(record).toContain(`/duplicates/${pair}`);
    const page = await browser.page(`/duplicates/${pair}`);
    expect(page).toContain('07700 900321');
    const unsaid = await browser.post(`/duplicates/${pair}`, {});
    expect(unsaid.status).toBe(422);
    expect(await unsaid.text()).toContain('Select whether these are the same person');
    const decided = await browser.post(`/duplicates/${pair}`, { decision: 'same' });
    expect(decided.status).toBe(303);
    expect(await seen()).toHaveLength(1);
    expect((await browser.get(`/duplicates/${pair}`)).status).toBe(404);
    expect((await browser.post(`/duplicates/${pair}/undo`, {})).status).toBe(303);
    expect(await seen()).toHaveLength(2);
  });

  it('are closed to a worker', async () => {
    const browser = await browseAs(world.ground, world.worker);
    expect((await browser.get('/duplicates')).status).toBe(403);
  });

  it('do the same for programs', async () => {
    const browser = await browseAs(world.ground, world.coOrdinator);
    const list = (await (await browser.json('GET', '/api/v1/possible-duplicates?limit=200')).json()) as {
      items: { id: string }[];
    };
    expect(list.items.map(({ id }) => id)).toContain(pair);
    const first = (await (await browser.json('GET', '/api/v1/possible-duplicates?limit=1')).json()) as {
      items: { id: string }[];
      next: string;
    };
    const rest = await browser.json('GET', `/api/v1/possible-duplicates?limit=200&cursor=${first.next}`);
    expect(((await rest.json()) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(
      list.items.slice(1).map(({ id }) => id),
    );
    const decided = await browser.json('POST', `/api/v1/possible-duplicates/${pair}/decision`, {
      decision: 'same',
    });
    expect(decided.status).toBe(200);
    const undone = await browser.json('POST', `/api/v1/possible-duplicates/${pair}/undo`);
    expect(undone.status).toBe(200);
    expect(await seen()).toHaveLength(2);
  });
});
