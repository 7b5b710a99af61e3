import { withoutOptions } from '#areas/matching/index.ts';
import { listActivitiesOfAll } from '#areas/outcomes/index.ts';
import { openAtGate, type PlacementStanding, placementStandings } from '#areas/placements/index.ts';
import { type OpenReferral, openReferralsOf } from '#areas/referrals/index.ts';
import {
  type HistoryEntry,
  listHistories,
  listOpenActions,
  type OpenAction,
} from '#areas/young-people/index.ts';
import { byLongestStuck, type Stuck, stuckSince, whatIsStuck } from '#domain/meetings/stuck.ts';
import { isEet } from '#domain/outcomes/activities.ts';
import { activityOn } from '#domain/outcomes/episodes.ts';
import { addDays, ageOn, type Day } from '#domain/shared/day.ts';
import { type ActionRag, actionRag } from '#domain/young-people/action-standing.ts';
import type { ReadTx } from '#platform/actor.ts';
import {
  type AgendaItem,
  findAgendaItem,
  listAgenda,
  listLastContacts,
  listWorkerNames,
} from './agenda.queries.ts';
import { lastMeetings, type Meeting } from './meetings.queries.ts';

/** Whoever is spoken of for the first time: what happened in so many days before is told. */
const FIRST_DAYS = 28;

type Activity = Awaited<ReturnType<typeof listActivitiesOfAll>>[number];
export type PackAction = OpenAction & { readonly rag: ActionRag };

/** One young person as a pack for those who work here shows them. No concern and nobody whom they must not meet is in it. */
export interface PackPerson {
  readonly item: AgendaItem;
  /** On the day of the meeting; null: the birth date is not known. */
  readonly age: number | null;
  readonly worker: string | null;
  readonly referral: OpenReferral | null;
  /** What they do today; null: not known. */
  readonly doing: Activity | null;
  readonly placement: PlacementStanding | null;
  readonly stuck: readonly Stuck[];
  readonly stuckSince: Day | null;
  /** The last meeting at which they were spoken of; null: none yet. */
  readonly lastSpokenOfOn: Day | null;
  /** What has happened since then, or in four weeks. */
  readonly changes: readonly HistoryEntry[];
  readonly actions: readonly PackAction[];
}

/**
 * Everybody on the agenda whom the actor may see, those who have been stuck longest first; who was taken off is left out.
 * `itemId`: one of them alone.
 */
export async function readPack(tx: ReadTx, meeting: Meeting, itemId?: string): Promise<PackPerson[]> {
  const all = itemId === undefined ? await listAgenda(tx, meeting.id) : [await findAgendaItem(tx, itemId)];
  const items = all.filter((item) => item !== undefined).filter(({ takenOffAt }) => takenOffAt === null);
  const around = await readAround(
    tx,
    items.map(({ youngPersonId }) => youngPersonId),
    meeting,
  );
  const people: PackPerson[] = [];
  for (const item of items) people.push(await personOf(tx, item, meeting, around));
  return people.sort((one, other) => byLongestStuck(one.stuckSince, other.stuckSince));
}

/** What is read for all of them at once, by young person. */
async function readAround(tx: ReadTx, ids: readonly string[], meeting: Meeting) {
  const referrals = await openReferralsOf(tx, ids);
  const toMatch = [...referrals.values()].filter(({ stage }) => stage === 'to match');
  const last = await lastMeetings(tx, ids, meeting.meetsOn);
  const from = [...last.values(), addDays(tx.today, -FIRST_DAYS)].sort()[0] ?? tx.today;
  const histories = await listHistories(tx, ids, { after: from, to: tx.today });
  return {
    referrals,
    last,
    without: await withoutOptions(tx, new Set(toMatch.map(({ reference }) => reference))),
    placements: Map.groupBy(await placementStandings(tx), (one) => one.youngPersonId),
    activities: Map.groupBy(await listActivitiesOfAll(tx, ids), (one) => one.youngPersonId),
    actions: Map.groupBy(await listOpenActions(tx, ids), (one) => one.youngPersonId),
    histories: Map.groupBy(histories, (one) => one.youngPersonId),
    workers: await listWorkerNames(tx, ids),
    contacts: await listLastContacts(tx, ids),
  };
}
type Around = Awaited<ReturnType<typeof readAround>>;

async function personOf(tx: ReadTx, item: AgendaItem, meeting: Meeting, around: Around): Promise<PackPerson> {
  const { youngPersonId: id, bornOn } = item;
  const referral = around.referrals.get(id) ?? null;
  const [placement = null] = around.placements.get(id) ?? [];
  const doing = activityOn(around.activities.get(id) ?? [], tx.today);
  const actions = (around.actions.get(id) ?? []).map((one) => ({ ...one, rag: actionRag(one, tx.today) }));
  const lastSpokenOfOn = around.last.get(id) ?? null;
  const since = lastSpokenOfOn ?? addDays(tx.today, -FIRST_DAYS);
  const stuck = whatIsStuck(
    {
      referredOn: referral?.referredOn ?? null,
      readySince: readySince(referral),
      isOccupied: placement !== null || (doing !== null && isEet(doing.kind)),
      questions: {
        toMatch: countGaps(referral, 'to match'),
        toPlace: countGaps(referral, 'to place'),
      },
      attendance: placement?.worries ?? [],
      reviewsLate: placement?.reviewsLate ?? [],
      gate: await gateOf(tx, placement),
      noOption: noOptionOf(referral, around),
      actionsLate: actions.filter(({ rag }) => rag === 'red'),
      lastContactOn: around.contacts.get(id) ?? null,
    },
    tx.today,
  );
  return {
    ...{ item, referral, placement, doing, actions, stuck, lastSpokenOfOn },
    age: bornOn === null ? null : ageOn(bornOn, meeting.meetsOn),
    worker: around.workers.get(id) ?? null,
    stuckSince: stuckSince(stuck),
    changes: (around.histories.get(id) ?? []).filter(({ at }) => at > since),
  };
}

function readySince(referral: OpenReferral | null): Day | null {
  if (referral === null || referral.readyOn === null) return null;
  return [referral.readyOn, referral.referredOn].sort().at(-1) ?? null;
}

function countGaps(referral: OpenReferral | null, askBy: string): number {
  return referral?.gaps.filter((gap) => gap.askBy === askBy).length ?? 0;
}

async function gateOf(tx: ReadTx, placement: PlacementStanding | null) {
  const gate = placement === null ? null : await openAtGate(tx, placement);
  return gate === null || placement === null ? null : { ...gate, dayOne: placement.firstDayOn };
}

function noOptionOf(referral: OpenReferral | null, { without }: Around) {
  const opener = referral === null ? undefined : without.get(referral.reference);
  return opener === undefined ? null : { opener };
}
