import { sql } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** What a paper for those from outside shows of somebody who agreed to it; what would help only where that was agreed, too. */
export interface OutsideFacts {
  readonly youngPersonId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly knownAs: string | null;
  readonly interests: readonly string[];
  readonly readyOn: Day | null;
  readonly supportWanted: readonly string[];
  readonly actions: readonly { readonly what: string; readonly owner: string; readonly dueOn: Day }[];
}

/**
 * No age, care status, stage, placement, attendance or note is read here at all: what is not read cannot be printed. Actions are
 * those that somebody of this organisation has taken on. In the order of the ids.
 */
export function listOutsideFacts(
  tx: ReadTx,
  youngPersonIds: readonly string[],
  organisation: string,
): Promise<OutsideFacts[]> {
  return readSql(
    tx,
    sql<OutsideFacts>`
      select y.id as "youngPersonId", y.first_name as "firstName", y.last_name as "lastName", y.known_as as "knownAs",
        coalesce(r.interests, '{}') as interests, r.available_from_on as "readyOn",
        coalesce(r.support_wanted, '{}') as "supportWanted",
        coalesce((select jsonb_agg(jsonb_build_object('what', a.what, 'owner', a.owner, 'dueOn', a.due_on) order by a.due_on, a.id)
          from actions a where a.young_person_id = y.id and a.done_on is null and a.meeting_id is not null
            and a.agency = ${organisation}), '[]') as actions
      from young_people y
        left join lateral (select r.interests, r.available_from_on, r.support_wanted from referrals r
          where r.young_person_id = y.id and r.closed_on is null order by r.referred_on desc limit 1) r on true
      where y.id = any(${youngPersonIds}::uuid[]) and y.merged_into is null and y.erased_at is null
      order by array_position(${youngPersonIds}::uuid[], y.id)`,
  );
}
