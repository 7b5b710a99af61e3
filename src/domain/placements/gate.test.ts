/** Longer than 250 lines: every item of the gate is tried in every state against one set of facts. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../shared/day.ts';
import { agreedDays, shiftsOnDays } from './agreed-hours.ts';
import { checkGateOverride, checkGateToConfirm, checkGateToStart, gateItems, gateState } from './gate.ts';
import type { GateFacts } from './gate-facts.ts';
import { GATE_CODES, GATE_ITEMS, type GateCode } from './gate-items.ts';
import { lawfulHours } from './hours.ts';
import { lawfulPay } from './pay.ts';
import { YOUNG_RISK_FACTORS } from './risk.ts';
import { placementDates } from './ten-weeks.ts';

const BORN = '2008-03-03';
const payOf = (weeklyPay: number) =>
  lawfulPay({
    born: BORN,
    isPlacement: true,
    weeklyPay,
    weeklyMinutes: 1500,
    from: '2025-07-14',
    to: '2025-09-21',
    apprenticeSince: null,
    unpaid: null,
  });
const hoursTo = (to: number, born: Day | null = BORN) => {
  const shifts = shiftsOnDays([1, 2, 3, 4, 5], { from: to - 330, to, breakMinutes: 30 });
  const dates = placementDates('2025-07-14', [1, 2, 3, 4, 5]);
  return lawfulHours(born, agreedDays(dates, [{ validFrom: '2025-07-14', shifts }]));
};
const risk = {
  reviewedOn: '2025-06-20',
  way: 'noted conversation' as const,
  isLowRiskKnownSite: true,
  factorsNamed: YOUNG_RISK_FACTORS.map(({ code }) => code),
};
const benefits = { lookedOn: '2025-06-20', claims: 'UC' as const, betterOffPence: 4210, jobcentreTold: true };
const green: GateFacts = {
  on: '2025-07-01',
  dayOne: '2025-07-14',
  lastDay: '2025-09-21',
  born: BORN,
  isPaid: true,
  consentToShare: true,
  youngPersonYes: true,
  supervisor: { name: 'Sedge Mica', inDateUntil: '2025-09-21' },
  insurance: { pounds: 5_000_000, expiresOn: '2025-10-19' },
  risk,
  hours: hoursTo(15 * 60),
  journey: { there: true, home: true },
  benefits,
  emergencyContact: true,
  mustNotMeet: 'clear',
  pay: payOf(18_875),
  employer: { status: 'checked', isStopped: false },
  dbs: { isNeeded: false, seenOn: null },
  promises: [],
};
const notGreen = (changes: Partial<GateFacts>) =>
  gateItems({ ...green, ...changes }).filter((item) => item.state !== 'green');
const only = (changes: Partial<GateFacts>) => {
  const items = notGreen(changes);
  expect(items).toHaveLength(1);
  return items[0];
};

/** One way to turn each item red, all else green. */
const RED: Record<GateCode, Partial<GateFacts>> = {
  'consent-to-share': { consentToShare: false },
  'young-person-yes': { youngPersonYes: false },
  'supervisor-trained': { supervisor: { name: 'Sedge Mica', inDateUntil: null } },
  insurance: { insurance: { pounds: 5_000_000, expiresOn: '2025-09-20' } },
  'risk-reviewed': { risk: null },
  'hours-lawful': { hours: hoursTo(23 * 60) },
  'journey-known': { journey: { there: true, home: false } },
  'benefits-looked-at': { benefits: null },
  'emergency-contact': { emergencyContact: false },
  'must-not-meet': { mustNotMeet: 'clash' },
  'pay-lawful': { pay: payOf(18_874) },
  'employer-checked': { employer: { status: 'registered', isStopped: false } },
  dbs: { dbs: { isNeeded: true, seenOn: null } },
};
const everyCode = GATE_CODES.map((code) => ({ code, ...GATE_ITEMS[code] }));

describe('the gate', () => {
  it('is green when everything is right, in the order of the page', () => {
    expect(gateItems(green).map(({ code }) => code)).toEqual([...GATE_CODES]);
    expect(gateState(gateItems(green))).toBe('green');
    expect(gateItems(green).filter(({ warning }) => warning)).toEqual([]);
    expect(checkGateToStart(gateItems(green), [])).toEqual({ ok: true });
  });

  it.each(everyCode)(
    'is red for $title alone, says so twice and who can fix it',
    ({ code, title, whoCanFix }) => {
      const item = only(RED[code]);
      expect(item).toMatchObject({ code, title, state: 'red', whoCanFix });
      expect(whoCanFix.length).toBeGreaterThan(0);
      expect(item?.finding?.staffText).toMatch(/\.$/);
      expect(item?.finding?.kindText).toMatch(/\.$/);
      expect(checkGateToConfirm(gateItems({ ...green, ...RED[code] }), [])).toMatchObject({
        reasons: [{ code }],
      });
    },
  );

  it('names every red item at once', () => {
    const facts = Object.assign({ ...green }, ...GATE_CODES.map((code) => RED[code]));
    const answer = checkGateToStart(gateItems(facts), []);
    expect(answer.ok ? [] : answer.reasons.map(({ code }) => code)).toEqual([...GATE_CODES]);
  });
});

