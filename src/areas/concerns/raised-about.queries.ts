import { AT_EMPLOYER } from '#domain/accounts/roles.ts';
import { type PageSubject, pageSubject } from '#domain/concerns/raised-from.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Which records a concern is about, as far as the page on which it was raised tells. */
export interface RaisedAbout {
  /** What the field says before anybody types: a reference or a name that the reader sees anyway. */
  readonly label: string;
  readonly youngPersonId: string | null;
  readonly organisationId: string | null;
  readonly placementId: string | null;
}

const NOTHING: RaisedAbout = { label: '', youngPersonId: null, organisationId: null, placementId: null };
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * What a page is about, within what the actor may see. An employer's own workplace and a young person themself are known
 * without any page.
 */
export async function readRaisedAbout(tx: ReadTx, from: string): Promise<RaisedAbout> {
  const found = (await SUBJECTS[pageSubject(from).kind](tx, pageSubject(from).key)) ?? NOTHING;
  return {
    ...found,
    youngPersonId: found.youngPersonId ?? tx.actor.youngPersonId,
    organisationId:
      found.organisationId ?? (AT_EMPLOYER.includes(tx.actor.role) ? tx.actor.organisationId : null),
  };
}

type Lookup = (tx: ReadTx, key: string) => Promise<RaisedAbout | undefined>;

const SUBJECTS: Readonly<Record<PageSubject['kind'], Lookup>> = {
  placement: async ({ read }, key) => {
    const row = await read
      .selectFrom('placements')
      .where(UUID.test(key) ? 'id' : 'reference', '=', key)
      .select(['id', 'reference', 'young_person_id', 'organisation_id'])
      .executeTakeFirst();
    return (
      row && {
        label: `Placement ${row.reference}`,
        youngPersonId: row.young_person_id,
        organisationId: row.organisation_id,
        placementId: row.id,
      }
    );
  },
  match: async ({ read }, key) => {
    if (!UUID.test(key)) return undefined;
    const row = await read
      .selectFrom('matches')
      .where('id', '=', key)
      .select(['young_person_id', 'organisation_id'])
      .executeTakeFirst();
    return row && { ...NOTHING, youngPersonId: row.young_person_id, organisationId: row.organisation_id };
  },
  'young-person': async ({ read }, key) => {
    if (!UUID.test(key)) return undefined;
    const row = await read
      .selectFrom('young_people')
      .where('id', '=', key)
      .select(['id', 'first_name', 'last_name'])
      .executeTakeFirst();
    const label = [row?.first_name, row?.last_name].filter(Boolean).join(' ');
    return row && { ...NOTHING, label, youngPersonId: row.id };
  },
  referral: async ({ read }, key) => {
    const row = await read
      .selectFrom('referrals')
      .where('reference', '=', key)
      .select(['reference', 'young_person_id'])
      .executeTakeFirst();
    return row && { ...NOTHING, label: `Referral ${row.reference}`, youngPersonId: row.young_person_id };
  },
  employer: async ({ read }, key) => {
    if (!UUID.test(key)) return undefined;
    const row = await read
      .selectFrom('employers as e')
      .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
      .where('o.id', '=', key)
      .select(['o.id', 'o.name'])
      .executeTakeFirst();
    return row && { ...NOTHING, label: row.name, organisationId: row.id };
  },
  opportunity: async ({ read }, key) => {
    if (!UUID.test(key)) return undefined;
    const row = await read
      .selectFrom('opportunities')
      .where('id', '=', key)
      .select(['title', 'organisation_id'])
      .executeTakeFirst();
    return row && { ...NOTHING, label: row.title, organisationId: row.organisation_id };
  },
  none: async () => undefined,
};
