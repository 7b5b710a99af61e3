import { describe, expect, it } from 'vitest';
import {
  accommodationCode,
  activityKind,
  apprenticeshipLevel,
  barriers,
  benefit,
  careStatus,
  ethnicity,
  level,
  licence,
  opportunityKind,
  sex,
  subjectArea,
} from './choices.ts';
import { type Codec, isUnsure } from './codec.ts';
import {
  authorityCode,
  authorityCodes,
  email,
  homePostcode,
  isWholePostcode,
  phone,
  postcode,
} from './contact.ts';
import { calendarDay, schoolYear } from './dates.ts';
import { hoursAWeek, minutesUpTo, weeklyPay, wholeNumber, wholePounds } from './numbers.ts';
import { endOfWork, startOfWork, timeOfDay, weekdays } from './times.ts';
import { identifier, longWords, wordList, words, yesNo } from './words.ts';

/** What is understood, then what is refused. */
function reads<T>(
  codec: Codec<T>,
  understood: readonly (readonly [string, T])[],
  refused: readonly string[],
) {
  it.each(understood)('understands “%s”', (text, value) => {
    expect(codec.read(text)).toEqual({ ok: true, value });
    expect(codec.read(codec.write(value))).toEqual({ ok: true, value });
  });
  it.each(refused)('does not understand “%s”', (text) => {
    expect(codec.read(text)).toEqual({ ok: false, expected: codec.expected });
  });
  it('takes a blank for no value', () => {
    expect(codec.read(' \u00A0')).toEqual({ ok: true, value: null });
  });
}

describe('a date', () => {
  reads(
    calendarDay,
    [
      ['2025-07-14', '2025-07-14'],
      ['14/07/2025', '2025-07-14'],
      ['4/7/2025', '2025-07-04'],
      ['14.07.2025', '2025-07-14'],
      ['14 July 2025', '2025-07-14'],
      [' 1st  Sept 2025', '2025-09-01'],
      ['29 February 2024', '2024-02-29'],
      ['2025-07-14 00:00:00', '2025-07-14'],
      ['2025-07-14T00:00:00.000Z', '2025-07-14'],
    ],
    [
      '31/02/2008',
      '29/02/2025',
      '07/14/2025',
      '14/07/25',
      '2025-07-14 09:30',
      '14 Juli 2025',
      '14 Ju 2025',
      '0205-07-14',
      '14/07/20255',
      '14/07/2101',
      '45852',
      'next week',
      '31 June 2025',
    ],
  );
});

describe('a time', () => {
  reads(
    timeOfDay,
    [
      ['09:30', 570],
      ['9:30', 570],
      ['9.30', 570],
      ['0930', 570],
      ['09:30:00', 570],
      ['9am', 540],
      ['9.30 p.m.', 1290],
      ['12pm', 720],
      ['12 am', 0],
      ['noon', 720],
      ['24:00', 1440],
    ],
    ['25:00', '09:60', '24:01', '13pm', '0am', '9', 'nine', '9:3'],
  );
  it('cannot begin at 24:00, and can end there', () => {
    expect(startOfWork.read('24:00').ok).toBe(false);
    expect(endOfWork.read('24:00')).toEqual({ ok: true, value: 1440 });
  });
  it('is written as the clock shows it where it lies past midnight', () => {
    expect(endOfWork.write(1560)).toBe('02:00');
  });
});

describe('weekdays', () => {
  reads(
    weekdays,
    [
      ['Mon,Wed,Fri', [1, 3, 5]],
      ['Tue-Sat', [2, 3, 4, 5, 6]],
      ['Sat,Sun', [6, 7]],
      ['Fri-Mon', [1, 5, 6, 7]],
      ['weekdays', [1, 2, 3, 4, 5]],
      ['Any day', [1, 2, 3, 4, 5, 6, 7]],
    ],
    ['someday', 'Mon-', 'M', '1-5'],
  );
  it('are written as a run where they run on', () => {
    expect(weekdays.write([1, 2, 3, 4])).toBe('Mon-Thu');
    expect(weekdays.write([4, 5])).toBe('Thu,Fri');
    expect(weekdays.write([1, 2, 3, 5])).toBe('Mon,Tue,Wed,Fri');
  });
});

describe('a postcode of a place', () => {
  reads(
    postcode,
    [
      ['so14 0aa', 'SO14 0AA'],
      ['SO16  4GE', 'SO16 4GE'],
      ['SO143AU', 'SO14 3AU'],
      ['M1 1AE', 'M1 1AE'],
      ['ec1a1bb', 'EC1A 1BB'],
      ['SO14', 'SO14'],
      ['so14 3', 'SO14 3'],
    ],
    ['no fixed abode', 'Southampton', 'SO14 3A', '12345', 'SO14 33A'],
  );
});

describe('a home', () => {
  reads(
    homePostcode,
    [
      ['No Fixed Abode', 'no fixed abode'],
      ['NFA', 'no fixed abode'],
      ['of no fixed address', 'no fixed abode'],
      ['so40 7az', 'SO40 7AZ'],
    ],
    ['with a friend'],
  );
  it('is whole or only part of a postcode', () => {
    expect(isWholePostcode('SO14 3AU')).toBe(true);
    expect(isWholePostcode('SO14 3')).toBe(false);
  });
});

describe('a whole number', () => {
  reads(
    wholeNumber(0, 10_000_000, 2),
    [
      ['10,000,000', 10_000_000],
      ['007', 7],
      ['2.0', 2],
      ['0', 0],
    ],
    ['two', '10,00', '1.5', '-1', '10000001', '1e3', '٣'],
  );
});

