import type { Finding } from '#engines/travel/index.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewTimetable {
  readonly area: string;
  readonly file: string;
  readonly feedSha256: string;
  readonly artefactVersion: number;
  readonly artefact: Uint8Array;
  readonly validFrom: string;
  readonly validTo: string;
  readonly stops: number;
  readonly trips: number;
  readonly attribution: string;
  readonly findings: readonly Finding[];
}

/** Puts a timetable into use. The one of its area must have been retired before. */
export async function insertTimetable({ write, now, actor }: Tx, it: NewTimetable): Promise<string> {
  const { id } = await write
    .insertInto('timetables')
    .values({
      area: it.area,
      file: it.file,
      feed_sha256: it.feedSha256,
      artefact_version: it.artefactVersion,
      artefact_bytes: it.artefact.length,
      valid_from: it.validFrom,
      valid_to: it.validTo,
      stops: it.stops,
      trips: it.trips,
      attribution: it.attribution,
      findings: JSON.stringify(it.findings),
      imported_at: now,
      imported_by: actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await write.insertInto('timetable_artefacts').values({ timetable_id: id, artefact: it.artefact }).execute();
  return id;
}

/** Takes a timetable out of use. Its row stays for what was checked against it; its bytes go. */
export async function retireTimetable({ write, now }: Tx, id: string): Promise<void> {
  await write
    .updateTable('timetables')
    .set({ replaced_at: now })
    .where('id', '=', id)
    .where('replaced_at', 'is', null)
    .execute();
  await write.deleteFrom('timetable_artefacts').where('timetable_id', '=', id).execute();
}
