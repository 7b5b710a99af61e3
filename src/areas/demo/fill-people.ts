import { insertMembership, insertUser } from '#areas/accounts/index.ts';
import { recordHome } from '#areas/outcomes/index.ts';
import { recordMeeting, refer } from '#areas/referrals/index.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Actor, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { type DemoYoungPerson, YOUNG_PEOPLE } from './cast.ts';
import { type Cast, DEMO_AUTHORITY, daysAgo, onDay } from './demo-world.ts';
import { actorAs } from './fill-town.ts';

export interface FilledYoungPerson {
  readonly reference: string;
  readonly referralId: string;
  readonly youngPersonId: string;
  readonly actor: Actor;
  readonly worker: Actor;
}

/** Refers each young person on their day, through their worker, and meets those who have been met. */
export async function fillYoungPeople(
  ground: Ground,
  cast: Cast,
): Promise<Readonly<Record<string, FilledYoungPerson>>> {
  const filled: Record<string, FilledYoungPerson> = {};
  const byDay = [...YOUNG_PEOPLE].sort((a, b) => b.referredDaysAgo - a.referredDaysAgo);
  for (const person of byDay) filled[person.key] = await fillYoungPerson(ground, cast, person);
  return filled;
}

async function fillYoungPerson(
  ground: Ground,
  cast: Cast,
  person: DemoYoungPerson,
): Promise<FilledYoungPerson> {
  const worker = cast[person.worker];
  const day = onDay(ground, daysAgo(ground, person.referredDaysAgo));
  const { id, reference, youngPersonId } = await perform(day, worker, refer, {
    firstName: person.firstName,
    lastName: person.lastName,
    knownAs: person.knownAs ?? null,
    dateOfBirth: bornMonthsAgo(daysAgo(ground, 0), person.ageMonths),
    careStatus: person.ageMonths >= 18 * 12 ? 'former relevant' : 'relevant',
    postcode: person.postcode,
    hasNoFixedAbode: person.postcode === null,
    phone: '07700 900123',
    email: person.email ? `${person.firstName.toLowerCase()}@example.org` : null,
    preferredContact: person.email ? 'email' : 'text',
    interests: person.interests,
    careerGoal: person.goal ?? null,
    highestLevel: person.level,
    englishLevel: person.level,
    mathsLevel: person.level,
    availableFrom: daysAgo(ground, person.referredDaysAgo - 7),
    availableDays: person.days,
    earliestStart: person.from,
    latestFinish: person.to,
    maxJourneyMinutes: person.journey,
    walksMinutesMax: 25,
    drivingLicence: 'none',
    benefits: person.benefits,
    barriers: [...person.barriers],
    supportWanted: person.support,
    consentEmployer: person.met ? 'yes' : null,
    consentCollege: person.met ? 'yes' : null,
  });
  if (person.postcode !== null)
    await perform(day, worker, recordHome, {
      ...{ youngPersonId, startedOn: daysAgo(ground, person.referredDaysAgo) },
      code: person.ageMonths >= 18 * 12 ? 'U1' : 'E1',
    });
  if (person.met) {
    const metOn = daysAgo(ground, person.referredDaysAgo - 3);
    await perform(onDay(ground, metOn), cast.coOrdinator, recordMeeting, { reference, metOn });
  }
  const userId = await withActor(ground, SYSTEM, async (tx) => {
    const id = await insertUser(tx, { name: person.knownAs ?? person.firstName, email: null, isDemo: true });
    await insertMembership(tx, {
      userId: id,
      role: 'young-person',
      authority: DEMO_AUTHORITY,
      organisationId: null,
      youngPersonId,
    });
    return id;
  });
  return {
    reference,
    referralId: id,
    youngPersonId,
    worker,
    actor: actorAs('young-person', userId, person.knownAs ?? person.firstName, { youngPersonId }),
  };
}

// The middle of a month, so that nobody has a birthday in the week of the demonstration by accident.
function bornMonthsAgo(today: Day, months: number): Day {
  const total = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-15`;
}
