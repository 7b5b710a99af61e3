import { z } from 'zod';
import { insertConsent } from '#areas/privacy/index.ts';
import { updateYoungPerson } from '#areas/young-people/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { GATE_ITEMS, type GateCode } from '#domain/placements/gate-items.ts';
import { RECORDED_GATE_ITEMS, type RecordedGateItem } from '#domain/placements/gate-records.ts';
import { isFinalPlacement } from '#domain/placements/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { command, fieldProblems } from '#platform/command.ts';
import { conflict, forbidden, invalid } from '#platform/errors.ts';
import { choice } from '#platform/fields.ts';
import { GATE_ANSWERS } from './gate-input.ts';
import { insertGateRecord } from './gate-items.store.ts';
import { aboutPlacement, nowAt, openPlacement, whichPlacement } from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';
import { type PlacementChange, updatePlacement } from './placements.store.ts';

/** May this role put an item right? Those whom the rule names, and whoever runs the programme. */
export function mayFix(item: GateCode, role: Role): boolean {
  return GATE_ITEMS[item].whoCanFix.includes(role) || PROGRAMME_ROLES.includes(role);
}

/** Records what was done about one item of the gate. What is asked depends on the item: see gate-input.ts. */
export const recordGateItem = command({
  action: 'placements.record-gate-item',
  input: z.looseObject({ ...whichPlacement, item: choice('an item of the gate', RECORDED_GATE_ITEMS) }),
  allow: [...PROGRAMME_ROLES, 'worker', 'employer', 'young-person'],
  run: async (tx, { item, reference, version, ...answers }) => {
    if (!mayFix(item, tx.actor.role)) throw forbidden();
    const placement = await openPlacement(tx, { reference, version });
    if (isFinalPlacement(placement.status))
      throw conflict('over', 'This placement is over, so its gate is closed.');
    const { facts, onDate, change } = await RECORD[item](tx, placement, answers);
    await insertGateRecord(tx, { placementId: placement.id, item, state: 'done', onDate, facts });
    await updatePlacement(tx, placement, change);
    return { result: nowAt(placement), audit: aboutPlacement(placement, { item }) };
  },
});

interface Recorded {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly onDate: Day;
  readonly change: PlacementChange;
}

type Recorder = (tx: Tx, placement: PlacementRecord, answers: unknown) => Promise<Recorded>;

/** How each item is recorded: most as facts of the placement, some where they belong to the person. */
const RECORD: Readonly<Record<RecordedGateItem, Recorder>> = {
  'consent-to-share': async (tx, placement, answers) => {
    const { how } = parse('consent-to-share', answers);
    await insertConsent(tx, {
      authority: placement.authority,
      youngPersonId: placement.youngPersonId,
      purpose: 'tell employers',
      recipientOrganisationId: placement.organisationId,
      answer: true,
      how: saidHow(tx, how),
      givenAt: tx.now,
    });
    return today(tx, { how });
  },
  'young-person-yes': async (tx, _, answers) =>
    today(tx, { how: saidHow(tx, parse('young-person-yes', answers).how) }),
  'risk-reviewed': async (tx, _, answers) => {
    const { onDate, ...facts } = parse('risk-reviewed', answers);
    return { facts, onDate: notToCome(tx, onDate), change: {} };
  },
  'journey-known': async (tx, _, answers) => today(tx, parse('journey-known', answers)),
  'benefits-looked-at': async (tx, _, answers) => {
    const { onDate, betterOff, worseOff, ...facts } = parse('benefits-looked-at', answers);
    const betterOffPence = betterOff ?? (worseOff === null ? null : -worseOff);
    return { facts: { ...facts, betterOffPence }, onDate: notToCome(tx, onDate), change: {} };
  },
  'emergency-contact': async (tx, placement, answers) => {
    const contact = parse('emergency-contact', answers);
    await updateYoungPerson(
      tx,
      placement.youngPersonId,
      { emergency_contact_name: contact.name, emergency_contact_phone: contact.phone },
      null,
    );
    const shared = JSON.stringify({ ...placement.shared, emergencyContact: contact });
    return { ...today(tx, {}), change: { shared_with_employer: shared } };
  },
  'must-not-meet': async (tx, _, answers) => today(tx, parse('must-not-meet', answers)),
  'pay-lawful': async (tx, _, answers) => today(tx, parse('pay-lawful', answers)),
  dbs: async (tx, _, answers) => {
    const facts = parse('dbs', answers);
    if (facts.seenOn !== null) notToCome(tx, facts.seenOn, 'seenOn');
    return today(tx, facts);
  },
};

function parse<Item extends RecordedGateItem>(
  item: Item,
  answers: unknown,
): z.output<(typeof GATE_ANSWERS)[Item]> {
  const parsed = GATE_ANSWERS[item].safeParse(answers);
  if (!parsed.success) throw invalid(fieldProblems(parsed.error));
  return parsed.data as z.output<(typeof GATE_ANSWERS)[Item]>;
}

function today(tx: Tx, facts: Readonly<Record<string, unknown>>): Recorded {
  return { facts, onDate: tx.today, change: {} };
}

/** What young people say on their own page is said there; others record how it was said to them. */
function saidHow<How extends string>(tx: Tx, how: How): How | 'page' {
  return tx.actor.role === 'young-person' ? 'page' : how;
}

function notToCome(tx: Tx, onDate: Day, field = 'onDate'): Day {
  if (onDate > tx.today) throw invalid([{ field, message: 'The day must be today or earlier' }]);
  return onDate;
}
