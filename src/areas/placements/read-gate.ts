import { openConcernsStopping } from '#areas/concerns/index.ts';
import { listConsents } from '#areas/privacy/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { agreedMinutes } from '#domain/placements/agreed-hours.ts';
import { type GateOverride, gateItems } from '#domain/placements/gate.ts';
import type { GateFacts } from '#domain/placements/gate-facts.ts';
import type { GateCode } from '#domain/placements/gate-items.ts';
import { stillCounts, yesStillCounts } from '#domain/placements/gate-records.ts';
import { lawfulHours } from '#domain/placements/hours.ts';
import { lawfulPay } from '#domain/placements/pay.ts';
import { lastDayAsOf } from '#domain/placements/ten-weeks.ts';
import { consentOn } from '#domain/privacy/consents.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import { inDateUntil } from '#domain/training/records.ts';
import type { ReadTx } from '#platform/actor.ts';
import { mustNotBeHere } from './avoidances.queries.ts';
import { readCalendar, readCalendars } from './calendar.queries.ts';
import { type Calendar, lastDayOf, shiftsOf, workingDays } from './calendar.ts';
import {
  findEmergencyContact,
  findExplanation,
  findSupplyFacts,
  findYes,
  listAmendedAt,
  listGateRecords,
} from './gate.queries.ts';
import { type RecordedGate, readRecordedGate } from './gate-recorded.ts';
import { waysMatched } from './matched-journey.ts';
import { listPlacementsBeside, type PlacementRecord } from './placements.queries.ts';

/** The gate of a placement as it stands today, with what the manager has let pass and what it all rests on. */
export async function readGate(tx: ReadTx, placement: PlacementRecord) {
  const calendar = await readCalendar(tx, placement);
  const records = await listGateRecords(tx, placement.id);
  const amendments = await listAmendedAt(tx, placement.id);
  const recorded = readRecordedGate(records, amendments);
  const facts: GateFacts = {
    ...(await personFacts(tx, placement, amendments, records)),
    ...(await supplyFacts(tx, placement, recorded)),
    ...(await lawFacts(tx, placement, calendar, recorded)),
    on: tx.today,
    journey: await journeyFacts(tx, placement, recorded, amendments),
    benefits: recorded.benefits,
    mustNotMeet: (await mustNotBeHere(tx, placement, lastDayOf(calendar, placement)))
      ? 'clash'
      : recorded.mustNotMeet,
    promises: recorded.promises,
  };
  const overrides: readonly GateOverride[] = recorded.overrides;
  return { items: gateItems(facts), overrides, facts, records };
}
export type Gate = Awaited<ReturnType<typeof readGate>>;

/** What must be right before day one is for those who can put it right; a supervisor is not among them. */
export const GATE_READERS: readonly Role[] = [
  ...(['co-ordinator', 'manager', 'data-officer', 'auditor', 'operator', 'worker'] as const),
  ...(['employer', 'young-person'] as const),
];

/** Roles that may know too little of an item to judge it are shown those that are theirs to put right. */
const SHOWN_TO: Readonly<Partial<Record<Role, readonly GateCode[]>>> = {
  employer: ['supervisor-trained', 'insurance', 'risk-reviewed'],
  'young-person': ['young-person-yes', 'consent-to-share', 'journey-known', 'emergency-contact'],
};

/** The gate as this reader may see it: an employer and a young person see what is theirs, in facts that they may know. */
export async function readGateFor(tx: ReadTx, placement: PlacementRecord): Promise<Gate> {
  const isForEmployer = tx.actor.role === 'employer';
  const gate = await readGate(tx, isForEmployer ? asShared(placement) : placement);
  const shown = SHOWN_TO[tx.actor.role];
  return shown ? { ...gate, items: gate.items.filter((item) => shown.includes(item.code)) } : gate;
}

/** An employer knows under 18 or not, no birth date: any birthday of a grown person stands for "18 or over". */
function asShared(placement: PlacementRecord): PlacementRecord {
  return { ...placement, born: placement.shared.isUnder18 ? null : '1990-01-01' };
}

type Amendments = Awaited<ReturnType<typeof listAmendedAt>>;
type Records = Awaited<ReturnType<typeof listGateRecords>>;

