import type { EmployerStatus } from '#domain/employers/statuses.ts';
import type { AmendmentKind } from '#domain/placements/amendments.ts';
import type { GateCode } from '#domain/placements/gate-items.ts';
import type { AmendedAt } from '#domain/placements/gate-records.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import { type NamedSupervisor, SUPERVISOR_TOPIC, type TrainingRecord } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { PlacementRecord } from './placements.queries.ts';

/** One record about an item of the gate, as kept. */
export interface GateRecord {
  readonly item: GateCode;
  readonly state: 'done' | 'promised' | 'overridden';
  readonly onDate: Day;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly note: string | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string | null;
}

/** What was recorded about the gate of a placement, oldest first; an employer gets what is for it to put right. */
export function listGateRecords({ read }: ReadTx, placementId: string): Promise<GateRecord[]> {
  return read
    .selectFrom('placement_gate_items as i')
    .leftJoin('users as u', 'u.id', 'i.recorded_by')
    .where('i.placement_id', '=', placementId)
    .orderBy('i.id')
    .select([
      'i.item',
      'i.state',
      'i.on_date as onDate',
      'i.facts',
      'i.note',
      'i.recorded_at as recordedAt',
      'u.name as recordedBy',
    ])
    .$narrowType<{
      item: GateCode;
      state: GateRecord['state'];
      facts: Readonly<Record<string, unknown>>;
    }>()
    .execute();
}

/** When a placement was amended, and how. */
export function listAmendedAt({ read }: ReadTx, placementId: string): Promise<AmendedAt[]> {
  return read
    .selectFrom('placement_amendments')
    .where('placement_id', '=', placementId)
    .orderBy('made_at')
    .select(['kind', 'made_at as madeAt'])
    .$narrowType<{ kind: AmendmentKind }>()
    .execute();
}

/** What the opportunity and the employer behind a placement say; null status where the actor may not know it. */
export async function findSupplyFacts({ read }: ReadTx, placement: PlacementRecord) {
  const offer = await read
    .selectFrom('opportunities as o')
    .leftJoin('employers as e', 'e.organisation_id', 'o.organisation_id')
    .where('o.id', '=', placement.opportunityId)
    .select([
      'o.insurance_pounds as pounds',
      'o.insurance_expires_on as expiresOn',
      'o.risk_assessed_on as riskAssessedOn',
      'o.dbs_required as dbsRequired',
      'e.status as employerStatus',
    ])
    .$narrowType<{ employerStatus: EmployerStatus | null }>()
    .executeTakeFirstOrThrow();
  const supervisor = await findSupervisorTraining({ read }, placement.supervisorId);
  return { ...offer, supervisor };
}

async function findSupervisorTraining(
  { read }: Pick<ReadTx, 'read'>,
  supervisorId: string | null,
): Promise<(NamedSupervisor & { name: string; records: TrainingRecord[] }) | null> {
  if (supervisorId === null) return null;
  const person = await read
    .selectFrom('supervisors')
    .where('id', '=', supervisorId)
    .select(['id as supervisorId', 'name', 'left_on as leftOn'])
    .executeTakeFirst();
  if (!person) return null;
  const records = await read
    .selectFrom('training_records')
    .where('supervisor_id', '=', supervisorId)
    .where('topic', '=', SUPERVISOR_TOPIC)
    .select(['supervisor_id as supervisorId', 'trained_on as trainedOn', 'valid_to_on as validTo'])
    .execute();
  return { ...person, records: records.map((record) => ({ ...record, topic: SUPERVISOR_TOPIC })) };
}

/** When the young person's own yes to the match was recorded; null where it is not. */
export async function findYes({ read }: ReadTx, matchId: string): Promise<Instant | null> {
  const step = await read
    .selectFrom('match_steps')
    .where('match_id', '=', matchId)
    .where('to_status', '=', 'accepted')
    .where((row) => row.or([row('by_role', '=', 'young-person'), row('how', 'is not', null)]))
    .select('at')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return step?.at ?? null;
}

/** The match's explanation as it was kept when it was suggested. */
export async function findExplanation({ read }: ReadTx, matchId: string): Promise<unknown> {
  const match = await read
    .selectFrom('matches')
    .where('id', '=', matchId)
    .select('explanation')
    .executeTakeFirst();
  return match?.explanation ?? null;
}

/** Whether the young person has somebody to ring for them. */
export function findEmergencyContact({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('young_people')
    .where('id', '=', youngPersonId)
    .select(['emergency_contact_name as name', 'emergency_contact_phone as phone'])
    .executeTakeFirst();
}
