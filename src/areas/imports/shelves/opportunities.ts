import {
  findOrAddOrganisation,
  findOrAddSite,
  findOrAddSupervisor,
  forgetOrganisations,
} from '#areas/employers/index.ts';
import { deleteOpportunity, type OpportunityFacts, saveOpportunity } from '#areas/opportunities/index.ts';
import { deleteTrainingRecords, keepTrainingRecord } from '#areas/training/index.ts';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import { SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import type { Tx } from '#platform/actor.ts';
import type { Kept, Shelf } from '../shelf.ts';
import { listOpportunityRows, type OpportunityRow } from './supply.queries.ts';

type Opportunity = ImportRecords['opportunities'];

// Where the file names none: most employers have one.
const ONLY_SITE = 'Main site';

/** What employers offer. The employer, the site and the supervisor that a row names are found by name or registered. */
export const opportunitiesShelf: Shelf<Opportunity> = {
  list: async (tx, which) => (await listOpportunityRows(tx, which)).map(keptOf),
  insert: async (tx, arrivals) => {
    const ids: string[] = [];
    for (const { authority, record } of arrivals) {
      const facts = await factsOf(tx, authority, record);
      const fresh = { reference: record.reference, status: 'live' as const };
      ids.push(await saveOpportunity(tx, null, facts, fresh));
    }
    return ids;
  },
  update: async (tx, { id, authority }, to) => {
    const facts = await factsOf(tx, authority, to);
    await saveOpportunity(tx, { id, version: null }, facts, { reference: to.reference, status: 'live' });
  },
  remove: async (tx, kept, madeAt) => {
    const rows = await listOpportunityRows(tx, { ids: kept.map(({ id }) => id) });
    for (const { id } of rows) await deleteOpportunity(tx, id);
    const employers = [...new Set(rows.map((row) => row.organisationId))];
    await forgetOrganisations(tx, employers, madeAt, deleteTrainingRecords);
  },
};

function keptOf(row: OpportunityRow): Kept<Opportunity> {
  const { id, authority, version, organisationId: _, weeklyPayPence, paysExpenses, ...rest } = row;
  const isPaySaid = weeklyPayPence !== null || paysExpenses;
  const weeklyPay = isPaySaid ? { pence: weeklyPayPence ?? 0, expenses: paysExpenses } : null;
  return { id, authority, youngPersonId: null, version, record: { ...rest, weeklyPay } };
}

async function factsOf(tx: Tx, authority: string, offer: Opportunity): Promise<OpportunityFacts> {
  const { id: organisationId } = await findOrAddOrganisation(tx, {
    kind: 'employer',
    name: offer.employer,
    contact: { name: offer.contactName, email: offer.contactEmail, phone: null },
  });
  const { id: siteId } = await findOrAddSite(tx, {
    organisationId,
    name: offer.site ?? ONLY_SITE,
    postcode: offer.postcode,
    isStepFree: offer.stepFree,
  });
  const supervisorId = await findSupervisor(tx, authority, { organisationId, siteId }, offer);
  return { ...termsOf(offer), organisationId, siteId, supervisorId };
}

async function findSupervisor(
  tx: Tx,
  authority: string,
  at: { readonly organisationId: string; readonly siteId: string },
  { supervisor, teamTrainedOn }: Opportunity,
): Promise<string | null> {
  if (supervisor === null) return null;
  const { id } = await findOrAddSupervisor(tx, { ...at, name: supervisor });
  if (teamTrainedOn !== null)
    await keepTrainingRecord(tx, {
      authority,
      organisationId: at.organisationId,
      supervisorId: id,
      topic: SUPERVISOR_TOPIC,
      trainedOn: teamTrainedOn,
    });
  return id;
}

function termsOf(offer: Opportunity): Omit<OpportunityFacts, 'organisationId' | 'siteId' | 'supervisorId'> {
  return {
    kind: offer.kind,
    title: offer.title,
    jobCategory: offer.jobCategory,
    subjectArea: offer.subjectArea,
    occupation: offer.occupation,
    places: offer.places,
    days: offer.days,
    startsMinute: offer.startTime,
    endsMinute: offer.endTime,
    firstStartOn: offer.firstStart,
    lastStartOn: offer.lastStart,
    isRolling: offer.rolling,
    closesOn: offer.closesOn,
    weeks: offer.weeks,
    minimumAge: offer.minimumAge,
    entryRequirements: offer.entryRequirements,
    weeklyPayPence: offer.weeklyPay?.pence ?? null,
    paysExpenses: offer.weeklyPay?.expenses ?? null,
    supportOffered: offer.supportOffered,
    contactName: offer.contactName,
    contactEmail: offer.contactEmail,
    insurancePounds: offer.insurancePounds,
    insuranceExpiresOn: offer.insuranceExpiresOn,
    riskAssessedOn: offer.riskAssessedOn,
    dbsRequired: offer.needsDbs,
    stepFree: offer.stepFree,
    isPublic: offer.isPublic,
    sharedWith: offer.authorities?.slice(1) ?? [],
  };
}
