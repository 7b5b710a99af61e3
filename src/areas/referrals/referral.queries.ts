import { outcomesOf } from '#areas/outcomes/index.ts';
import { listConsents } from '#areas/privacy/index.ts';
import { listActions, listHistory, listLookAlikes } from '#areas/young-people/index.ts';
import { consentOn } from '#domain/privacy/consents.ts';
import type { ReadTx } from '#platform/actor.ts';
import { gapsOf } from './referral-gaps.ts';
import { findReferral, listBarriers } from './referrals.queries.ts';

/** Everything that the page of one referral shows; null where there is none or the actor may not see it. */
export async function readReferralPage(tx: ReadTx, reference: string) {
  const referral = await findReferral(tx, reference);
  if (!referral) return null;
  const barriers = await listBarriers(tx, referral.id);
  const consents = await listConsents(tx, referral.young_person_id);
  return {
    referral,
    barriers,
    consents,
    gaps: gapsOf(referral, barriers, {
      employer: consentOn(consents, 'tell employers', null, tx.today),
      college: consentOn(consents, 'tell colleges', null, tx.today),
    }),
    actions: await listActions(tx, referral.young_person_id),
    doesNow: (await outcomesOf(tx, referral.young_person_id)).now,
    history: await listHistory(tx, referral.young_person_id),
    links: await listLinks(tx, referral.id),
    lookAlikes: await listLookAlikes(tx, referral.young_person_id),
    today: tx.today,
  };
}
export type ReferralPageData = NonNullable<Awaited<ReturnType<typeof readReferralPage>>>;

async function listLinks({ read }: ReadTx, referralId: string) {
  const matches = await read
    .selectFrom('matches as m')
    .innerJoin('organisations as g', 'g.id', 'm.organisation_id')
    .leftJoin('opportunities as o', 'o.id', 'm.opportunity_id')
    .leftJoin('course_runs as cr', 'cr.id', 'm.course_run_id')
    .leftJoin('courses as k', 'k.id', 'cr.course_id')
    .where('m.referral_id', '=', referralId)
    .orderBy('m.status_since', 'desc')
    .select(({ fn }) => [
      'm.id',
      'm.status',
      'g.name as organisation',
      fn.coalesce('o.title', 'k.title').as('title'),
    ])
    .execute();
  const placements = await read
    .selectFrom('placements as p')
    .innerJoin('organisations as g', 'g.id', 'p.organisation_id')
    .where('p.referral_id', '=', referralId)
    .orderBy('p.first_day_on', 'desc')
    .select(['p.reference', 'p.status', 'p.first_day_on', 'p.last_day_on', 'g.name as organisation'])
    .execute();
  return { matches, placements };
}
