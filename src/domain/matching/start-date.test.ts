import { describe, expect, it } from 'vitest';
import { ASPEN, STABLES } from '#tests/support/match-facts.ts';
import type { MatchOption, MatchPerson } from './match-facts.ts';
import { chooseStart, startInWords } from './start-date.ts';

const on = '2025-07-14';
const start = (person: Partial<MatchPerson>, option: Partial<MatchOption>) =>
  chooseStart({ ...ASPEN, ...person }, { ...STABLES, ...option }, on);

describe('the earliest start that suits both', () => {
  it('waits for whoever is ready last: today, the young person, the employer', () => {
    const open = { firstStart: null, lastStart: null };
    expect(start({}, open)).toMatchObject({ startsOn: on, waitsFor: 'nobody' });
    expect(start({ readyOn: '2025-08-04' }, open)).toMatchObject({
      startsOn: '2025-08-04',
      waitsFor: 'young person',
    });
    expect(start({ readyOn: '2025-07-01' }, {})).toMatchObject({
      startsOn: '2025-07-21',
      waitsFor: 'employer',
      readyOn: on,
    });
    expect(startInWords(start({}, {}))).toBe('21 July 2025, the first day it is offered');
  });

  it('may be on the last start itself, and not a day later', () => {
    expect(start({ readyOn: '2025-08-25' }, {}).startsOn).toBe('2025-08-25');
    expect(start({ readyOn: '2025-08-26' }, {}).startsOn).toBeNull();
  });

  it('falls on a weekday that both work, where the window leaves one', () => {
    expect(start({ readyOn: '2025-08-02' }, {}).startsOn).toBe('2025-08-04');
    expect(start({ days: [3, 4] }, {}).startsOn).toBe('2025-07-23');
    expect(start({ days: [3, 4] }, { lastStart: '2025-07-22' }).startsOn).toBe('2025-07-21');
    expect(start({ days: null }, { days: [6, 7] }).startsOn).toBe('2025-07-26');
    expect(start({ days: null }, { days: null }).startsOn).toBe('2025-07-21');
  });

  it('keeps the one date of a course, whatever the weekday', () => {
    const run = { kind: 'course run' as const, firstStart: '2025-08-03', lastStart: '2025-08-03' };
    expect(start({}, run).startsOn).toBe('2025-08-03');
  });

  it('takes today where nobody has said when they are ready', () => {
    expect(start({ readyOn: null }, { firstStart: null })).toMatchObject({
      startsOn: on,
      waitsFor: 'nobody',
    });
  });

  it('waits for a seat that is free for the whole ten weeks', () => {
    const until = (to: string | null, from = '2025-06-02') => ({ seatsTaken: [{ seat: 1, from, to }] });
    expect(start({}, until('2025-08-03'))).toMatchObject({
      startsOn: '2025-08-04',
      waitsFor: 'place',
      hasPlace: true,
    });
    expect(start({}, until('2025-07-20'))).toMatchObject({ startsOn: '2025-07-21', waitsFor: 'employer' });
    expect(start({}, until('2025-07-21')).startsOn).toBe('2025-07-22');
    expect(start({}, until('2025-12-31', '2025-09-29')).startsOn).toBe('2025-07-21');
    expect(start({}, until('2025-12-31', '2025-09-28'))).toMatchObject({ startsOn: null, hasPlace: false });
    expect(start({}, until(null))).toMatchObject({ startsOn: null, hasPlace: false });
  });

  it('finds the free seat beside a taken one', () => {
    const seatsTaken = [{ seat: 2, from: '2025-06-02', to: null }];
    expect(start({}, { places: 2, seatsTaken })).toMatchObject({ startsOn: '2025-07-21', hasPlace: true });
    const both = [...seatsTaken, { seat: 1, from: '2025-06-02', to: '2025-08-10' }];
    expect(start({}, { places: 2, seatsTaken: both }).startsOn).toBe('2025-08-11');
  });

  it('does not guess about places that nobody has counted', () => {
    expect(start({}, { places: null })).toMatchObject({ startsOn: '2025-07-21', hasPlace: null });
    expect(start({}, { places: 0 })).toMatchObject({ startsOn: null, hasPlace: false });
  });
});
