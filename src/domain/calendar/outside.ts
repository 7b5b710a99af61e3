// A postcode as people type it: "SO14 3AU", "so143au". A district alone ("SO14") says no more than the name of a town.
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi;

/** A text as it may leave the house: postcodes taken out, and what would be left over between them tidied. */
export function withoutPostcodes(text: string): string {
  return text
    .replaceAll(POSTCODE, '')
    .replaceAll(/\s+,/g, ',')
    .replaceAll(/,(?:\s*,)+/g, ',')
    .replaceAll(/\s{2,}/g, ' ')
    .replaceAll(/^[\s,]+|[\s,]+$/g, '');
}
