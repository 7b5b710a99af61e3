import { z } from 'zod';
import type { Day } from '#domain/shared/day.ts';
import { ARTEFACT_VERSION, type Finding, openTimetable } from '#engines/travel/index.ts';
import { command } from '#platform/command.ts';
import { text } from '#platform/fields.ts';
import { listTimetablesInUse, type TimetableRow } from './timetables.queries.ts';
import { insertTimetable, retireTimetable } from './timetables.store.ts';

const BYTES_MAX = 200_000_000;

interface TimetableImported {
  readonly id: string;
  readonly state: 'imported' | 'replaced' | 'unchanged';
  /** What it took the place of. */
  readonly replaced: { readonly file: string; readonly validFrom: Day; readonly validTo: Day } | null;
}

/**
 * Puts a timetable that was read (`readTimetable`) into use and takes the one of the same area out, both or neither:
 * until it is whole, journeys are checked against the old one. The same feed again changes nothing.
 */
export const importTimetable = command({
  action: 'travel.import-timetable',
  input: z.object({
    file: text('the name of the file', 300),
    artefact: z.instanceof(Uint8Array<ArrayBufferLike>).refine((bytes) => bytes.length <= BYTES_MAX),
    findings: z.array(z.custom<Finding>()),
  }),
  allow: ['operator'],
  run: async (tx, { file, artefact, findings }) => {
    const { header } = openTimetable(artefact);
    const old = (await listTimetablesInUse(tx)).find(({ area }) => area === header.area);
    const isSame = old?.feed_sha256 === header.feedHash && old.artefact_version === ARTEFACT_VERSION;
    const audited = {
      subject: `timetable:${header.area}`,
      detail: { file, feed: header.feedHash, validFrom: header.validFrom, validTo: header.validTo },
    };
    if (old && isSame) return { result: done(old.id, 'unchanged', null), audit: audited };
    if (old) await retireTimetable(tx, old.id);
    const id = await insertTimetable(tx, {
      ...header,
      file,
      artefact,
      findings,
      feedSha256: header.feedHash,
      artefactVersion: ARTEFACT_VERSION,
      stops: header.counts.stops,
      trips: header.counts.runs,
    });
    return { result: old ? done(id, 'replaced', old) : done(id, 'imported', null), audit: audited };
  },
});

function done(id: string, state: TimetableImported['state'], old: TimetableRow | null): TimetableImported {
  const replaced = old && { file: old.file, validFrom: old.valid_from, validTo: old.valid_to };
  return { id, state, replaced };
}