async function personFacts(
  tx: ReadTx,
  placement: PlacementRecord,
  amendments: Amendments,
  records: Records,
): Promise<Pick<GateFacts, 'born' | 'consentToShare' | 'youngPersonYes' | 'emergencyContact'>> {
  const consents = await listConsents(tx, placement.youngPersonId);
  const contact = await findEmergencyContact(tx, placement.youngPersonId);
  const said = await saidYesAt(tx, placement, records);
  return {
    born: placement.born,
    consentToShare: consentOn(consents, 'tell employers', placement.organisationId, tx.today) === true,
    youngPersonYes: said !== null && yesStillCounts(said, amendments),
    emergencyContact: Boolean(contact?.phone),
  };
}

/** The latest of the yes to the match and a yes to the placement. */
async function saidYesAt(tx: ReadTx, placement: PlacementRecord, records: Records): Promise<Instant | null> {
  const again = records.findLast((record) => record.item === 'young-person-yes' && record.state === 'done');
  return again?.recordedAt ?? (await findYes(tx, placement.matchId));
}

async function supplyFacts(
  tx: ReadTx,
  placement: PlacementRecord,
  recorded: RecordedGate,
): Promise<Pick<GateFacts, 'supervisor' | 'insurance' | 'risk' | 'employer' | 'dbs'>> {
  const supply = await findSupplyFacts(tx, placement);
  const { supervisor, riskAssessedOn, dbsRequired } = supply;
  return {
    supervisor: supervisor && {
      name: supervisor.name,
      inDateUntil: inDateUntil(supervisor, supervisor.records, placement.firstDayOn),
    },
    insurance: { pounds: supply.pounds, expiresOn: supply.expiresOn },
    risk: recorded.risk ?? (riskAssessedOn === null ? null : writtenAssessment(riskAssessedOn)),
    employer: {
      status: supply.employerStatus ?? 'registered',
      isStopped: (await openConcernsStopping(tx, placement.organisationId)).length > 0,
    },
    dbs: recorded.dbs ?? { isNeeded: dbsRequired, seenOn: null },
  };
}

/** An assessment that came with the opportunity: a written one, about nobody in particular. */
function writtenAssessment(reviewedOn: Day) {
  return { reviewedOn, way: 'written assessment', isLowRiskKnownSite: false, factorsNamed: [] } as const;
}

async function lawFacts(
  tx: ReadTx,
  placement: PlacementRecord,
  calendar: Calendar,
  recorded: RecordedGate,
): Promise<Pick<GateFacts, 'hours' | 'pay' | 'isPaid' | 'dayOne' | 'lastDay'>> {
  const lastDay = lastDayAsOf(calendar.dates, tx.today);
  const beside = await listPlacementsBeside(tx, placement.youngPersonId, placement.id);
  const calendars = await readCalendars(tx, beside);
  const elsewhere = beside.flatMap((other, at) => {
    const theirs = calendars[at];
    return theirs ? workingDays(theirs, other) : [];
  });
  const own = workingDays(calendar, placement);
  const shifts = shiftsOf(placement);
  return {
    dayOne: placement.firstDayOn,
    lastDay,
    isPaid: (placement.weeklyPayPence ?? 0) > 0,
    // Hours with several employers add up, in the weeks that this placement touches.
    hours: lawfulHours(placement.born, [
      ...own,
      ...elsewhere.filter(({ day }) => isNear(day, placement, lastDay)),
    ]),
    pay: lawfulPay({
      born: placement.born,
      isPlacement: true,
      weeklyPay: placement.weeklyPayPence,
      weeklyMinutes: agreedMinutes(shifts),
      from: placement.firstDayOn,
      to: lastDay,
      apprenticeSince: null,
      unpaid: recorded.unpaid,
    }),
  };
}

function isNear(day: Day, { firstDayOn }: PlacementRecord, lastDay: Day): boolean {
  return firstDayOn <= day && day <= lastDay;
}

/** What somebody recorded, else what was worked out for the match, while the hours and the place are still those. */
async function journeyFacts(
  tx: ReadTx,
  placement: PlacementRecord,
  recorded: RecordedGate,
  amendments: Amendments,
): Promise<GateFacts['journey']> {
  if (recorded.journey) return recorded.journey;
  if (!stillCounts('journey-known', '', amendments)) return { there: false, home: false };
  return waysMatched(await findExplanation(tx, placement.matchId));
}
