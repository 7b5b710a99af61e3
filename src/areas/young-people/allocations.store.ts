// Longer than 250 lines: every way in which the days of a caseload are written stands here, so that they are kept apart by one hand.
import {
  type AllocationSource,
  allocationState,
  type HandoverReason,
  lastDayBefore,
} from '#domain/caseloads/allocations.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { conflict, precondition } from '#platform/errors.ts';
import { passActionsOn } from './actions.store.ts';
import {
  type Allocation,
  findAllocation,
  listAllocations,
  type WorkerSaid,
  workersByEmail,
} from './allocations.queries.ts';

/** Who is to be somebody's worker. */
export interface NextWorker extends WorkerSaid {
  /** Null: somebody who does not sign in here. */
  readonly userId: string | null;
}

interface NewAllocation {
  readonly authority: string;
  readonly youngPersonId: string;
  readonly worker: NextWorker;
  readonly startsOn: Day;
  readonly source: AllocationSource;
  readonly handover?: Handover | undefined;
}

/** What is told with a handover. */
interface Handover {
  readonly reason: HandoverReason;
  readonly note: string | null;
  readonly takesActions: boolean;
}

// Rights hang on these rows, so that no policy lets a worker write them: the service does, where a command has decided it.
function insertAllocations(tx: Tx, all: readonly NewAllocation[]): Promise<readonly string[]> {
  const rows = all.map(({ authority, youngPersonId, worker, startsOn, source, handover }) => ({
    id: crypto.randomUUID(),
    authority,
    young_person_id: youngPersonId,
    worker_user_id: worker.userId,
    worker_name: worker.name,
    worker_email: worker.email,
    worker_role: worker.role,
    starts_on: startsOn,
    source,
    reason: handover?.reason ?? null,
    note: handover?.note ?? null,
    takes_actions: handover?.takesActions ?? false,
    recorded_at: tx.now,
    recorded_by: tx.actor.userId,
  }));
  return asService(tx, async () => {
    await insertRows(tx, 'allocations', rows);
    return rows.map(({ id }) => id);
  });
}

export interface FirstWorker {
  readonly authority: string;
  readonly youngPersonId: string;
  readonly said: WorkerSaid;
}

/** Writes down who is the worker of young people who have just come: a worker who refers somebody, else who is named. */
export async function startAllocations(
  tx: Tx,
  people: readonly FirstWorker[],
  source: AllocationSource,
): Promise<void> {
  const own = tx.actor.role === 'worker' ? await actorAsWorker(tx) : null;
  const linked =
    own ??
    (await workersByEmail(
      tx,
      people.map(({ authority, said }) => ({ authority, email: said.email })),
    ));
  const started = people.flatMap(({ authority, youngPersonId, said }): NewAllocation[] => {
    const worker =
      typeof linked === 'function'
        ? { ...said, userId: linked(authority, said.email) }
        : { ...linked, role: said.role };
    return isSomebody(worker) ? [{ authority, youngPersonId, worker, startsOn: tx.today, source }] : [];
  });
  if (started.length > 0) await insertAllocations(tx, started);
}

const isSomebody = ({ userId, name, email, role }: NextWorker) => Boolean(userId ?? name ?? email ?? role);

async function actorAsWorker({ read, actor }: Tx): Promise<NextWorker | null> {
  if (actor.userId === null) return null;
  const user = await read
    .selectFrom('users')
    .where('id', '=', actor.userId)
    .select(['name', 'email'])
    .executeTakeFirstOrThrow();
  return { userId: actor.userId, name: user.name, email: user.email, role: null };
}

/**
 * Passes a young person to their next worker: the one of today stays until the day before. `from`: the one who was looked
 * at; null: nobody. @returns the new one's id. @throws ServiceError conflict where somebody else has passed them on meanwhile.
 */
export async function passOn(tx: Tx, from: Allocation | null, next: NewAllocation): Promise<string> {
  if (from !== null && !(await close(tx, from.id, lastDayBefore(next.startsOn)))) throw passedOnAlready();
  const [id = ''] = await insertAllocations(tx, [next]);
  await touch(tx, next.youngPersonId);
  return id;
}