describe('a promise', () => {
  const promised = (code: GateCode, dueOn: Day, on: Day = green.on) =>
    gateItems({ ...green, ...RED[code], on, promises: [{ code, by: 'Fern Zircon', dueOn }] }).find(
      (item) => item.code === code,
    )?.state;

  it.each(everyCode.filter((item) => item.isPromisable))(
    'dated before day one makes $title amber',
    ({ code }) => {
      expect(promised(code, '2025-07-13')).toBe('amber');
      expect(promised(code, '2025-07-14')).toBe('red');
    },
  );

  it.each(everyCode.filter((item) => !item.isPromisable))('does not stand in for $title', ({ code }) => {
    expect(promised(code, '2025-07-13')).toBe('red');
  });

  it('counts to the end of its day, and is red the day after', () => {
    expect(promised('insurance', '2025-07-08', '2025-07-08')).toBe('amber');
    expect(promised('insurance', '2025-07-08', '2025-07-09')).toBe('red');
  });

  it('is enough to confirm and not to start', () => {
    const items = gateItems({
      ...green,
      ...RED.insurance,
      promises: [{ code: 'insurance', by: 'Fern Zircon', dueOn: '2025-07-10' }],
    });
    expect(gateState(items)).toBe('amber');
    expect(checkGateToConfirm(items, []).ok).toBe(true);
    expect(checkGateToStart(items, [])).toMatchObject({
      reasons: [
        {
          code: 'insurance',
          staffText: expect.stringContaining('Promised by Fern Zircon for 10 July 2025.'),
        },
      ],
    });
  });

  it('that was moved counts with its latest date', () => {
    const promises = [
      { code: 'insurance' as const, by: 'Fern Zircon', dueOn: '2025-07-10' },
      { code: 'insurance' as const, by: 'Fern Zircon', dueOn: '2025-06-30' },
    ];
    expect(only({ ...RED.insurance, promises })?.promise?.dueOn).toBe('2025-07-10');
  });
});

describe('an override', () => {
  it.each(everyCode.filter((item) => item.isOverridable))(
    'by a manager with a reason lets $title pass',
    ({ code }) => {
      expect(checkGateOverride({ code, reason: 'Agreed with the head of service.' }, 'manager').ok).toBe(
        true,
      );
      const items = gateItems({ ...green, ...RED[code] });
      expect(checkGateToStart(items, [{ code, reason: 'x' }]).ok).toBe(true);
      expect(checkGateToConfirm(items, [{ code, reason: 'x' }]).ok).toBe(true);
    },
  );

  it.each(everyCode.filter((item) => !item.isOverridable))('never lets $title pass', ({ code }) => {
    expect(checkGateOverride({ code, reason: 'x' }, 'manager')).toMatchObject({
      reasons: [{ code: 'never-overridden' }],
    });
    expect(checkGateToStart(gateItems({ ...green, ...RED[code] }), [{ code, reason: 'x' }]).ok).toBe(false);
  });

  it('stands where law, safeguard and the young person’s own answer do not', () => {
    expect(everyCode.filter((item) => !item.isOverridable).map(({ code }) => code)).toEqual([
      'young-person-yes',
      'hours-lawful',
      'must-not-meet',
      'pay-lawful',
    ]);
  });

  it('is for managers, with a reason', () => {
    expect(checkGateOverride({ code: 'insurance', reason: ' ' }, 'co-ordinator')).toMatchObject({
      reasons: [{ code: 'not-a-manager' }, { code: 'no-reason' }],
    });
  });

  it('of one item leaves the others', () => {
    const items = gateItems({ ...green, ...RED.insurance, ...RED.dbs });
    expect(checkGateToStart(items, [{ code: 'dbs', reason: 'x' }])).toMatchObject({
      reasons: [{ code: 'insurance' }],
    });
  });
});

