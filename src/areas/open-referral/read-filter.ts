import { placesOf } from '#areas/travel/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { NearQuery, ServiceFilter, ServiceQuery } from './service-filter.ts';
import { TAXONOMY_TERMS } from './taxonomies.ts';

/** What was asked for, as the list is searched; null where it can be true of nothing. */
export async function readFilter(tx: ReadTx, asked: ServiceQuery & NearQuery): Promise<ServiceFilter | null> {
  const near = await whereIs(tx, asked);
  if (near === undefined) return null;
  return {
    search: asked.search,
    termIds: termsOf(asked),
    minimumAge: asked.minimum_age ?? null,
    startsFrom: asked.start_time,
    endsBy: asked.end_time,
    day: asked.day ?? null,
    near,
  };
}

/** Null: nobody asked. Undefined: nobody knows where that is. */
async function whereIs(tx: ReadTx, { postcode, proximity }: NearQuery) {
  if (!postcode || proximity === undefined) return null;
  const place = (await placesOf(tx, [postcode])).get(postcode);
  return place && { latitude: place.latitude, longitude: place.longitude, metres: proximity };
}

function termsOf({ taxonomy_term_id: termId, taxonomy_id: taxonomyId }: ServiceQuery): string[] | null {
  if (termId === null && taxonomyId === null) return null;
  return TAXONOMY_TERMS.filter(
    (term) =>
      (termId === null || term.id === termId) && (taxonomyId === null || term.taxonomy_id === taxonomyId),
  ).map(({ id }) => id);
}