export function passedOnAlready() {
  return conflict(
    'handed-over-already',
    'Somebody else has handed this young person over meanwhile. Look again.',
  );
}

async function close(tx: Tx, id: string, endsOn: Day): Promise<boolean> {
  const closed = await asService(tx, ({ write }) =>
    write
      .updateTable('allocations')
      .set({ ends_on: endsOn })
      .where('id', '=', id)
      .where('ends_on', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  );
  return closed !== undefined;
}

// Whoever has the record open to be changed has not seen this.
function touch(tx: Tx, youngPersonId: string): Promise<unknown> {
  return asService(tx, ({ write }) =>
    write
      .updateTable('young_people')
      .set((row) => ({ version: row('version', '+', 1) }))
      .where('id', '=', youngPersonId)
      .execute(),
  );
}

/** Undoes a handover that is to come: the worker of today stays. The caller has made sure that its day has not come. */
export async function undoPassing(tx: Tx, undone: Allocation): Promise<void> {
  const { id, youngPersonId, startsOn } = undone;
  await asService(tx, async ({ write, now, actor }) => {
    const never = await write
      .updateTable('allocations')
      .set({ ends_on: lastDayBefore(startsOn), undone_at: now, undone_by: actor.userId })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!never) throw passedOnAlready();
    await write
      .updateTable('allocations')
      .set({ ends_on: null })
      .where('young_person_id', '=', youngPersonId)
      .where('ends_on', '=', lastDayBefore(startsOn))
      .where('starts_on', '<=', lastDayBefore(startsOn))
      .execute();
  });
  await touch(tx, youngPersonId);
}

/**
 * What a file or the record's form says of somebody's worker. Another worker than today's is a handover as of today; the
 * same one's name or role is put right. Nobody named: they have none from today.
 * @throws ServiceError precondition where a handover is planned, which this would contradict.
 */
export async function recordWorker(
  tx: Tx,
  youngPersonId: string,
  said: WorkerSaid,
  source: 'record' | 'import',
): Promise<void> {
  const person = await tx.read
    .selectFrom('young_people')
    .where('id', '=', youngPersonId)
    .select('authority')
    .executeTakeFirst();
  if (!person) return;
  const all = await listAllocations(tx, [youngPersonId]);
  const current = all.find((one) => allocationState(one, tx.today) === 'now') ?? null;
  if (current !== null && isSame(current, said)) return putRight(tx, current, said);
  if (current === null && !isSomebody({ ...said, userId: null })) return;
  if (all.some((one) => allocationState(one, tx.today) === 'to come')) throw precondition([PLANNED]);
  const userId = (await workersByEmail(tx, [{ authority: person.authority, email: said.email }]))(
    person.authority,
    said.email,
  );
  const worker = { ...said, userId };
  if (isSomebody(worker))
    await passOn(tx, current, {
      authority: person.authority,
      youngPersonId,
      worker,
      startsOn: tx.today,
      source,
    });
  else if (current !== null) {
    if (!(await close(tx, current.id, lastDayBefore(tx.today)))) throw passedOnAlready();
    await touch(tx, youngPersonId);
  }
}

const PLANNED = {
  code: 'handover-planned',
  staffText: 'A handover to another worker is planned. Undo it first.',
  kindText: 'Somebody else is to be your worker soon.',
};

const same = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

// By their address, or by their name where one of both has no address.
function isSame(current: Allocation, said: WorkerSaid): boolean {
  if (current.email !== null && said.email !== null) return same(current.email, said.email);
  return same(current.name, said.name);
}