describe('each item', () => {
  it('insurance: covers the last day, and warns when it ends within 28 days of it', () => {
    const warning = (expiresOn: Day) =>
      gateItems({ ...green, insurance: { pounds: 5_000_000, expiresOn } }).find(
        (item) => item.code === 'insurance',
      )?.warning;
    expect(warning('2025-09-21')).toContain('on the last day');
    expect(warning('2025-10-18')).toContain('27 days after');
    expect(warning('2025-10-19')).toBeNull();
  });

  it('supervisor: training that lapses inside the placement warns, and none named is red', () => {
    const lapsing = gateItems({ ...green, supervisor: { name: 'Sedge Mica', inDateUntil: '2025-09-20' } });
    expect(lapsing.find((item) => item.code === 'supervisor-trained')).toMatchObject({
      state: 'green',
      warning: 'The training of Sedge Mica ends on 20 September 2025, inside the placement.',
    });
    expect(only({ supervisor: null })?.finding?.staffText).toBe('No supervisor is named.');
  });

  it('risk: under 18 on day one names the five factors of regulation 19, from 18 on it does not', () => {
    const unnamed = { ...risk, factorsNamed: [] };
    expect(only({ risk: unnamed })?.finding?.staffText).toContain('radiation');
    expect(only({ risk: { ...risk, factorsNamed: risk.factorsNamed.slice(1) } })?.code).toBe('risk-reviewed');
    expect(notGreen({ risk: unnamed, born: '2007-07-14' })).toEqual([]);
    expect(notGreen({ risk: unnamed, born: '2007-07-15' })).toHaveLength(1);
    expect(notGreen({ risk: unnamed, born: null })).toHaveLength(1);
  });

  it('risk: a noted conversation will do for a low-risk place that we know, another needs it in writing', () => {
    expect(notGreen({ risk: { ...risk, isLowRiskKnownSite: false } })).toHaveLength(1);
    expect(notGreen({ risk: { ...risk, isLowRiskKnownSite: false, way: 'written assessment' } })).toEqual([]);
    expect(notGreen({ risk: { ...risk, reviewedOn: '2025-07-02' } })).toHaveLength(1);
    expect(notGreen({ risk: { ...risk, reviewedOn: '2025-07-01' } })).toEqual([]);
  });

  it('benefits: the better-off figure when paid, and the Jobcentre told for UC and JSA', () => {
    const look = (changes: Partial<NonNullable<GateFacts['benefits']>>, isPaid = true) =>
      notGreen({ isPaid, benefits: { ...benefits, ...changes } }).length;
    expect(look({ betterOffPence: null })).toBe(1);
    expect(look({ betterOffPence: null }, false)).toBe(0);
    expect(look({ betterOffPence: -500 })).toBe(0);
    expect(look({ jobcentreTold: false })).toBe(1);
    expect(look({ jobcentreTold: false, claims: 'JSA' })).toBe(1);
    expect(look({ jobcentreTold: false, claims: 'none' })).toBe(0);
    expect(look({ jobcentreTold: false, claims: 'ESA' })).toBe(0);
  });

  it('must-not-meet: tells nobody why', () => {
    expect(only({ mustNotMeet: 'clash' })?.finding).toEqual({
      staffText: 'Not available at this site. A manager can see why.',
      kindText: 'This place is not available for you.',
    });
    expect(only({ mustNotMeet: 'not-checked' })?.finding?.wouldChangeIf).toBe('Once the check is made.');
  });

  it('employer: a stop after a concern holds whatever its status', () => {
    expect(only({ employer: { status: 'live', isStopped: true } })?.finding?.staffText).not.toMatch(
      /concern/i,
    );
    expect(notGreen({ employer: { status: 'live', isStopped: false } })).toEqual([]);
    for (const status of ['registered', 'paused', 'ended'] as const)
      expect(notGreen({ employer: { status, isStopped: false } })).toHaveLength(1);
  });

  it('DBS: only where the role calls for one; unknown is asked', () => {
    expect(notGreen({ dbs: { isNeeded: true, seenOn: '2025-07-01' } })).toEqual([]);
    expect(notGreen({ dbs: { isNeeded: true, seenOn: '2025-07-02' } })).toHaveLength(1);
    expect(only({ dbs: { isNeeded: null, seenOn: null } })?.finding?.staffText).toMatch(/^Ask whether/);
  });

  it('hours and pay: what is still to be asked is not green', () => {
    const asked = hoursTo(23 * 60, null);
    expect(only({ hours: asked })).toMatchObject({ code: 'hours-lawful', state: 'red' });
    expect(only({ hours: hoursTo(23 * 60) })?.finding?.wouldChangeIf).toContain(
      '3 March 2026, when you are 18',
    );
  });

  it('journey: names the way that is missing', () => {
    expect(only({ journey: { there: false, home: false } })?.finding?.staffText).toBe(
      'The journey there and home is not known.',
    );
    expect(only({ journey: { there: true, home: false } })?.finding?.staffText).toBe(
      'The journey home is not known.',
    );
  });
});
