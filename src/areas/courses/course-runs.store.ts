import { type Insertable, sql } from 'kysely';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import type { CourseRunsTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

/** One dated delivery of a course as plain facts; null is not known. Times are clock times. */
export interface CourseRunFacts {
  readonly organisationId: string;
  readonly siteId: string;
  readonly title: string;
  readonly subjectArea: string | null;
  readonly level: string | null;
  readonly credits: number | null;
  readonly startsOn: Day | null;
  /** The last day, included. */
  readonly endsOn: Day | null;
  readonly weeks: number | null;
  readonly isRollOnRollOff: boolean | null;
  readonly days: readonly Weekday[] | null;
  readonly startsMinute: MinuteOfDay | null;
  readonly endsMinute: MinuteOfDay | null;
  readonly places: number | null;
  readonly minimumAge: number | null;
  readonly entryRequirements: string | null;
  readonly isPublic: boolean | null;
  /** Codes of the councils that may use it besides its own. */
  readonly sharedWith: readonly string[];
}

/** Puts a course run, and its course where there is none of that title, subject and level. `known` null: a new one. */
export async function saveCourseRun(
  tx: Tx,
  known: { readonly id: string; readonly version: number | null } | null,
  facts: CourseRunFacts,
  fresh: { readonly reference: string },
): Promise<string> {
  const row = columns(facts, await findOrAddCourse(tx, facts));
  if (known === null) return insertRun(tx, row, fresh.reference);
  const result = await tx.write
    .updateTable('course_runs')
    .set((old) => ({ ...row, version: old('version', '+', 1) }))
    .where('id', '=', known.id)
    .$if(known.version !== null, (query) => query.where('version', '=', known.version ?? 0))
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
  return known.id;
}

async function insertRun(tx: Tx, row: Columns, reference: string): Promise<string> {
  const { id } = await tx.write
    .insertInto('course_runs')
    .values({ ...row, authority: authorityOf(tx), reference, created_at: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Columns = Omit<Insertable<CourseRunsTable>, 'id' | 'authority' | 'reference' | 'created_at' | 'version'>;

function columns(facts: CourseRunFacts, courseId: string): Columns {
  const { startsMinute, endsMinute } = facts;
  const isPastMidnight = startsMinute !== null && endsMinute !== null && endsMinute <= startsMinute;
  return {
    course_id: courseId,
    organisation_id: facts.organisationId,
    site_id: facts.siteId,
    credits: facts.credits,
    starts_on: facts.startsOn,
    ends_on: facts.endsOn,
    weeks: facts.weeks,
    is_roll_on_roll_off: facts.isRollOnRollOff ?? false,
    days: facts.days === null ? null : [...facts.days],
    starts_minute: startsMinute,
    ends_minute: isPastMidnight ? endsMinute + 1440 : endsMinute,
    places: facts.places,
    minimum_age: facts.minimumAge,
    entry_requirements: facts.entryRequirements,
    is_public: facts.isPublic ?? false,
    shared_with: [...facts.sharedWith],
  };
}

async function findOrAddCourse(
  tx: Tx,
  { organisationId, title, subjectArea, level }: CourseRunFacts,
): Promise<string> {
  const known = await tx.write
    .selectFrom('courses')
    .where('organisation_id', '=', organisationId)
    .where(sql`lower(title)`, '=', sql<string>`lower(${title})`)
    .where(({ eb, fn, val }) => eb(fn.coalesce('ssa_tier2', val('')), '=', subjectArea ?? ''))
    .where(({ eb, fn, val }) => eb(fn.coalesce('level', val('')), '=', level ?? ''))
    .select('id')
    .executeTakeFirst();
  if (known) return known.id;
  const { id } = await tx.write
    .insertInto('courses')
    .values({
      authority: authorityOf(tx),
      organisation_id: organisationId,
      title,
      ssa_tier2: subjectArea,
      level,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A reference that nobody has: C10001, C10002 … */
export async function nextCourseRunReference({ write }: Tx): Promise<string> {
  const row = await write
    .selectNoFrom(sql<number>`nextval('reference_numbers')`.as('number'))
    .executeTakeFirstOrThrow();
  return `C${row.number}`;
}

/** Takes a course run away as if it had never come: for the undo of an import. Refused by the database once it was used. */
export async function deleteCourseRun({ write }: Tx, id: string): Promise<void> {
  await write.deleteFrom('course_runs').where('id', '=', id).execute();
}
