import { deleteFormConsents, insertConsents, type NewConsent } from '#areas/privacy/index.ts';
import { deleteReferrals, insertReferrals, keepBarriers, updateReferral } from '#areas/referrals/index.ts';
import {
  deleteYoungPeople,
  insertYoungPeople,
  recordWorker,
  updateYoungPerson,
  type WorkerSaid,
} from '#areas/young-people/index.ts';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import { NO_FIXED_ABODE } from '#domain/imports/values/contact.ts';
import { consentOn } from '#domain/privacy/consents.ts';
import { readBarrier } from '#domain/referrals/barriers.ts';
import type { Instant } from '#domain/shared/day.ts';
import { differing, type Kept, type Shelf } from '../shelf.ts';
import { listReferralRows, type ReferralRow } from './people.queries.ts';

type Referral = ImportRecords['referrals'];

/** A referral and the young person whom it is about: each referral of a file brings its own; likeness is put to a person. */
export const referralsShelf: Shelf<Referral> = {
  list: async (tx, which) => (await listReferralRows(tx, which)).map((row) => keptOf(row, tx.today)),
  insert: async (tx, arrivals) => {
    const whole = arrivals.map((arrival) => ({
      ...arrival,
      id: crypto.randomUUID(),
      youngPersonId: crypto.randomUUID(),
    }));
    await insertYoungPeople(
      tx,
      whole.map(({ youngPersonId, authority, record }) => ({
        id: youngPersonId,
        authority,
        referred_on: tx.today,
        ...personColumns(record),
      })),
      whole.map(({ record }) => workerSaid(record)),
    );
    await insertReferrals(
      tx,
      whole.map(({ id, authority, youngPersonId, record }) => ({
        referral: {
          id,
          authority,
          young_person_id: youngPersonId,
          referred_on: tx.today,
          source: 'import',
          ...wishColumns(record),
        },
        barriers: kindsOf(record),
      })),
    );
    await insertConsents(
      tx,
      whole.flatMap(({ authority, youngPersonId, record }) =>
        consentsOf(record, { authority, youngPersonId }, tx.now),
      ),
    );
    return whole.map(({ id }) => id);
  },
  update: async (tx, kept, to) => {
    const { id, authority, record, youngPersonId } = kept;
    const owner = { authority, youngPersonId: youngPersonId ?? '' };
    const person = differing(personColumns(record), personColumns(to));
    if (person) await updateYoungPerson(tx, owner.youngPersonId, person, null);
    // Another worker in the file is a handover as of today, never an overwriting.
    if (differing(workerSaid(record), workerSaid(to)))
      await recordWorker(tx, owner.youngPersonId, workerSaid(to), 'import');
    const wishes = differing(wishColumns(record), wishColumns(to));
    if (wishes) await updateReferral(tx, id, wishes, null);
    if (wishes?.barrier_words)
      await keepBarriers(tx, { id, authority, young_person_id: owner.youngPersonId }, kindsOf(to), tx.today);
    const said = consentsOf(to, owner, tx.now);
    const before = consentsOf(record, owner, tx.now).map((consent) => JSON.stringify(consent));
    await insertConsents(
      tx,
      said.filter((consent) => !before.includes(JSON.stringify(consent))),
    );
  },
  remove: async (tx, kept) => {
    const people = kept.flatMap(({ youngPersonId }) => youngPersonId ?? []);
    await deleteReferrals(
      tx,
      kept.map(({ id }) => id),
    );
    await deleteFormConsents(tx, people);
    await deleteYoungPeople(tx, people);
  },
};

function keptOf(row: ReferralRow, today: string): Kept<Referral> {
  const {
    id,
    authority,
    youngPersonId,
    version,
    hasNoFixedAbode,
    barrierWords,
    barrierKinds,
    consents,
    ...rest
  } = row;
  return {
    id,
    authority,
    youngPersonId,
    version,
    record: {
      ...rest,
      postcode: hasNoFixedAbode ? NO_FIXED_ABODE : rest.postcode,
      barriers: barriersOf(barrierWords, barrierKinds),
      consentEmployer: consentOn(consents, 'tell employers', null, today),
      consentCollege: consentOn(consents, 'tell colleges', null, today),
    },
  };
}

// The words as they were written, as long as their kind still stands; what was noted since by its code.
function barriersOf(words: readonly string[], kinds: readonly string[]): string[] | null {
  const standing = words.filter((word) => {
    const kind = readBarrier(word);
    return kind === null || kinds.includes(kind);
  });
  const told = standing.map(readBarrier);
  const all = [...standing, ...kinds.filter((kind) => !told.some((known) => known === kind))];
  return all.length === 0 ? null : all;
}

function kindsOf(referral: Referral) {
  return [...new Set((referral.barriers ?? []).flatMap((word) => readBarrier(word) ?? []))];
}

function personColumns(referral: Referral) {
  const hasNoFixedAbode = referral.postcode === NO_FIXED_ABODE;
  return {
    first_name: referral.firstName,
    last_name: referral.lastName,
    known_as: referral.knownAs,
    date_of_birth: referral.dateOfBirth,
    sex: referral.sex,
    ethnicity: referral.ethnicity,
    care_status: referral.careStatus,
    postcode: hasNoFixedAbode ? null : referral.postcode,
    has_no_fixed_abode: hasNoFixedAbode,
    phone: referral.phone,
    email: referral.email,
    preferred_contact: referral.preferredContact,
    language: referral.language,
    needs_interpreter: referral.needsInterpreter,
    step_free_needed: referral.stepFree,
  };
}

function workerSaid({ workerName, workerEmail, workerRole }: Referral): WorkerSaid {
  return { name: workerName, email: workerEmail, role: workerRole };
}

function wishColumns(referral: Referral) {
  return {
    reference: referral.reference,
    interests: [...(referral.interests ?? [])],
    career_goal: referral.careerGoal,
    experience: referral.experience,
    highest_level: referral.highestLevel,
    english_level: referral.englishLevel,
    maths_level: referral.mathsLevel,
    available_from_on: referral.availableFrom,
    available_days: referral.availableDays === null ? null : [...referral.availableDays],
    earliest_start_minute: referral.earliestStart,
    latest_finish_minute: referral.latestFinish,
    journey_minutes_max: referral.maxJourneyMinutes,
    walk_minutes_max: referral.walksMinutesMax,
    can_cycle: referral.canCycle,
    driving_licence: referral.drivingLicence,
    benefits: referral.benefits,
    support_wanted: [...(referral.supportWanted ?? [])],
    notes: referral.notes,
    barrier_words: [...(referral.barriers ?? [])],
  };
}

function consentsOf(
  referral: Referral,
  owner: Pick<NewConsent, 'authority' | 'youngPersonId'>,
  givenAt: Instant,
): NewConsent[] {
  const answers = [
    ['tell employers', referral.consentEmployer],
    ['tell colleges', referral.consentCollege],
  ] as const;
  return answers.flatMap(([purpose, answer]) =>
    answer === null
      ? []
      : [
          {
            ...owner,
            purpose,
            recipientOrganisationId: null,
            answer,
            how: 'referral form' as const,
            givenAt,
          },
        ],
  );
}
