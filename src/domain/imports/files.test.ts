import { describe, expect, it } from 'vitest';
import { findLikelyDuplicates } from './duplicates.ts';
import { fitHeadings } from './headings.ts';
import { IMPORT_KINDS, kindOfFile } from './kinds.ts';
import { findRepeats } from './repeats.ts';
import { readRow } from './rows.ts';

describe('the name of a file', () => {
  it.each([
    ['young_people.csv', 'young-people'],
    ['Young People (2).CSV', 'young-people'],
    ['downloads/referrals-2025-07.csv', 'referrals'],
    ['C:\\intake\\courses.csv', 'courses'],
  ] as const)('“%s” says what is in it', (name, kind) => expect(kindOfFile(name)).toBe(kind));

  it.each(['notes.csv', 'referrals.xlsx', 'my referrals.csv', ''])('“%s” says nothing', (name) =>
    expect(kindOfFile(name)).toBeNull(),
  );

  it('puts people before their history, and an apprenticeship behind its activity', () => {
    const at = (kind: (typeof IMPORT_KINDS)[number]) => IMPORT_KINDS.indexOf(kind);
    for (const later of ['activities', 'accommodation', 'contacts', 'destinations'] as const)
      expect(at(later)).toBeGreaterThan(at('young-people'));
    expect(at('apprenticeships')).toBeGreaterThan(at('activities'));
  });
});

describe('the first line of a file', () => {
  it('may come in any order, case and spacing, with a mark in front', () => {
    const fit = fitHeadings('accommodation', ['\uFEFFStarted On', 'ACCOMMODATION', ' child-id ', 'ended_on']);
    expect(fit).toEqual({
      ok: true,
      columns: ['started_on', 'accommodation', 'child_id', 'ended_on'],
      unknown: [],
      absent: [],
    });
  });

  it('has its unknown columns named and its absent ones told', () => {
    const fit = fitHeadings('accommodation', ['child_id', 'accommodation', 'started_on', 'Shoe size', '']);
    expect(fit).toMatchObject({ ok: true, unknown: ['Shoe size'], absent: ['ended_on'] });
  });

  it('refuses the file in a sentence where a column is missing that every row needs', () => {
    expect(fitHeadings('referrals', ['name', 'age'])).toEqual({
      ok: false,
      sentence:
        'This is not a file of referrals as we know it: the column “reference” is missing from its first line.',
    });
    expect(fitHeadings('young-people', [])).toMatchObject({ ok: false });
  });

  it('refuses the file where a column stands twice', () => {
    expect(fitHeadings('accommodation', ['child_id', 'accommodation', 'started_on', 'Child ID'])).toEqual({
      ok: false,
      sentence: 'The column “child_id” is there twice. Keep one of them.',
    });
  });
});

describe('somebody who may be the same as somebody else', () => {
  const person = (
    reference: string,
    firstName: string | null,
    lastName = 'Garnet',
    dateOfBirth = '2007-09-02',
  ) => ({
    reference,
    firstName,
    lastName,
    dateOfBirth,
  });

  it('has the same names, however they are cased, accented or joined, and the same birth date', () => {
    const pairs = findLikelyDuplicates([person('R1', 'Zoé-Ann', 'O’Neil'), person('R2', 'ZOE ANN', 'ONeil')]);
    expect(pairs).toEqual([['R2', 'R1']]);
  });

  it('is not somebody with another birth date, another name or no name', () => {
    const others = [person('R2', 'Aspen', 'Garnet', '2007-09-03'), person('R3', 'Asp'), person('R4', null)];
    expect(findLikelyDuplicates([person('R1', 'Aspen'), ...others, person('R5', null)])).toEqual([]);
  });

  it('is paired with the earliest, among those known first, and never with the same reference', () => {
    const known = [person('K1', 'Aspen')];
    const arrived = [person('R1', 'Aspen'), person('K1', 'Aspen'), person('R2', 'Aspen')];
    expect(findLikelyDuplicates(arrived, known)).toEqual([
      ['R1', 'K1'],
      ['R2', 'K1'],
    ]);
  });
});

describe('a key that stands twice in one file', () => {
  const contact = (line: number, kind: string, minutes: string) => {
    const cells = { child_id: '1', contact_on: '2025-01-01', kind, minutes };
    const reading = readRow('contacts', cells, { line, on: '2025-07-14' });
    if (!reading.ok) throw new Error('not taken');
    return { line, record: reading.record };
  };

  it('is refused where the two rows say different things, naming the earlier line', () => {
    const repeats = findRepeats('contacts', [contact(2, 'visit', '10'), contact(3, 'visit', '20')]);
    expect(repeats).toMatchObject([
      { line: 3, column: 'kind', value: 'visit', expected: expect.stringContaining('line 2') },
    ]);
  });

  it('does no harm where the row is the same, nor is a visit and a text on one day a repeat', () => {
    const rows = [contact(2, 'visit', '10'), contact(3, 'visit', '10'), contact(4, 'text', '10')];
    expect(findRepeats('contacts', rows)).toEqual([]);
  });
});
