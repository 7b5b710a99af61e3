import {
  type CourseRunFacts,
  deleteCourseRun,
  forgetCourses,
  keepTutor,
  saveCourseRun,
} from '#areas/courses/index.ts';
import { findOrAddOrganisation, findOrAddSite, forgetOrganisations } from '#areas/employers/index.ts';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import type { Tx } from '#platform/actor.ts';
import type { Shelf } from '../shelf.ts';
import { listCourseRows } from './supply.queries.ts';

type Course = ImportRecords['courses'];

// Where the file names none.
const ONLY_CAMPUS = 'Main campus';

/** Course runs. The provider, the campus and the course that a row names are found by name or added. */
export const coursesShelf: Shelf<Course> = {
  list: async (tx, which) => {
    const rows = await listCourseRows(tx, which);
    return rows.map(({ id, authority, version, organisationId: _, ...record }) => ({
      id,
      authority,
      youngPersonId: null,
      version,
      record,
    }));
  },
  insert: async (tx, arrivals) => {
    const ids: string[] = [];
    for (const { record } of arrivals) {
      const fresh = { reference: record.reference };
      ids.push(await saveCourseRun(tx, null, await factsOf(tx, record), fresh));
    }
    return ids;
  },
  update: async (tx, { id }, to) => {
    await saveCourseRun(tx, { id, version: null }, await factsOf(tx, to), { reference: to.reference });
  },
  remove: async (tx, kept, madeAt) => {
    const rows = await listCourseRows(tx, { ids: kept.map(({ id }) => id) });
    for (const { id } of rows) await deleteCourseRun(tx, id);
    const providers = [...new Set(rows.map((row) => row.organisationId))];
    await forgetOrganisations(tx, providers, madeAt, forgetCourses);
  },
};

async function factsOf(tx: Tx, run: Course): Promise<CourseRunFacts> {
  const provider = await findOrAddOrganisation(tx, { kind: 'provider', name: run.provider });
  const site = await findOrAddSite(tx, {
    organisationId: provider.id,
    name: run.campus ?? ONLY_CAMPUS,
    postcode: run.postcode,
  });
  const tutor = { name: run.designatedTutor, email: run.tutorEmail };
  if (tutor.name !== null || tutor.email !== null) await keepTutor(tx, provider.id, tutor);
  return {
    organisationId: provider.id,
    siteId: site.id,
    title: run.title,
    subjectArea: run.subjectArea,
    level: run.level,
    credits: run.credits,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
    weeks: run.weeks,
    isRollOnRollOff: run.rollOnRollOff,
    days: run.days,
    startsMinute: run.startTime,
    endsMinute: run.endTime,
    places: run.places,
    minimumAge: run.minimumAge,
    entryRequirements: run.entryRequirements,
    isPublic: run.isPublic,
    sharedWith: run.authorities?.slice(1) ?? [],
  };
}
