import { describe, expect, it } from 'vitest';
import { ASPEN } from '#tests/support/match-facts.ts';
import {
  type JourneyFound,
  type JourneyLeg,
  journeyRefusal,
  judgeJourney,
  type TravelLimits,
} from './journey.ts';
import { estimateJourney } from './journey-estimate.ts';

const leg: JourneyLeg = { leaveAt: 492, arriveAt: 526, minutes: 34, changes: 1, longestWalkMinutes: 9 };
const found: JourneyFound = {
  there: leg,
  home: { ...leg, leaveAt: 1030, arriveAt: 1075, minutes: 55 },
  earliestArrival: 445,
  latestLeaveHome: 1384,
  shift: { startsAt: 540, endsAt: 1020 },
  checkedAgainst: '2025-07-21',
  isBeyondTimetable: false,
  isStepFreeUnknown: false,
  by: 'timetable',
};
const judge = (limits: Partial<TravelLimits>, change: Partial<JourneyFound> = {}) =>
  judgeJourney({ ...found, ...change }, { ...ASPEN.travel, ...limits });
const refusals = (verdict: ReturnType<typeof judge>) =>
  verdict.state === 'no-journey' ? verdict.refusals.map((refusal) => refusal.code) : [];

describe('a journey against somebody’s own limits', () => {
  it('is reachable up to each limit, the limit included', () => {
    const limits = { journeyMinutesMax: 55, changesMax: 1, walkMinutesMax: 9, leaveEarliest: 492 };
    expect(judge(limits)).toMatchObject({
      state: 'reachable',
      minutesThere: 34,
      minutesHome: 55,
      lastWayHomeMargin: 364,
    });
    expect(judge({}).state).toBe('reachable');
  });

  it('breaks each limit by its own refusal, all of them said', () => {
    const limits = { journeyMinutesMax: 54, changesMax: 0, walkMinutesMax: 8, leaveEarliest: 493 };
    expect(refusals(judge(limits))).toEqual([
      'journey-too-long',
      'too-many-changes',
      'walk-too-far',
      'leaves-too-early',
    ]);
  });

  it('says which limit would do', () => {
    const verdict = judge({ journeyMinutesMax: 45 });
    expect(verdict.state === 'no-journey' && verdict.refusals[0]).toMatchObject({
      wouldChangeIf: 'With a journey limit of 55 minutes (now 45): 10 more.',
      gap: { have: 45, need: 55, slack: -10, unit: 'minutes' },
      isRelaxable: true,
    });
  });

  it('says where there is no way there or home, and what hours would make one', () => {
    const verdict = judge({}, { there: null, home: null });
    expect(refusals(verdict)).toEqual(['no-journey-there', 'no-journey-home']);
    expect(
      verdict.state === 'no-journey' && verdict.refusals.map((refusal) => refusal.wouldChangeIf),
    ).toEqual([
      'With a start at 07:25 or later (now 09:00).',
      'With an end at 23:04 or earlier (now 17:00).',
    ]);
    expect(refusals(judge({}, { home: null, latestLeaveHome: null }))).toEqual(['no-journey-home']);
  });

  it('says the limit of their own that shuts a way, once where it shuts both', () => {
    const words = {
      staffText: 'A walk of 18 minutes is part of the way.',
      kindText: 'You would have to walk.',
    };
    const short = { needs: 18, limit: 10, slack: 8 };
    const tooFar = journeyRefusal({ code: 'walk-too-far', ...words }, short);
    const verdict = judge({}, { there: tooFar, home: tooFar });
    expect(refusals(verdict)).toEqual(['walk-too-far']);
    expect(verdict).toMatchObject({ text: 'You would have to walk.' });
  });
});

describe('what the timetable engine found short', () => {
  it('keeps its words, and may be looked past where it is only the person’s own limit', () => {
    const words = { staffText: 'The journey takes 55 minutes.', kindText: 'It takes 55 minutes.' };
    const short = { needs: 55, limit: 45, slack: 10 };
    expect(journeyRefusal({ code: 'journey-too-long', ...words }, short)).toEqual({
      code: 'journey-too-long',
      ...words,
      gap: { have: 45, need: 55, slack: -10, unit: 'minutes' },
      isRelaxable: true,
      isRestricted: false,
    });
    const none = { needs: null, limit: null, slack: null };
    expect(journeyRefusal({ code: 'no-journey-home', ...words }, none).isRelaxable).toBe(false);
    expect(journeyRefusal({ code: 'too-many-changes', ...words }, short).gap?.unit).toBe('changes');
  });
});

describe('without a timetable', () => {
  const estimate = (metres: number, limits: Partial<TravelLimits> = {}) =>
    estimateJourney({
      metres,
      startsAt: 540,
      endsAt: 1020,
      startsOn: '2025-07-21',
      limits: { ...ASPEN.travel, ...limits },
    });

  it('a short way is walked: straight line times 1.3 at 80 metres a minute, and it says that it is an estimate', () => {
    expect(estimate(1230, { walkMinutesMax: 20 })).toMatchObject({
      state: 'reachable',
      minutesThere: 20,
      leaveAt: 520,
      homeAt: 1040,
      changes: 0,
      by: 'walk estimate',
    });
    expect(estimate(1231, { walkMinutesMax: 20 }).state).toBe('not-checked');
  });

  it('a longer one is cycled by those who do', () => {
    expect(estimate(5000, { canCycle: true })).toMatchObject({ by: 'cycle estimate', minutesThere: 26 });
    expect(estimate(5000, { canCycle: true, journeyMinutesMax: 25 }).state).toBe('not-checked');
    expect(estimate(5000, { canCycle: null }).state).toBe('not-checked');
  });

  it('never makes up a bus time from a distance', () => {
    expect(estimate(5234)).toEqual({
      state: 'not-checked',
      text: 'Bus times are not loaded for this area. It is about 5.2 km in a straight line.',
    });
  });
});
