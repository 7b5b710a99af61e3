export { importPostcodes } from './import-postcodes.ts';
export { type PostcodePlace, placesOf } from './places.queries.ts';
export { readPostcodes } from './read-postcodes.ts';
