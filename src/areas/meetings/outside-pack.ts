import { listConsentsOf } from '#areas/privacy/index.ts';
import { type Outsider, type ShownOutside, shownOutside } from '#domain/meetings/shown-outside.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { listIdsOnAgenda } from './agenda.queries.ts';
import { listMeetingPeople, type Meeting, type MeetingPerson } from './meetings.queries.ts';
import { listOutsideFacts, type OutsideFacts } from './outside-pack.queries.ts';

/** The paper for one organisation at the table. */
export interface OutsidePack {
  readonly organisation: string;
  readonly purpose: Outsider['kind'];
  readonly people: readonly MeetingPerson[];
  readonly named: readonly OutsideFacts[];
  /** On the agenda, and not agreed that this organisation may know. */
  readonly notShown: number;
}

/**
 * Reads the paper anew each time: who took their yes back since it was last printed is not in it. Only who is named in it is noted
 * as looked at. @throws ServiceError not-found where nobody of that organisation is asked.
 */
export async function readOutsidePack(
  tx: ReadTx,
  meeting: Meeting,
  organisationId: string,
): Promise<OutsidePack> {
  const people = await listMeetingPeople(tx, meeting.id);
  const of = people.find((person) => person.organisationId === organisationId);
  if (!of?.organisation || of.organisationKind === null) throw notFound('organisation');
  const to = { organisationId, kind: of.organisationKind };
  const ids = await listIdsOnAgenda(tx, meeting.id);
  const shown = await whoIsShown(tx, ids, to, meeting);
  const facts = await listOutsideFacts(tx, [...shown.keys()], of.organisation);
  return {
    organisation: of.organisation,
    purpose: to.kind,
    people,
    named: facts.map((one) => ({
      ...one,
      supportWanted: shown.get(one.youngPersonId)?.hasSupport ? one.supportWanted : [],
    })),
    notShown: ids.length - facts.length,
  };
}

async function whoIsShown(
  tx: ReadTx,
  ids: readonly string[],
  to: Outsider,
  { meetsOn }: Meeting,
): Promise<Map<string, ShownOutside>> {
  const consents = Map.groupBy(await listConsentsOf(tx, ids), (one) => one.youngPersonId);
  const all = ids.map(
    (id) => [id, shownOutside(consents.get(id) ?? [], to, { today: tx.today, meetsOn })] as const,
  );
  return new Map(all.filter(([, { isNamed }]) => isNamed));
}
