import { describe, expect, it } from 'vitest';
import { MINIMUM_WAGE_RATES } from '../shared/minimum-wage.ts';
import { lawfulHourlyPence, lawfulPay, type PayFacts } from './pay.ts';
import { UNPAID_GROUNDS, type UnpaidGround } from './unpaid-grounds.ts';

const job: PayFacts = {
  born: '2007-07-14',
  isPlacement: false,
  weeklyPay: 22_650,
  weeklyMinutes: 30 * 60,
  from: '2025-05-05',
  to: '2025-07-13',
  apprenticeSince: null,
  unpaid: null,
};
const placement: PayFacts = { ...job, isPlacement: true, weeklyPay: 0 };
const relying = (ground: UnpaidGround, changes: Partial<PayFacts> = {}) =>
  lawfulPay({ ...placement, unpaid: { ground, because: 'The NOCN award asks for it.' }, ...changes });

describe('pay', () => {
  it('is lawful at exactly the rate and not a penny under it', () => {
    expect(lawfulPay(job).refusals).toEqual([]);
    expect(lawfulPay({ ...job, weeklyPay: 22_649 }).refusals).toEqual([
      {
        code: 'pay-unlawful',
        staffText:
          '£226.49 a week for 30 hours is less than the £7.55 an hour that must be paid (National Minimum Wage Regulations 2015, reg 4–5).',
        kindText: 'The pay is too low for your age. You must get £7.55 an hour or more.',
        wouldChangeIf: 'With £226.50 a week or more (now £226.49).',
      },
    ]);
  });

  it('must follow an 18th birthday on the last day, not one the day after', () => {
    expect(lawfulPay({ ...job, to: '2025-07-14' }).refusals[0]).toMatchObject({
      wouldChangeIf: 'With £300 a week or more from 14 July 2025 (now £226.50).',
    });
  });

  it('must follow a new rate on 1 April', () => {
    const spring = { ...job, born: '2000-01-01', weeklyPay: 36_630, from: '2026-02-02', to: '2026-03-31' };
    expect(lawfulPay(spring).refusals).toEqual([]);
    expect(lawfulPay({ ...spring, to: '2026-04-01' }).refusals[0]?.staffText).toContain(
      '£12.71 an hour that must be paid from 1 April 2026',
    );
  });

  it('for an apprentice follows the apprentice rate under 19 and in the first year', () => {
    const hourly = (born: string, on: string) => lawfulHourlyPence(born, '2025-04-01', on);
    expect(hourly('2004-01-01', '2025-04-01')).toBe(755);
    expect(hourly('2004-01-01', '2026-03-31')).toBe(755);
    expect(hourly('2004-01-01', '2026-04-01')).toBe(1271);
    expect(hourly('2007-06-01', '2026-05-31')).toBe(800);
    expect(hourly('2007-06-01', '2026-06-01')).toBe(1085);
  });

  it('for an older apprentice must rise after the first year, inside the agreement too', () => {
    const since = { born: '2000-01-01', apprenticeSince: '2024-06-02', from: '2025-05-05' };
    expect(lawfulPay({ ...job, ...since, to: '2025-06-01' }).refusals).toEqual([]);
    expect(lawfulPay({ ...job, ...since, to: '2025-12-31' }).refusals[0]?.wouldChangeIf).toBe(
      'With £366.30 a week or more from 2 June 2025 (now £226.50).',
    );
  });

  it('is not owed up to the school leaving day, and is from the day after', () => {
    expect(lawfulHourlyPence('2009-03-01', null, '2025-06-27')).toBe(0);
    expect(lawfulHourlyPence('2009-03-01', null, '2025-06-28')).toBe(755);
  });

  it('that nobody has said is a question for a job', () => {
    expect(lawfulPay({ ...job, weeklyPay: null })).toMatchObject({
      refusals: [],
      questions: [{ code: 'pay-not-said' }],
    });
  });

  it('for an unknown age is a question unless it is enough for anybody', () => {
    const ageless = { ...job, born: null };
    expect(lawfulPay(ageless).questions.map(({ code }) => code)).toEqual(['birth-date-not-known']);
    expect(lawfulPay({ ...ageless, weeklyPay: 36_630 }).questions).toEqual([]);
  });

  it('before the table begins is a question', () => {
    const early = { ...job, born: '1999-01-01', from: '2023-03-31', to: '2023-04-30' };
    expect(lawfulPay(early).questions.map(({ code }) => code)).toEqual(['rate-not-known']);
  });

  it('follows a row that an operator has added', () => {
    const next = {
      validFrom: '2025-06-01',
      age21AndOver: 1500,
      age18To20: 1300,
      under18: 900,
      apprentice: 900,
    };
    expect(lawfulPay(job, [...MINIMUM_WAGE_RATES, next]).refusals[0]?.wouldChangeIf).toBe(
      'With £270 a week or more from 1 June 2025 (now £226.50).',
    );
  });
});

describe('unpaid work experience', () => {
  it('needs a ground, and a job or apprenticeship never has one', () => {
    expect(lawfulPay(placement).refusals[0]?.wouldChangeIf).toContain('the ground for unpaid work recorded');
    expect(lawfulPay({ ...placement, weeklyPay: null }).refusals).toHaveLength(1);
    expect(relying('course-requirement', { isPlacement: false }).refusals[0]?.wouldChangeIf).toBe(
      'With lawful pay.',
    );
  });

  it('says what was relied on', () => {
    expect(relying('course-requirement').reliedOn).toMatch(
      /^Work experience that a further .* \(NMWR reg 53; .*\): The NOCN award asks for it\.$/,
    );
  });

  it.each(UNPAID_GROUNDS)('on the ground %s needs somebody to say why', (ground) => {
    const sevenDays = { born: '2010-01-01', to: '2025-05-11' };
    expect(relying(ground, sevenDays).refusals).toEqual([]);
    expect(relying(ground, { ...sevenDays, unpaid: { ground, because: ' ' } }).refusals).toHaveLength(1);
  });

  it('as a trial lasts six weeks and no longer', () => {
    expect(relying('trial-period', { to: '2025-06-15' }).refusals).toEqual([]);
    expect(relying('trial-period', { to: '2025-06-16' }).refusals).toHaveLength(1);
  });

  it('for a course lasts a year and no longer', () => {
    expect(relying('course-requirement', { to: '2026-05-04' }).refusals).toEqual([]);
    expect(relying('course-requirement', { to: '2026-05-05' }).refusals).toHaveLength(1);
  });

  it('for school age ends with it', () => {
    expect(relying('school-age', { born: '2009-03-01', to: '2025-06-27' }).refusals).toEqual([]);
    expect(
      relying('school-age', { born: '2009-03-01', to: '2025-06-28' }).refusals[0]?.wouldChangeIf,
    ).toContain('27 June 2025');
    expect(relying('school-age', { born: null }).refusals).toHaveLength(1);
  });
});
