import { sql } from 'kysely';
import type { PlacePrecision } from '#domain/travel/postcode-levels.ts';
import type { Tx } from '#platform/actor.ts';

// One statement for a few thousand rows: fast on both databases, and small enough to stay in memory.
const ROWS_AT_ONCE = 5_000;

interface Places {
  readonly precision: PlacePrecision;
  readonly postcodes: readonly string[];
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
}

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Adds places and moves those that have moved. A postcode stands in `places` once. */
export async function upsertPlaces({ write }: Tx, places: Places): Promise<Counts> {
  let [created, updated] = [0, 0];
  for (let from = 0; from < places.postcodes.length; from += ROWS_AT_ONCE) {
    const to = from + ROWS_AT_ONCE;
    const { rows } = await sql<{ created: boolean }>`
      insert into postcodes as p (postcode, latitude, longitude, precision)
      select given.*, ${places.precision}::text
      from unnest(${places.postcodes.slice(from, to)}::text[], ${places.latitudes.slice(from, to)}::float8[],
        ${places.longitudes.slice(from, to)}::float8[]) as given
      on conflict (postcode) do update
        set latitude = excluded.latitude, longitude = excluded.longitude, precision = excluded.precision
        where (p.latitude, p.longitude, p.precision) is distinct from
          (excluded.latitude, excluded.longitude, excluded.precision)
      returning p.xmax = 0 as created`.execute(write);
    created += rows.filter((row) => row.created).length;
    updated += rows.filter((row) => !row.created).length;
  }
  return { created, updated, unchanged: places.postcodes.length - created - updated };
}
