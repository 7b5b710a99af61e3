import type { Role } from '#domain/accounts/roles.ts';
import { isAnswerLate } from '#domain/concerns/answer-due.ts';
import type { ConcernKind, ConcernStepKind } from '#domain/concerns/kinds.ts';
import type { Instant } from '#domain/shared/day.ts';
import { asService, looked, type ReadTx } from '#platform/actor.ts';

const concerns = ({ read }: ReadTx) =>
  read
    .selectFrom('concerns as c')
    .leftJoin('organisations as o', 'o.id', 'c.organisation_id')
    .leftJoin('placements as p', 'p.id', 'c.placement_id')
    .leftJoin('users as raiser', 'raiser.id', 'c.raised_by')
    .leftJoin('users as holder', 'holder.id', 'c.held_by')
    .select([
      'c.id',
      'c.reference',
      'c.kind',
      'c.about',
      'c.words',
      'c.young_person_id as youngPersonId',
      'c.organisation_id as organisationId',
      'o.name as organisationName',
      'p.reference as placementReference',
      'c.raised_at as raisedAt',
      'c.raised_by_role as raisedByRole',
      'raiser.name as raisedBy',
      'c.held_by as heldById',
      'holder.name as heldBy',
      'c.answer_due_on as answerDueOn',
      'c.answer',
      'c.answered_at as answeredAt',
      'c.stops_new_placements as stopsNewPlacements',
      'c.closed_at as closedAt',
      'c.version',
    ])
    .$narrowType<{ kind: ConcernKind; raisedByRole: Role }>();

type ConcernRow = Awaited<ReturnType<ReturnType<typeof concerns>['executeTakeFirstOrThrow']>>;
export type Concern = ConcernRow & { readonly isLate: boolean };

// No name is read, but what is written is about somebody: whoever reads it has looked.
function judged(tx: ReadTx, row: ConcernRow): Concern {
  if (row.youngPersonId !== null) looked(tx, [row.youngPersonId]);
  return {
    ...row,
    isLate: row.closedAt === null && isAnswerLate(row.answerDueOn, row.answeredAt !== null, tx.today),
  };
}

/** A concern by its reference, or none that the actor may know of. */
export async function findConcern(tx: ReadTx, reference: string): Promise<Concern | undefined> {
  const row = await concerns(tx).where('c.reference', '=', reference).executeTakeFirst();
  return row && judged(tx, row);
}

const LIST_MAX = 200;

/** Concerns that are open, those that nobody holds first, oldest first; or closed ones, newest first. 200 at most. */
export async function listConcerns(tx: ReadTx, which: 'open' | 'closed'): Promise<Concern[]> {
  const rows = await concerns(tx)
    .where('c.closed_at', which === 'open' ? 'is' : 'is not', null)
    .$if(which === 'open', (query) => query.orderBy((row) => row('c.held_by', 'is not', null)))
    .orderBy('c.raised_at', which === 'open' ? 'asc' : 'desc')
    .limit(LIST_MAX)
    .execute();
  return rows.map((row) => judged(tx, row));
}

export interface ConcernStep {
  readonly kind: ConcernStepKind;
  readonly at: Instant;
  readonly by: string | null;
  readonly note: string | null;
}

/** What was done about a concern, newest first. */
export function listConcernSteps({ read }: ReadTx, concernId: string): Promise<ConcernStep[]> {
  return read
    .selectFrom('concern_steps as s')
    .leftJoin('users as u', 'u.id', 's.by_user_id')
    .where('s.concern_id', '=', concernId)
    .select(['s.kind', 's.at', 'u.name as by', 's.note'])
    .$narrowType<{ kind: ConcernStepKind }>()
    .orderBy('s.id', 'desc')
    .execute();
}

/**
 * The open concerns that stop new placements with an employer, whoever asks: the rule holds also where the one who acts
 * may not know of them. Name them only to those who run the programme; an employer is told nothing at all.
 */
export function openConcernsStopping(tx: ReadTx, organisationId: string): Promise<{ reference: string }[]> {
  return asService(tx, ({ read }) =>
    read
      .selectFrom('concerns')
      .where('organisation_id', '=', organisationId)
      .where('closed_at', 'is', null)
      .where('stops_new_placements', '=', true)
      .select('reference')
      .orderBy('raised_at')
      .execute(),
  );
}

export interface Holder {
  readonly id: string;
  readonly name: string;
}

/** Those who can hold a concern: the authority's co-ordinators and managers, by name. */
export function listHolders({ read, actor }: ReadTx): Promise<Holder[]> {
  return read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.authority', '=', actor.authority)
    .where('m.role', 'in', ['co-ordinator', 'manager'])
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .select(['u.id', 'u.name'])
    .distinct()
    .orderBy('u.name')
    .execute();
}
