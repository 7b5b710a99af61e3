import { describe, expect, it } from 'vitest';
import { readEntryRequirements } from './entry-requirements.ts';

const nothing = { english: null, maths: null, highest: null, licence: null };
const known = (found: object) => ({ state: 'known', ...nothing, ...found });

describe('entry requirements as employers and colleges write them', () => {
  it.each([
    ['Level 1 English', known({ english: 'Level 1' })],
    ['Level 1 English and maths', known({ english: 'Level 1', maths: 'Level 1' })],
    ['Level 2 maths and English', known({ english: 'Level 2', maths: 'Level 2' })],
    ['Entry 3 English', known({ english: 'Entry 3' })],
    ['entry level 3 literacy', known({ english: 'Entry 3' })],
    ['GCSE grade 4 in English and maths', known({ english: 'Level 2', maths: 'Level 2' })],
    ['GCSEs (grades 9-4) in English & Maths', known({ english: 'Level 2', maths: 'Level 2' })],
    ['GCSE grade C or above in maths', known({ maths: 'Level 2' })],
    ['Level 1 English, Entry 3 maths', known({ english: 'Level 1', maths: 'Entry 3' })],
    ['functional skills level 1 English', known({ english: 'Level 1' })],
    ['minimum Level 2', known({ highest: 'Level 2' })],
    ['Level 2 and Level 1 English', known({ highest: 'Level 2', english: 'Level 1' })],
    ['driving licence', known({ licence: 'full' })],
    ['Full UK driving licence, Level 1 English', known({ licence: 'full', english: 'Level 1' })],
    ["provisional driver's license", known({ licence: 'provisional' })],
  ])('%s', (text, expected) => {
    expect(readEntryRequirements(text)).toEqual(expected);
  });

  it.each(['none', 'None.', 'no qualifications needed', 'N/A'])('“%s” asks for nothing', (text) => {
    expect(readEntryRequirements(text)).toEqual({ state: 'none' });
  });

  it.each(['', '   ', null])('blank is not known, which is not the same as none', (text) => {
    expect(readEntryRequirements(text)).toEqual({ state: 'unknown' });
  });

  it.each([
    'enthusiasm',
    'Level 1 English or maths',
    'Level 1 English and a portfolio',
    'English and maths',
    'five GCSEs',
    'level 12 English',
    'grade 5 piano',
    'and',
  ])('“%s” needs a look by a person', (text) => {
    expect(readEntryRequirements(text)).toEqual({ state: 'needs-a-look', text });
  });
});
