import { describe, expect, it } from 'vitest';
import type { ImportKind } from './kinds.ts';
import { type Cells, keyOf, readRow, writeRow } from './rows.ts';

const AT = { line: 7, on: '2025-07-14' };

function taken<K extends ImportKind>(kind: K, cells: Cells) {
  const reading = readRow(kind, cells, AT);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refused));
  return reading;
}

function refused(kind: ImportKind, cells: Cells) {
  const reading = readRow(kind, cells, AT);
  return reading.ok ? [] : reading.refused.map(({ column }) => column);
}

const asked = (kind: ImportKind, cells: Cells) => taken(kind, cells).questions.map(({ column }) => column);

const ACTIVITY = {
  child_id: '04500000',
  activity: 'employment',
  started_on: '2025-01-10',
  hours_a_week: '12',
};
const OFFER = {
  reference: 'O1',
  employer: 'Flint & Shale Ltd',
  kind: 'work experience',
  title: 'Shop assistant',
};
const APPRENTICE = { child_id: '1', standard: 'Retailer', started_on: '2024-11-07', status: 'continuing' };

describe('a row', () => {
  it('is refused with every value that does not fit, where it stands and what is expected', () => {
    const reading = readRow('activities', { ...ACTIVITY, activity: 'at home', started_on: '31/02/2025' }, AT);
    expect(reading).toMatchObject({
      ok: false,
      refused: [
        { line: 7, column: 'activity', value: 'at home', expected: expect.stringContaining('employment') },
        {
          line: 7,
          column: 'started_on',
          value: '31/02/2025',
          expected: expect.stringContaining('14 July 2025'),
        },
      ],
    });
  });

  it('is refused where what must be there is blank', () => {
    expect(refused('activities', { ...ACTIVITY, child_id: ' ' })).toEqual(['child_id']);
  });

  it('shows no more of a refused value than a person can look at', () => {
    const reading = readRow('activities', { ...ACTIVITY, activity: 'x'.repeat(100_000) }, AT);
    expect(!reading.ok && reading.refused[0]?.value).toHaveLength(201);
  });

  it('is found again by its reference, or by its young person and start', () => {
    expect(keyOf('activities', taken('activities', ACTIVITY).record)).toBe('04500000 · 2025-01-10');
    expect(keyOf('opportunities', taken('opportunities', OFFER).record)).toBe('O1');
  });
});

