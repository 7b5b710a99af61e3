import { placementStandings } from '#areas/placements/index.ts';
import { type Finding, isFoundBy } from '#domain/meetings/agenda-rules.ts';
import type { Names } from '#domain/young-people/names.ts';
import { looked, type ReadTx, withoutNames } from '#platform/actor.ts';
import { listOnAgenda } from './agenda.queries.ts';
import { type KeptAgendaFacts, listAgendaFacts } from './found-by-rule.queries.ts';
import type { Meeting } from './meetings.queries.ts';

/** Somebody whom a rule finds, or who can be chosen by hand. */
export interface Found extends Names {
  readonly youngPersonId: string;
}

/** Whom a rule finds for a meeting and who is not on its agenda already; who was taken off with a reason is not found again. */
export async function foundByRule(tx: ReadTx, meeting: Meeting, finding: Finding): Promise<Found[]> {
  const people = await withoutNames(tx, async (all) => {
    const warned = finding.rule === 'at risk' ? await warnedAtPlacements(all) : NOBODY;
    return (await notYetOn(all, meeting)).filter((one) =>
      isFoundBy(finding, { ...one, hasWarning: warned.has(one.youngPersonId) }, meeting.meetsOn),
    );
  });
  return shown(tx, people);
}

/** Everybody who could be put on the agenda by hand. */
export async function foundByHand(tx: ReadTx, meeting: Meeting): Promise<Found[]> {
  return shown(tx, await withoutNames(tx, (all) => notYetOn(all, meeting)));
}

const NOBODY: ReadonlySet<string> = new Set();

async function warnedAtPlacements(tx: ReadTx): Promise<ReadonlySet<string>> {
  const standings = await placementStandings(tx);
  return new Set(
    standings
      .filter(({ worries, reviewsLate }) => worries.length + reviewsLate.length > 0)
      .map(({ youngPersonId }) => youngPersonId),
  );
}

async function notYetOn(tx: ReadTx, { id, meetsOn, followsId }: Meeting): Promise<KeptAgendaFacts[]> {
  const on = await listOnAgenda(tx, id);
  const people = await listAgendaFacts(tx, { on: meetsOn, followsId });
  return people.filter(({ youngPersonId }) => !on.has(youngPersonId));
}

// A rule looks at everybody to find some; only those whom it finds are shown, and noted as looked at.
function shown(tx: ReadTx, people: readonly KeptAgendaFacts[]): Found[] {
  looked(
    tx,
    people.map(({ youngPersonId }) => youngPersonId),
  );
  return people.map(({ youngPersonId, firstName, lastName, knownAs }) => ({
    youngPersonId,
    firstName,
    lastName,
    knownAs,
  }));
}
