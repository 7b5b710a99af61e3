import { expect, it } from 'vitest';
import { visitsKept } from './visits.ts';

const ON = '2025-07-14';
const visit = (contactOn: string, inTouch = 'yes', kind = 'visit') => ({
  contactOn,
  kind,
  minutes: 30,
  inTouch,
});

it('counts a visit as kept on the 56th day after the one before, and late on the 57th', () => {
  expect(visitsKept([visit('2025-05-19'), visit(ON)], ON)).toEqual({ kept: 1, late: 0 });
  expect(visitsKept([visit('2025-05-18'), visit(ON)], ON)).toEqual({ kept: 0, late: 1 });
});

it('does not count the first visit of all, nor one at which nobody was met', () => {
  expect(visitsKept([visit('2025-07-01')], ON)).toEqual({ kept: 0, late: 0 });
  expect(visitsKept([visit('2025-05-01'), visit('2025-06-01', 'no'), visit('2025-07-01')], ON)).toEqual({
    kept: 0,
    late: 1,
  });
  expect(visitsKept([visit('2025-05-01'), visit('2025-06-01', 'yes', 'call')], ON)).toEqual({
    kept: 0,
    late: 0,
  });
});

it('counts the first day of a calendar year that has a 29 February in it', () => {
  expect(visitsKept([visit('2023-07-01'), visit('2023-07-15')], '2024-07-14')).toEqual({ kept: 1, late: 0 });
  expect(visitsKept([visit('2023-07-01'), visit('2023-07-14')], '2024-07-14')).toEqual({ kept: 0, late: 0 });
});

it('looks back a year, at visits in any order; one before it is what the first in it is held against', () => {
  const visits = [visit('2024-07-15'), visit('2024-07-14'), visit('2024-06-01'), visit('2025-07-15')];
  expect(visitsKept(visits, ON)).toEqual({ kept: 1, late: 0 });
});
