import { z } from 'zod';
import { PLACE_PRECISIONS } from '#domain/travel/postcode-levels.ts';
import { command } from '#platform/command.ts';
import { choice, text } from '#platform/fields.ts';
import { upsertPlaces } from './places.store.ts';

// Six times the largest area of Great Britain.
const ROWS_MAX = 500_000;

/** Takes a table of places, all or none of it: new postcodes are added, moved ones are moved. */
export const importPostcodes = command({
  action: 'travel.import-postcodes',
  input: z
    .object({
      file: text('the name of the file', 300),
      precision: choice('how exact the places are', PLACE_PRECISIONS),
      postcodes: z.array(z.string()).max(ROWS_MAX),
      latitudes: z.array(z.number()),
      longitudes: z.array(z.number()),
    })
    .refine(
      ({ postcodes, latitudes, longitudes }) =>
        postcodes.length === latitudes.length && postcodes.length === longitudes.length,
      'Each postcode has a latitude and a longitude',
    ),
  allow: ['operator'],
  run: async (tx, table) => {
    const counts = await upsertPlaces(tx, table);
    return {
      result: counts,
      audit: { subject: `postcodes:${table.precision}`, detail: { file: table.file, ...counts } },
    };
  },
});
