import { insertMembership, insertUser } from '#areas/accounts/index.ts';
import { addCourseRun, addProvider } from '#areas/courses/index.ts';
import {
  addSupervisor,
  checkEmployer,
  listSites,
  makeEmployerLive,
  registerEmployer,
} from '#areas/employers/index.ts';
import { addOpportunity, confirmOpportunity } from '#areas/opportunities/index.ts';
import { keepTrainingRecord } from '#areas/training/index.ts';
import { importPostcodes } from '#areas/travel/index.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import { type Actor, operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { ADDRESSES, type Address, COURSES, EMPLOYERS, placeOf, STAFF } from './cast.ts';
import { type Cast, DEMO_AUTHORITY, daysAgo, onDay } from './demo-world.ts';

const ADDRESS_OF = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`;
// Long enough ago for everything else in the story.
const TOWN_DAYS_AGO = 160;
const CONFIRMED_DAYS_AGO = 7;

/** Puts Rockford on the map. */
export async function fillStreets(ground: Ground): Promise<void> {
  const postcodes = Object.keys(ADDRESSES) as Address[];
  const places = postcodes.map(placeOf);
  await perform(ground, operatorIn(null), importPostcodes, {
    file: 'the invented town',
    precision: 'unit',
    postcodes,
    latitudes: places.map((place) => place.latitude),
    longitudes: places.map((place) => place.longitude),
  });
}

/** Lets the council's people in. */
export async function fillCouncil(ground: Ground): Promise<Cast> {
  const actors = await withActor(ground, SYSTEM, async (tx) => {
    const made: Record<string, Actor> = {};
    for (const person of STAFF) {
      const userId = await insertUser(tx, {
        name: person.name,
        email: ADDRESS_OF(person.name),
        isDemo: true,
      });
      await insertMembership(tx, {
        userId,
        role: person.role,
        authority: DEMO_AUTHORITY,
        organisationId: null,
        youngPersonId: null,
      });
      made[person.key] = actorAs(person.role, userId, person.name);
    }
    return made;
  });
  return actors as unknown as Cast;
}

export function actorAs(role: Actor['role'], userId: string, name: string, more: Partial<Actor> = {}): Actor {
  return {
    role,
    authority: DEMO_AUTHORITY,
    userId,
    organisationId: null,
    supervisorId: null,
    youngPersonId: null,
    name,
    ...more,
  };
}

export interface FilledEmployer {
  readonly name: string;
  readonly organisationId: string;
  readonly actor: Actor;
  /** Opportunity ids by title. */
  readonly offers: Readonly<Record<string, string>>;
}

/** Registers, looks at and takes up each employer, with its trained supervisor and what it offers. */
export async function fillEmployers(ground: Ground, cast: Cast): Promise<FilledEmployer[]> {
  const filled: FilledEmployer[] = [];
  for (const employer of EMPLOYERS) filled.push(await fillEmployer(ground, cast, employer));
  return filled;
}

async function fillEmployer(
  ground: Ground,
  cast: Cast,
  employer: (typeof EMPLOYERS)[number],
): Promise<FilledEmployer> {
  const then = onDay(ground, daysAgo(ground, TOWN_DAYS_AGO));
  const { id } = await perform(then, cast.coOrdinator, registerEmployer, {
    name: employer.name,
    siteName: employer.site,
    postcode: employer.postcode,
    contactName: employer.contact,
    contactEmail: ADDRESS_OF(employer.contact),
  });
  await perform(then, cast.coOrdinator, checkEmployer, {
    id,
    checkedOn: daysAgo(ground, TOWN_DAYS_AGO),
    metWhom: employer.contact,
    sawWorkplace: true,
    supervisorKnown: true,
  });
  const [site] = await readAs(then, cast.coOrdinator, (tx) => listSites(tx, id));
  if (!site) throw new Error('A registered employer has a site.');
  const supervisor = await perform(then, cast.coOrdinator, addSupervisor, {
    siteId: site.id,
    name: employer.supervisor,
  });
  await train(ground, cast, id, supervisor.id, employer.trainedDaysAgo);
  const offers = await fillOffers(ground, then, cast, employer, {
    organisationId: id,
    siteId: site.id,
    supervisorId: supervisor.id,
  });
  await perform(then, cast.coOrdinator, makeEmployerLive, { id, version: await versionOf(then, cast, id) });
  const userId = await withActor(ground, SYSTEM, (tx) => letIn(tx, employer.contact, id, null));
  if (employer.supervisorSignsIn)
    await withActor(ground, SYSTEM, (tx) => letIn(tx, employer.supervisor, id, supervisor.id));
  return {
    name: employer.name,
    organisationId: id,
    actor: actorAs('employer', userId, employer.contact, { organisationId: id }),
    offers,
  };
}

async function versionOf(ground: Ground, cast: Cast, organisationId: string): Promise<number> {
  const row = await readAs(ground, cast.coOrdinator, ({ read }) =>
    read
      .selectFrom('employers')
      .where('organisation_id', '=', organisationId)
      .select('version')
      .executeTakeFirstOrThrow(),
  );
  return row.version;
}

async function letIn(
  tx: Parameters<typeof insertUser>[0],
  name: string,
  organisationId: string,
  supervisorId: string | null,
): Promise<string> {
  const userId = await insertUser(tx, { name, email: ADDRESS_OF(name), isDemo: true });
  await insertMembership(tx, {
    userId,
    role: supervisorId === null ? 'employer' : 'supervisor',
    authority: DEMO_AUTHORITY,
    organisationId,
    supervisorId,
    youngPersonId: null,
  });
  return userId;
}

async function train(
  ground: Ground,
  cast: Cast,
  organisationId: string,
  supervisorId: string,
  agoDays: number | null,
) {
  if (agoDays === null) return;
  await withActor(ground, cast.coOrdinator, (tx) =>
    keepTrainingRecord(tx, {
      authority: DEMO_AUTHORITY,
      organisationId,
      supervisorId,
      topic: 'care-experience awareness',
      trainedOn: daysAgo(ground, agoDays),
      evidence: 'Session at the town hall',
    }),
  );
}

async function fillOffers(
  ground: Ground,
  then: Ground,
  cast: Cast,
  employer: (typeof EMPLOYERS)[number],
  where: { organisationId: string; siteId: string; supervisorId: string },
): Promise<Record<string, string>> {
  const offers: Record<string, string> = {};
  const today = (days: number): Day => addDays(then.clock.now().slice(0, 10), days);
  for (const offer of employer.offers) {
    const added = await perform(then, cast.coOrdinator, addOpportunity, {
      ...where,
      kind: offer.kind,
      title: offer.title,
      jobCategory: offer.jobCategory,
      places: offer.places,
      days: offer.days,
      startsMinute: offer.starts,
      endsMinute: offer.ends,
      firstStartOn: today(7),
      isRolling: true,
      weeks:
        offer.kind === 'taster' ? 1 : offer.kind === 'apprenticeship' || offer.kind === 'job' ? null : 10,
      minimumAge: offer.minimumAge ?? 16,
      entryRequirements: offer.needs ?? 'none',
      weeklyPayPence: offer.pay ?? null,
      paysExpenses: offer.pay === undefined,
      supportOffered: offer.support ?? '',
      contactName: employer.contact,
      insurancePounds: 10_000_000,
      insuranceExpiresOn: today(600),
      riskAssessedOn: today(-5),
      dbsRequired: false,
      stepFree: offer.stepFree ?? null,
      // What is paid is a vacancy, and those stand in the open listing.
      isPublic: offer.pay !== undefined,
      sharedWith: '',
    });
    offers[offer.title] = added.id;
    // Somebody asked again last week, so that each still stands.
    await perform(onDay(ground, daysAgo(ground, CONFIRMED_DAYS_AGO)), cast.coOrdinator, confirmOpportunity, {
      id: added.id,
    });
  }
  return offers;
}

/** The colleges and their dated course runs. */
export async function fillCourses(ground: Ground, cast: Cast): Promise<void> {
  for (const course of COURSES) {
    const { id } = await perform(ground, cast.coOrdinator, addProvider, {
      name: course.provider,
      campus: 'Main campus',
      postcode: 'ZZ3 2AJ',
      tutor: course.tutor,
      tutorEmail: ADDRESS_OF(course.tutor),
    });
    const [campus] = await readAs(ground, cast.coOrdinator, (tx) => listSites(tx, id));
    if (!campus) throw new Error('A provider has a campus.');
    await perform(ground, cast.coOrdinator, addCourseRun, {
      siteId: campus.id,
      title: course.title,
      subjectArea: course.subjectArea,
      level: course.level,
      startsOn: daysAgo(ground, -course.inDays),
      weeks: course.weeks,
      days: course.days,
      startsMinute: course.starts,
      endsMinute: course.ends,
      places: course.places,
      minimumAge: 16,
      isPublic: true,
      sharedWith: '',
    });
  }
}