describe('minutes', () => {
  reads(
    minutesUpTo(240),
    [
      ['45', 45],
      ['45 mins', 45],
      ['1 hour', 60],
      ['1.5 hours', 90],
    ],
    ['an hour', '241', '5 hours', '45 days'],
  );
});

describe('hours a week', () => {
  reads(
    hoursAWeek,
    [
      ['16', 16],
      ['37.5', 37.5],
    ],
    ['101', 'full time', '37.25', '-1'],
  );
});

describe('pay', () => {
  reads(
    weeklyPay,
    [
      ['302.40', { pence: 30_240, expenses: false }],
      ['£210 a week', { pence: 21_000, expenses: false }],
      ['0', { pence: 0, expenses: false }],
      ['Unpaid', { pence: 0, expenses: false }],
      ['expenses', { pence: 0, expenses: true }],
      ['210 plus expenses', { pence: 21_000, expenses: true }],
    ],
    ['minimum wage', '-5', '5000.01', '302.405'],
  );
});

describe('a sum insured', () => {
  reads(
    wholePounds,
    [
      ['10,000,000', 10_000_000],
      ['£5 million', 5_000_000],
      ['2.5m', 2_500_000],
      ['£5,000,000.00', 5_000_000],
    ],
    ['yes', '1,000,000,001', '5,00'],
  );
});

describe('yes or no', () => {
  reads(
    yesNo,
    [
      ['Yes', true],
      ['N', false],
      ['TRUE', true],
    ],
    ['not sure', 'maybe', '1'],
  );
  it.each(['not sure', 'Don’t know', 'TBC', 'unknown', '?'])('is unsure at “%s”', (text) => {
    expect(isUnsure(text)).toBe(true);
  });
  it.each(['no', 'surely', '', '-'])('is not unsure at “%s”', (text) => {
    expect(isUnsure(text)).toBe(false);
  });
});

describe('an e-mail address', () => {
  reads(
    email,
    [
      ['Aspen.Garnet@Example.org', 'aspen.garnet@example.org'],
      ['mailto:a@b.example', 'a@b.example'],
    ],
    ['aspen', 'aspen@example', 'a@example.org; b@example.org', 'Aspen <a@example.org>', 'a b@example.org'],
  );
});

describe('a phone number', () => {
  reads(
    phone,
    [
      ['07700  900539', '07700 900539'],
      ['foster mum 07700 900539', 'foster mum 07700 900539'],
    ],
    ['ask the worker', '12345'],
  );
});

describe('words that are known', () => {
  reads(careStatus, [['Former-Relevant', 'former relevant']], ['care leaver']);
  reads(sex, [['female', 'F']], ['x']);
  reads(licence, [['Provisional', 'provisional']], ['moped']);
  reads(
    benefit,
    [
      ['Universal Credit', 'UC'],
      ['Not sure', 'not sure'],
      ['none', 'none'],
    ],
    ['some'],
  );
  reads(opportunityKind, [['Work Experience', 'work experience']], ['volunteering']);
  reads(
    activityKind,
    [
      ['NEET other', 'neet other'],
      ['not known', 'not known'],
    ],
    ['at home'],
  );
  reads(
    level,
    [
      ['entry level 3', 'Entry 3'],
      ['L2', 'Level 2'],
      ['None', 'none'],
    ],
    ['Level 9', 'good'],
  );
  reads(
    apprenticeshipLevel,
    [
      ['Level 3', 3],
      ['2', 2],
    ],
    ['1', 'advanced'],
  );
  reads(
    ethnicity,
    [
      ['wbri', 'WBRI'],
      ['White British', 'WBRI'],
    ],
    ['British'],
  );
  reads(
    accommodationCode,
    [
      ['u1', 'U1'],
      ['S2', 'S2'],
    ],
    ['S1', 'X1', 'A1', '0'],
  );
  reads(subjectArea, [['5.2', '5.2']], ['5.9', '5', '20.1']);
  reads(
    schoolYear,
    [
      ['2024-25', '2024/25'],
      ['2024/2025', '2024/25'],
      ['1999/00', '1999/00'],
    ],
    ['2024/26', '2024'],
  );
  reads(authorityCode, [['e06000045', 'E06000045']], ['Southampton', 'E0600004']);
  reads(authorityCodes, [['E06000045, E10000014', ['E06000045', 'E10000014']]], ['E06000045; Hampshire']);
  reads(identifier, [['04500000', '04500000']], ['a'.repeat(21), '=1+1']);
});

describe('lists of words', () => {
  reads(
    wordList(3),
    [
      ['horses; caring for older people', ['horses', 'caring for older people']],
      ['horses, music', ['horses', 'music']],
      ['Saturday job, 3 months;', ['Saturday job, 3 months']],
      ['music; Music; art', ['music', 'art']],
    ],
    ['a; b; c; d', ';', 'x'.repeat(201)],
  );
  reads(
    barriers,
    [
      ['NO ID; Substance-use', ['no ID', 'substance use']],
      ['dyslexia', ['dyslexia']],
    ],
    [],
  );
});

describe('plain words', () => {
  reads(
    words(10),
    [
      ['a  b ', 'a b'],
      ['Zoe\u0301', 'Zoé'],
      ['\uFEFFx\u200By', 'xy'],
    ],
    ['x'.repeat(11), 'nul\u0000', '\uD800'],
  );
  reads(
    longWords(12),
    [
      ['one\r\n\r\n\r\n\r\ntwo  ', 'one\n\ntwo'],
      ['\n x \n', 'x'],
    ],
    ['x'.repeat(13), 'nul\u0000'],
  );
});