describe('a referral', () => {
  it('needs nothing but a reference, and asks the rest', () => {
    const columns = asked('referrals', { reference: 'R1' });
    expect(columns).toEqual(
      expect.arrayContaining(['first_name', 'last_name', 'date_of_birth', 'interests', 'phone']),
    );
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('takes “not sure” for a question, not for a no', () => {
    const { record, questions } = taken('referrals', { reference: 'R1', consent_employer: 'not sure' });
    expect(record.consentEmployer).toBeNull();
    expect(questions.filter(({ column }) => column === 'consent_employer')).toHaveLength(1);
  });

  it('keeps “not sure” about benefits as the answer it is, and asks', () => {
    const cells = { reference: 'R1', benefits: 'Not sure' };
    expect(taken('referrals', cells).record.benefits).toBe('not sure');
    expect(asked('referrals', cells)).toContain('benefits');
  });

  it('asks where “not sure” stands in a column that may be blank', () => {
    const blank = asked('referrals', { reference: 'R1' });
    const unsure = asked('referrals', { reference: 'R1', driving_licence: 'not sure' });
    expect(blank).not.toContain('driving_licence');
    expect(unsure).toContain('driving_licence');
  });

  it('is refused for a birth that is still to come, and asked about at an odd age', () => {
    expect(refused('referrals', { reference: 'R1', date_of_birth: '2025-07-14' })).toEqual(['date_of_birth']);
    expect(asked('referrals', { reference: 'R1', date_of_birth: '2015-07-13' })).toContain('date_of_birth');
    expect(asked('referrals', { reference: 'R1', date_of_birth: '2008-07-13' })).not.toContain(
      'date_of_birth',
    );
  });

  it('without a home asks from where journeys start; with part of a postcode asks for the rest', () => {
    const nowhere = taken('referrals', { reference: 'R1', postcode: 'NFA' });
    expect(nowhere.record.postcode).toBe('no fixed abode');
    expect(nowhere.questions.map(({ column }) => column)).toContain('postcode');
    expect(asked('referrals', { reference: 'R1', postcode: 'SO14' })).toContain('postcode');
    expect(asked('referrals', { reference: 'R1', postcode: 'SO14 3AU' })).not.toContain('postcode');
  });

  it('asks for the way in which somebody likes to be reached, and for times in the wrong order', () => {
    const mailed = { reference: 'R1', phone: '07700 900123', preferred_contact: 'email' };
    expect(asked('referrals', mailed)).toContain('email');
    expect(
      asked('referrals', { reference: 'R1', email: 'a@b.example', preferred_contact: 'text' }),
    ).toContain('phone');
    expect(asked('referrals', { reference: 'R1', phone: '07700 900123' })).not.toContain('phone');
    const late = { reference: 'R1', earliest_start: '17:00', latest_finish: '09:00' };
    expect(asked('referrals', late)).toContain('latest_finish');
  });

  it('keeps a barrier that we do not know, and asks what kind it is', () => {
    const cells = { reference: 'R1', barriers: 'confidence; the dog' };
    expect(taken('referrals', cells).record.barriers).toEqual(['confidence', 'the dog']);
    expect(asked('referrals', cells)).toContain('barriers');
    expect(asked('referrals', { reference: 'R1', barriers: 'confidence' })).not.toContain('barriers');
  });
});

describe('an opportunity', () => {
  it('is refused where the last start comes before the first', () => {
    const cells = { ...OFFER, first_start: '2025-09-12', last_start: '2025-09-11' };
    expect(refused('opportunities', cells)).toEqual(['last_start']);
    expect(refused('opportunities', { ...cells, last_start: '2025-09-12' })).toEqual([]);
  });

  it('ends a night shift on the next day, asks about it, and writes it as the clock shows it', () => {
    const { record, questions } = taken('opportunities', {
      ...OFFER,
      start_time: '18:00',
      end_time: '02:00',
    });
    expect(record.endTime).toBe(1560);
    expect(questions.map(({ column }) => column)).toContain('end_time');
    expect(writeRow('opportunities', record).end_time).toBe('02:00');
  });

  it('is refused where no shift could be meant', () => {
    expect(refused('opportunities', { ...OFFER, start_time: '09:00', end_time: '09:00' })).toEqual([
      'end_time',
    ]);
    expect(refused('opportunities', { ...OFFER, start_time: '23:00', end_time: '13:00' })).toEqual([
      'end_time',
    ]);
    expect(refused('opportunities', { ...OFFER, start_time: '22:00', end_time: '06:00' })).toEqual([]);
  });

  it('asks for pay only where the kind is paid', () => {
    expect(asked('opportunities', OFFER)).not.toContain('weekly_pay_pounds');
    expect(asked('opportunities', { ...OFFER, kind: 'job' })).toContain('weekly_pay_pounds');
    expect(asked('opportunities', { ...OFFER, kind: 'job', weekly_pay_pounds: '210' })).not.toContain(
      'weekly_pay_pounds',
    );
  });

  it('asks for a last start only where starts are not rolling', () => {
    expect(asked('opportunities', { ...OFFER, rolling: 'no' })).toContain('last_start');
    expect(asked('opportunities', { ...OFFER, rolling: 'yes' })).not.toContain('last_start');
  });
});

describe('a course run', () => {
  const RUN = { reference: 'C1', provider: 'Harbour College', title: 'Joinery award' };
  it('needs dates unless people roll on and off', () => {
    expect(asked('courses', { ...RUN, roll_on_roll_off: 'no' })).toContain('starts_on');
    expect(asked('courses', { ...RUN, roll_on_roll_off: 'yes' })).not.toContain('starts_on');
  });
  it('is refused where it ends before it starts', () => {
    expect(refused('courses', { ...RUN, starts_on: '2025-09-02', ends_on: '2025-09-01' })).toEqual([
      'ends_on',
    ]);
    expect(refused('courses', { ...RUN, starts_on: '2025-09-02', ends_on: '2025-09-02' })).toEqual([]);
  });
});

describe('a young person', () => {
  const PERSON = { child_id: '1', date_of_birth: '2007-09-02' };
  it('is refused where something happened before the birth', () => {
    expect(refused('young-people', { ...PERSON, referred_on: '2007-09-01' })).toEqual(['referred_on']);
    expect(refused('young-people', { ...PERSON, died_on: '2007-09-01' })).toEqual(['died_on']);
  });
  it('is taken with a referral that is still to come, and asked about', () => {
    expect(asked('young-people', { ...PERSON, referred_on: '2026-07-05' })).toContain('referred_on');
    expect(asked('young-people', { ...PERSON, died_on: '2026-07-05' })).toContain('died_on');
  });
});

describe('history', () => {
  it('has no episode that ends on the day it begins, since the end is the first day that no longer counts', () => {
    expect(refused('activities', { ...ACTIVITY, ended_on: '2025-01-10' })).toEqual(['ended_on']);
    expect(refused('activities', { ...ACTIVITY, ended_on: '2025-01-11' })).toEqual([]);
    const stay = { child_id: '1', accommodation: 'U1', started_on: '2025-01-10', ended_on: '2025-01-09' };
    expect(refused('accommodation', stay)).toEqual(['ended_on']);
  });

  it('asks for hours only where there is something to count', () => {
    expect(asked('activities', { ...ACTIVITY, hours_a_week: '' })).toEqual(['hours_a_week']);
    expect(asked('activities', { ...ACTIVITY, activity: 'neet other', hours_a_week: '' })).toEqual([]);
  });

  it('asks about a contact that is still to come, and about one that shows nothing', () => {
    const contact = { child_id: '1', kind: 'visit', contact_on: '2025-07-15', in_touch: '' };
    expect(asked('contacts', contact)).toEqual(['in_touch', 'contact_on']);
  });

  it('takes an apprenticeship that was over early, and asks for an end that is missing or one too many', () => {
    expect(refused('apprenticeships', { ...APPRENTICE, ended_on: '2024-11-06' })).toEqual(['ended_on']);
    expect(refused('apprenticeships', { ...APPRENTICE, planned_end_on: '2024-11-06' })).toEqual([
      'planned_end_on',
    ]);
    expect(asked('apprenticeships', { ...APPRENTICE, status: 'achieved' })).toContain('ended_on');
    expect(asked('apprenticeships', { ...APPRENTICE, ended_on: '2024-12-17' })).toContain('status');
    const early = { ...APPRENTICE, status: 'completed', ended_on: '2024-12-17' };
    expect(asked('apprenticeships', early)).not.toContain('ended_on');
  });

  it('asks what a Year-11 destination leaves out', () => {
    const year = { child_id: '1', school_year: '2024/25' };
    expect(asked('destinations', { ...year, status: 'none' })).toEqual(['reason']);
    expect(asked('destinations', { ...year, status: 'applied' })).toEqual(['intended']);
    expect(asked('destinations', { ...year, status: 'applied', intended: 'College' })).toEqual(['provider']);
    expect(
      taken('destinations', { ...year, status: 'applied', intended: 'traineeship' }).record.intended,
    ).toBe('traineeship');
  });
});
