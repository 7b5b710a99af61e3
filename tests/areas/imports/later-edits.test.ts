import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '#areas/imports/import-files.ts';
import { undoImport } from '#areas/imports/undo-import.ts';
import { correctHome } from '#areas/outcomes/correct-home.ts';
import { operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { csvFile, type GivenFile } from '#tests/support/import-files.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const HEADING =
  'reference,first_name,last_name,date_of_birth,phone,postcode,interests,barriers,consent_employer';
let number = 0;
let reference = '';
beforeEach(() => {
  number += 1;
  reference = `R9${String(number).padStart(3, '0')}`;
});

const row = (text: string) => csvFile('referrals', HEADING, `${reference},${text}`);
const AS_SENT = 'Bracken,Slate,,07700 900111,so14 0aa,horses; music,no ID; dyslexia; ghosts,yes';

async function take(...files: GivenFile[]) {
  const reply = await perform(world.ground, world.coOrdinator, importFiles, { files });
  const [file] = reply.files;
  if (!file || !reply.receipt) throw new Error('no reply');
  return { receiptId: reply.receipt, ...file };
}

interface Person {
  readonly phone: string | null;
  readonly postcode: string | null;
  readonly interests: string[];
  readonly words: string[];
  readonly kinds: string[];
  readonly consent: boolean[];
}

async function standing(): Promise<Person | undefined> {
  const { rows } = await sql<Person>`select y.phone, y.postcode, r.interests, r.barrier_words as words,
      array(select b.kind from barriers b where b.referral_id = r.id and b.resolved_on is null order by 1) as kinds,
      array(select c.answer from consents c where c.young_person_id = y.id order by c.given_at, c.answer desc) as consent
    from referrals r join young_people y on y.id = r.young_person_id where r.reference = ${reference}`.execute(
    world.ground.database.kysely,
  );
  return rows[0];
}

/** What somebody does on the record's own page. */
async function changeByHand(what: 'phone' | 'met'): Promise<void> {
  const { kysely } = world.ground.database;
  const where = sql`where reference = ${reference}`;
  if (what === 'met')
    await sql`update referrals set met_on = '2025-07-20', version = version + 1 ${where}`.execute(kysely);
  else
    await sql`update young_people set phone = '07700 900999', version = version + 1
      where id = (select young_person_id from referrals ${where})`.execute(kysely);
}

describe('a file that comes again', () => {
  it('keeps the words that no list knows, and asks about them', async () => {
    const { questions } = await take(row(AS_SENT));
    expect(questions).toBeGreaterThan(0);
    expect(await standing()).toMatchObject({
      postcode: 'SO14 0AA',
      words: ['no ID', 'dyslexia', 'ghosts'],
      kinds: ['literacy', 'no ID'],
      consent: [true],
    });
  });

  it('changes only what it says differently, so that what was changed by hand since stays', async () => {
    await take(row(AS_SENT));
    await changeByHand('phone');
    const reply = await take(row('Bracken,Slate,,07700 900111,so14 0aa,gardening,no ID,no'));
    expect(reply).toMatchObject({ updated: 1, created: 0 });
    expect(await standing()).toMatchObject({
      phone: '07700 900999',
      interests: ['gardening'],
      kinds: ['no ID'],
      consent: [true, false],
    });
  });

  it('takes a value away that it had given, and says nothing by a column that it leaves out', async () => {
    await take(row(AS_SENT));
    await take(csvFile('referrals', 'reference,first_name', `${reference},Bracken`));
    expect(await standing()).toMatchObject({ phone: '07700 900111' });
    const reply = await take(row('Bracken,Slate,,,so14 0aa,horses; music,no ID; dyslexia; ghosts,yes'));
    expect(reply.updated).toBe(1);
    expect(await standing()).toMatchObject({ phone: null, postcode: 'SO14 0AA' });
  });

  it('is unchanged where somebody has done by hand what it now says', async () => {
    await take(row(AS_SENT));
    await changeByHand('phone');
    const reply = await take(row(AS_SENT.replace('07700 900111', '07700 900999')));
    expect(reply).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('finds a record that came another way by its reference, and blanks nothing of it', async () => {
    const reply = await take(csvFile('referrals', HEADING, 'R1,Aspen,Garnet,,07700 900777,,,,'));
    expect(reply).toMatchObject({ created: 0, updated: 1 });
    const { rows } = await sql`select y.phone, y.postcode, r.interests from referrals r join young_people y
      on y.id = r.young_person_id where r.reference = 'R1'`.execute(world.ground.database.kysely);
    expect(rows).toEqual([
      { phone: '07700 900777', postcode: 'SO14 3AU', interests: ['gardening', 'animals'] },
    ]);
  });

  it('makes and withdraws seats as the places change', async () => {
    const heading = 'reference,employer,kind,title,places';
    const offer = (places: number) =>
      csvFile('opportunities', heading, `O77${number},Basalt Ltd,taster,Helper,${places}`);
    expect(await take(offer(3))).toMatchObject({ created: 1 });
    expect(await take(offer(2))).toMatchObject({ updated: 1 });
    const { rows } =
      await sql`select number, is_withdrawn from seats s join opportunities o on o.id = s.opportunity_id
      where o.reference = ${`O77${number}`} order by number`.execute(world.ground.database.kysely);
    expect(rows).toEqual([
      { number: 1, is_withdrawn: false },
      { number: 2, is_withdrawn: false },
      { number: 3, is_withdrawn: true },
    ]);
  });

  it('refuses fewer places than people sit on, with the reason, and takes the other rows', async () => {
    await sitOnSeat(world, 1, '2025-08-04', '2025-10-12');
    await sitOnSeat(world, 2, '2025-11-03', '2026-01-11');
    const reply = await take(
      csvFile(
        'opportunities',
        'reference,employer,site,kind,title,places',
        'O1,Marl & Slate Ltd,Nursery,work experience,Plant nursery trainee,1',
        `O78${number},Marl & Slate Ltd,Nursery,taster,Helper,1`,
      ),
    );
    expect(reply).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    expect(reply.refused).toMatchObject([{ line: 2, column: '' }]);
    expect(reply.refused[0]?.expected).toMatch(/place/);
  });
});

describe('taking an import back', () => {
  it('removes what it made', async () => {
    const { receiptId } = await take(row(AS_SENT));
    const undone = await perform(world.ground, world.coOrdinator, undoImport, { receiptId });
    expect(undone).toEqual({ removed: 1, restored: 0, stayed: [] });
    expect(await standing()).toBeUndefined();
    expect(await take(row(AS_SENT))).toMatchObject({ created: 1 });
  });

  it.each(['phone', 'met'] as const)(
    'leaves what somebody has changed since (%s), and lists it',
    async (what) => {
      const { receiptId } = await take(row(AS_SENT));
      await changeByHand(what);
      const undone = await perform(world.ground, world.coOrdinator, undoImport, { receiptId });
      expect(undone).toEqual({
        removed: 0,
        restored: 0,
        stayed: [{ kind: 'referrals', key: reference, why: 'changed-since' }],
      });
    },
  );

  it('leaves what is used by now, and takes the others', async () => {
    const people = csvFile(
      'young-people',
      'child_id',
      `04${number}0001`,
      `04${number}0002`,
      `04${number}0003`,
    );
    const first = await take(people);
    await take(csvFile('contacts', 'child_id,contact_on,kind', `04${number}0002,2025-01-01,visit`));
    const undone = await perform(world.ground, world.coOrdinator, undoImport, { receiptId: first.receiptId });
    expect(undone).toEqual({
      removed: 2,
      restored: 0,
      stayed: [{ kind: 'young-people', key: `04${number}0002`, why: 'in-use' }],
    });
  });

  it('does not bring back a home that was put right since, and its undo leaves what was put right', async () => {
    const child = `06${number}1`;
    const people = csvFile('young-people', 'child_id,first_name,local_authority', `${child},Ash,${HERE}`);
    const homes = csvFile('accommodation', 'child_id,started_on,accommodation', `${child},2025-01-01,U1`);
    await take(people);
    const { receiptId, created } = await take(homes);
    expect(created).toBe(1);
    const standing = async () => {
      const { rows } = await sql<{
        id: string;
        day: string;
        wrong: boolean;
      }>`select a.id, a.started_on::text as day,
          a.corrected_on is not null as wrong from accommodation_episodes a join young_people y on y.id = a.young_person_id
          where y.child_id = ${child} order by 2`.execute(world.ground.database.kysely);
      return rows;
    };
    const right = { code: 'U1', startedOn: '2025-01-08', reason: 'They moved a week later.' };
    const id = (await standing())[0]?.id;
    await perform(world.ground, world.coOrdinator, correctHome, { id, ...right } as never);
    expect(await take(homes)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    const left = [
      { day: '2025-01-01', wrong: true },
      { day: '2025-01-08', wrong: false },
    ];
    expect(await standing()).toMatchObject(left);
    const undone = await perform(world.ground, world.coOrdinator, undoImport, { receiptId });
    expect(undone).toMatchObject({ removed: 0, stayed: [{ why: 'in-use' }] });
    expect(await standing()).toMatchObject(left);
  });

  it('puts what it changed back as it was, and the next import knows', async () => {
    await take(row(AS_SENT));
    const second = await take(
      row('Bracken,Slate,,07700 900222,so14 0aa,gardening,no ID; dyslexia; ghosts,yes'),
    );
    const undone = await perform(world.ground, world.coOrdinator, undoImport, {
      receiptId: second.receiptId,
    });
    expect(undone).toEqual({ removed: 0, restored: 1, stayed: [] });
    expect(await standing()).toMatchObject({ phone: '07700 900111', interests: ['horses', 'music'] });
    expect(await take(row(AS_SENT))).toMatchObject({ unchanged: 1 });
  });

  it('goes from the newest back: what a later import changed stays until that one is taken back', async () => {
    const first = await take(row(AS_SENT));
    const second = await perform(world.at('2025-07-15T09:00:00.000Z'), world.coOrdinator, importFiles, {
      files: [row(AS_SENT.replace('900111', '900222'))],
    });
    const tooEarly = await perform(world.ground, world.coOrdinator, undoImport, {
      receiptId: first.receiptId,
    });
    expect(tooEarly.stayed).toEqual([
      { kind: 'referrals', key: reference, why: 'changed-by-a-later-import' },
    ]);
    expect(await standing()).toMatchObject({ phone: '07700 900222' });
    const undone = await perform(world.ground, world.coOrdinator, undoImport, { receiptId: second.receipt });
    expect(undone.restored).toBe(1);
  });

  it('happens once, and stands in the audit', async () => {
    const { receiptId } = await take(row(AS_SENT));
    await perform(world.ground, world.coOrdinator, undoImport, { receiptId });
    expect(await lastAudit(world.ground, 'imports.undo')).toMatchObject({
      authority: HERE,
      detail: { removed: 1 },
    });
    const again = await refusalOf(perform(world.ground, world.coOrdinator, undoImport, { receiptId }));
    expect(again).toMatchObject({ kind: 'conflict', code: 'undone-already' });
  });

  it('cannot be done from another council, which does not even learn of it', async () => {
    const { receiptId } = await take(row(AS_SENT));
    const refusal = await refusalOf(perform(world.ground, world.elsewhere, undoImport, { receiptId }));
    expect(refusal.kind).toBe('not-found');
    expect(await standing()).toBeDefined();
  });
});

describe('who may bring files in', () => {
  it('is not a worker, an employer, a young person or an auditor; nor may they take it back', async () => {
    await expectOnly(world, importFiles, { files: [row(AS_SENT)] });
    await expectOnly(world, undoImport, { receiptId: crypto.randomUUID() });
    expect(await standing()).toBeUndefined();
  });

  it('writes the same reference into each council apart', async () => {
    await take(row(AS_SENT));
    const files = [row(AS_SENT)];
    const there = await perform(world.ground, world.elsewhere, importFiles, { files });
    expect(there.files[0]).toMatchObject({ created: 1 });
    const { rows } = await sql<{
      authority: string;
    }>`select authority from referrals where reference = ${reference}
      order by 1`.execute(world.ground.database.kysely);
    expect(rows.map(({ authority }) => authority)).toEqual([THERE, HERE]);
  });

  it('the operator brings in rows of several councils at once, each into its own', async () => {
    const heading = 'child_id,first_name,local_authority';
    const people = csvFile(
      'young-people',
      heading,
      `05${number}1,Ash,${HERE}`,
      `05${number}2,Elm,${THERE}`,
      `05${number}3,Oak,`,
    );
    const contacts = csvFile('contacts', 'child_id,contact_on,kind', `05${number}2,2025-01-01,visit`);
    const reply = await perform(world.ground, operatorIn(null), importFiles, { files: [people, contacts] });
    expect(reply.files.map(({ created }) => created)).toEqual([2, 1]);
    expect(reply.files[0]?.refused).toMatchObject([{ line: 4, column: 'local_authority' }]);
    const { rows } = await sql`select authority from contacts c where worker_email is null
      and young_person_id = (select id from young_people where child_id = ${`05${number}2`})`.execute(
      world.ground.database.kysely,
    );
    expect(rows).toEqual([{ authority: THERE }]);
  });

  it('shares an offer with the councils named after the first, who owns it', async () => {
    const heading = 'reference,employer,kind,title,authorities';
    const mine = csvFile('opportunities', heading, `O88${number},Onyx Ltd,job,Baker,${HERE}; ${THERE}`);
    expect(await take(mine)).toMatchObject({ created: 1 });
    const theirs = csvFile('opportunities', heading, `O89${number},Onyx Ltd,job,Baker,${THERE}; ${HERE}`);
    expect(await take(theirs)).toMatchObject({ created: 0, refused: [{ column: 'authorities' }] });
  });

  it('of two at the same moment one is kept whole, and the other is told or finds it done', async () => {
    const take1 = () => perform(world.ground, world.coOrdinator, importFiles, { files: [row(AS_SENT)] });
    const outcomes = await Promise.allSettled([take1(), take1()]);
    const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(kept.map((reply) => reply.files[0]?.created).sort()).toEqual([0, 1].slice(2 - kept.length));
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'conflict' });
    expect(await standing()).toBeDefined();
  });
});