async function putRight(tx: Tx, current: Allocation, said: WorkerSaid): Promise<void> {
  const { authority } = current;
  const linked = await workersByEmail(tx, [{ authority, email: said.email }]);
  const put = {
    worker_name: said.name ?? current.name,
    worker_email: said.email ?? current.email,
    worker_role: said.role,
    // Whoever has been let in since is known by their address from now on.
    worker_user_id: current.userId ?? linked(authority, said.email),
  };
  const isAsBefore =
    put.worker_name === current.name &&
    put.worker_email === current.email &&
    put.worker_role === current.role &&
    put.worker_user_id === current.userId;
  if (isAsBefore) return;
  await asService(tx, ({ write }) =>
    write.updateTable('allocations').set(put).where('id', '=', current.id).execute(),
  );
  await touch(tx, current.youngPersonId);
}

/** Two records became one: where the one who stays has no worker, the other's is theirs from today. @returns what was added. */
export async function takeWorkerOf(tx: Tx, goesId: string, staysId: string): Promise<string | null> {
  const all = await listAllocations(tx, [goesId, staysId]);
  const [goes, stays] = [goesId, staysId].map((id) =>
    all.find(
      (one) => one.youngPersonId === id && ['now', 'to come'].includes(allocationState(one, tx.today)),
    ),
  );
  if (!goes || stays || allocationState(goes, tx.today) !== 'now') return null;
  const { authority, userId, name, email, role } = goes;
  const worker = { userId, name, email, role };
  return passOn(tx, null, { authority, youngPersonId: staysId, worker, startsOn: tx.today, source: 'merge' });
}

/** Takes back what a merge added, unless they were handed over since. */
export async function giveWorkerBack(tx: Tx, allocationId: string): Promise<void> {
  await tx.write
    .deleteFrom('allocations')
    .where('id', '=', allocationId)
    .where('ends_on', 'is', null)
    .execute();
}

/** Removes who was the worker of young people whom an import brought and takes back: a handover since keeps them here. */
export async function deleteFirstAllocations(
  { write }: Tx,
  youngPersonIds: readonly string[],
): Promise<void> {
  await write
    .deleteFrom('allocations')
    .where('young_person_id', 'in', [...youngPersonIds])
    .where('source', '=', 'import')
    .execute();
}

/** The note of the worker before has been read. @returns false where it was read before, or is not the actor's. */
export async function markNoteRead(tx: Tx, id: string): Promise<boolean> {
  const read = await asService(tx, ({ write, now }) =>
    write
      .updateTable('allocations')
      .set({ note_read_at: now })
      .where('id', '=', id)
      .where('worker_user_id', '=', tx.actor.userId)
      .where('note', 'is not', null)
      .where('note_read_at', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  );
  return read !== undefined;
}

/**
 * Open actions in the name of the worker before become this one's, once. As the service: the worker who hands over sees
 * nothing of it any more. @returns whose they are and how many.
 */
export async function takeActions(tx: Tx, allocationId: string) {
  return asService(tx, async () => {
    const all = await allocationsAround(tx, allocationId);
    const taker = all.find(({ id }) => id === allocationId);
    const before = taker && all.find(({ endsOn }) => endsOn === lastDayBefore(taker.startsOn));
    if (!taker) return { youngPersonId: null, taken: 0 };
    await tx.write
      .updateTable('allocations')
      .set({ actions_taken_at: tx.now })
      .where('id', '=', allocationId)
      .execute();
    const { youngPersonId } = taker;
    if (!before?.name || !taker.name) return { youngPersonId, taken: 0 };
    const from = { name: before.name, userId: before.userId };
    const to = { name: taker.name, userId: taker.userId };
    return { youngPersonId, taken: await passActionsOn(tx, youngPersonId, { from, to }) };
  });
}

async function allocationsAround(tx: Tx, allocationId: string): Promise<Allocation[]> {
  const one = await findAllocation(tx, allocationId);
  return one ? listAllocations(tx, [one.youngPersonId]) : [];
}

/** Somebody who was named by their address signs in here by now. @returns undefined where that is known already. */
export function linkWorker({ write }: Tx, allocationId: string, userId: string) {
  return write
    .updateTable('allocations')
    .set({ worker_user_id: userId })
    .where('id', '=', allocationId)
    .where('worker_user_id', 'is', null)
    .returning('young_person_id')
    .executeTakeFirst();
}
