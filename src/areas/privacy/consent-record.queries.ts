import { type ConsentStanding, consentStandings } from '#domain/privacy/consent-standings.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listConsents } from './consents.queries.ts';

const RECIPIENTS_MAX = 1000;

export type KeptConsent = Awaited<ReturnType<typeof listConsents>>[number];
export type Standing = ConsentStanding<KeptConsent>;

/** The young person whom consent is about; undefined where there is none or the actor may not see them. */
export function findConsenting({ read }: ReadTx, id: string) {
  return read
    .selectFrom('young_people')
    .where('id', '=', id)
    .select(['id', 'authority', 'first_name as firstName', 'last_name as lastName', 'known_as as knownAs'])
    .executeTakeFirst();
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Employers and providers that an answer can name, by name. */
export function listRecipients({ read }: ReadTx): Promise<Recipient[]> {
  return read
    .selectFrom('organisations')
    .select(['id', 'name', 'kind'])
    .orderBy('name')
    .limit(RECIPIENTS_MAX)
    .execute();
}

/** What somebody said yes and no to, how it stands today, and who is meant. Null: nobody of that id to be seen. */
export async function readConsentRecord(tx: ReadTx, youngPersonId: string) {
  const person = await findConsenting(tx, youngPersonId);
  if (!person) return null;
  const facts = await listConsents(tx, youngPersonId);
  const named = [...new Set(facts.map((fact) => fact.recipientOrganisationId).filter((id) => id !== null))];
  return {
    person,
    facts,
    standings: consentStandings(facts, tx.today),
    recipients: await namesOf(tx, named),
  };
}
export type ConsentRecord = NonNullable<Awaited<ReturnType<typeof readConsentRecord>>>;

async function namesOf({ read }: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom('organisations').where('id', 'in', ids).select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
