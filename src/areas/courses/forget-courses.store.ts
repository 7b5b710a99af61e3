import type { Tx } from '#platform/actor.ts';

/** Removes the courses and the tutor of a provider that is itself removed. Refused by the database while a course runs. */
export async function forgetCourses({ write }: Tx, organisationId: string): Promise<void> {
  await write.deleteFrom('courses').where('organisation_id', '=', organisationId).execute();
  await write.deleteFrom('provider_details').where('organisation_id', '=', organisationId).execute();
}
