import { sql } from 'kysely';
import { lookUps, type PlacePrecision } from '#domain/travel/postcode-levels.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Where a postcode is. Anything but `unit` only ever means "about here". */
export interface PostcodePlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: PlacePrecision;
}

/**
 * The places of postcodes in their usual form: of the full postcode, else of its sector, else of its district. One
 * that is not known at all is not in the answer.
 */
export async function placesOf(
  { read }: ReadTx,
  postcodes: readonly string[],
): Promise<Map<string, PostcodePlace>> {
  const wanted = [...new Set(postcodes.flatMap(lookUps))];
  if (wanted.length === 0) return new Map();
  const rows = await read
    .selectFrom('postcodes')
    .where(({ eb }) => eb('postcode', '=', sql<string>`any(${wanted}::text[])`))
    .select(['postcode', 'latitude', 'longitude', 'precision'])
    .$narrowType<{ precision: PlacePrecision }>()
    .execute();
  const known = new Map(rows.map(({ postcode, ...place }) => [postcode, place]));
  return new Map(
    postcodes.flatMap((postcode) => {
      const found = lookUps(postcode).find((one) => known.has(one));
      const place = found === undefined ? undefined : known.get(found);
      return place === undefined ? [] : [[postcode, place] as const];
    }),
  );
}
