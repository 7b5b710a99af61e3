import { sql } from 'kysely';
import type { AgendaFacts } from '#domain/meetings/agenda-rules.ts';
import { ACTIVITY_KINDS, isEet } from '#domain/outcomes/activities.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** What an agenda’s rules look at, of one young person; whether a placement warns is known elsewhere. */
export type KeptAgendaFacts = Omit<AgendaFacts, 'hasWarning'> & Names & { readonly youngPersonId: string };

const EET_KINDS = ACTIVITY_KINDS.filter(isEet);

/**
 * Everybody whom the actor sees and who could be on an agenda of a meeting on a day: not erased, not merged, alive.
 * O(people × their rows), one statement.
 */
export function listAgendaFacts(
  tx: ReadTx,
  meeting: { readonly on: Day; readonly followsId: string | null },
): Promise<KeptAgendaFacts[]> {
  const { on, followsId } = meeting;
  return readSql(
    tx,
    sql<KeptAgendaFacts>`
      with open_referrals as (select distinct on (r.young_person_id) r.young_person_id, r.referred_on, r.available_from_on
          from referrals r where r.closed_on is null order by r.young_person_id, r.referred_on desc),
        doing as (select a.young_person_id, case when bool_and(a.ended_on is not null) then max(a.ended_on) - 1 end as last_on
          from activity_episodes a where a.kind = any(${EET_KINDS}) and a.started_on <= ${on}::date
            and (a.ended_on is null or a.ended_on > ${on}::date) group by 1)
      select y.id as "youngPersonId", y.first_name as "firstName", y.last_name as "lastName", y.known_as as "knownAs",
        y.date_of_birth as "bornOn", r.referred_on as "referredOn",
        case when r.available_from_on is not null then greatest(r.referred_on, r.available_from_on) end as "readySince",
        d.young_person_id is not null or exists (select from placements p
          where p.young_person_id = y.id and p.status in ('planned', 'confirmed', 'active', 'paused')) as "isOccupied",
        d.last_on as "endsOn",
        exists (select from activity_episodes n where n.young_person_id = y.id and n.started_on > ${on}::date)
          or exists (select from placements p where p.young_person_id = y.id and p.status in ('planned', 'confirmed')) as "hasNext",
        (select w.worker_user_id from workers_today w where w.young_person_id = y.id) as "workerUserId",
        greatest((select max(v.held_on) from reviews v join placements p on p.id = v.placement_id
            where p.young_person_id = y.id and v.held_on <= ${on}::date and not v.is_on_paper),
          (select max(m.meets_on) from agenda_items i join meetings m on m.id = i.meeting_id where i.young_person_id = y.id
            and i.taken_off_at is null and m.status = 'held' and m.meets_on <= ${on}::date)) as "reviewedOn",
        exists (select from actions a where a.young_person_id = y.id and a.done_on is null
          and a.meeting_id = ${followsId}::uuid) as "hasLeftOpen"
      from young_people y
        left join open_referrals r on r.young_person_id = y.id
        left join doing d on d.young_person_id = y.id
      where y.merged_into is null and y.erased_at is null and y.died_on is null
      order by y.last_name, y.first_name, y.id`,
  );
}
