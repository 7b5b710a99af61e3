import { sql } from 'kysely';
import type { Level } from '#domain/referrals/levels.ts';
import type { Day } from '#domain/shared/day.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** What the fairness page counts by, one row a young person: their newest referral. Nothing that ranks or plans reads it. */
export interface FairnessRow {
  readonly youngPersonId: string;
  readonly sex: 'F' | 'M' | null;
  readonly ethnicity: string | null;
  readonly born: Day | null;
  readonly highestLevel: Level | null;
  readonly postcode: string | null;
  readonly referredOn: Day;
  readonly isOpen: boolean;
  /** Of the match that was accepted: its points then, and the day. */
  readonly acceptedScore: number | null;
  readonly acceptedOn: Day | null;
}

/** Everybody whose referral is open, or came on or after the day. */
export function listFairnessRows(tx: ReadTx, since: Day): Promise<FairnessRow[]> {
  return readSql(
    tx,
    sql<FairnessRow>`
      select distinct on (r.young_person_id)
        r.young_person_id as "youngPersonId", y.sex, y.ethnicity, y.date_of_birth as born,
        r.highest_level as "highestLevel", coalesce(y.search_postcode, y.postcode) as postcode,
        r.referred_on as "referredOn", r.closed_on is null as "isOpen",
        (m.explanation ->> 'score')::integer as "acceptedScore", m.on_day as "acceptedOn"
      from referrals r
      join young_people y on y.id = r.young_person_id
      left join lateral (
        select accepted.explanation, (accepted.status_since at time zone 'Europe/London')::date as on_day
        from matches accepted
        where accepted.referral_id = r.id and accepted.status = 'accepted'
        order by accepted.status_since limit 1
      ) m on true
      where r.closed_on is null or r.referred_on >= ${since}
      order by r.young_person_id, r.referred_on desc`,
  );
}
