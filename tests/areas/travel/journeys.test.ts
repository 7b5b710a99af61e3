import { beforeAll, describe, expect, test } from 'vitest';
import {
  journeysFrom,
  journeysTo,
  type PostcodePlace,
  type TravelDesk,
  type TravelHome,
  timetableOf,
  type Visit,
} from '#areas/travel/index.ts';
import type { JourneyVerdict, TravelLimits } from '#domain/matching/journey.ts';
import { addDays, type Day, type Weekday } from '#domain/shared/day.ts';
import { inventedTimetable } from '#domain/travel/invented-timetable.ts';
import { STOPS } from '#domain/travel/invented-town.ts';
import { openTimetable, readFeed, type Timetable } from '#engines/travel/index.ts';
import { NO_LIMITS } from '#tests/support/match-facts.ts';
import { pointInRockford } from '#tests/support/rockford.ts';
import { zipped } from '#tests/support/travel-feed.ts';

const hour = (hours: number, minutes = 0) => hours * 60 + minutes;

async function busesOf(from: Day, to: Day, area = 'Rockford'): Promise<Timetable> {
  const read = await readFeed(zipped(inventedTimetable({ from, to })), { area });
  if (!read.ok) throw new Error(read.findings[0]?.text);
  return openTimetable(read.artefact);
}

let rockford: Timetable;
beforeAll(async () => {
  rockford = await busesOf('2025-06-01', '2026-05-31');
});

/** Postcodes are the names of stops here: a door near each. */
function deskOf(...timetables: readonly (readonly [id: string, timetable: Timetable])[]): TravelDesk {
  const places = new Map<string, PostcodePlace>([
    ['roughly', { latitude: 51.2, longitude: -1.5, precision: 'sector' }],
    ['far away', { latitude: 52.2, longitude: -1.5, precision: 'unit' }],
  ]);
  for (const name of Object.keys(STOPS)) {
    const { lat, lon } = pointInRockford(name);
    places.set(name, { latitude: lat, longitude: lon, precision: 'unit' });
  }
  return { timetables: timetables.map(([id, timetable]) => ({ id, timetable })), places };
}

const home = (limits: Partial<TravelLimits> = {}, postcode: string | null = 'Westbrook'): TravelHome => ({
  postcode,
  limits: { ...NO_LIMITS, ...limits },
  needsStepFree: null,
});
const visit = (change: Partial<Visit> = {}): Visit => ({
  postcode: 'Opal Retail Park',
  startsAt: hour(9),
  endsAt: hour(17),
  days: [2],
  startsOn: '2025-07-15',
  ...change,
});
const ask = (change: Partial<Visit> = {}, who = home(), desk = deskOf(['r', rockford])): JourneyVerdict => {
  const [verdict] = journeysFrom(desk, who, [visit(change)]);
  if (!verdict) throw new Error('no verdict');
  return verdict;
};
const refused = (verdict: JourneyVerdict) => (verdict.state === 'no-journey' ? verdict.refusals : []);
const codes = (verdict: JourneyVerdict) => refused(verdict).map(({ code }) => code);

describe('for somebody in Westbrook', () => {
  test('a day shift at the retail park is reached by bus, with the minutes of each way door to door', () => {
    expect(ask()).toMatchObject({
      state: 'reachable',
      leaveAt: hour(8, 19),
      arriveAt: hour(8, 46),
      minutesThere: 27,
      waitBefore: 14,
      changes: 1,
      checkedAgainst: '2025-07-15',
      isBeyondTimetable: false,
      by: 'timetable',
    });
  });

  test('the limit counts the minutes that are shown: the longer of both ways, waiting after work left out', () => {
    const found = ask();
    if (found.state !== 'reachable') throw new Error(found.text);
    const longest = Math.max(found.minutesThere, found.minutesHome);
    expect(ask({}, home({ journeyMinutesMax: longest }))).toMatchObject({
      state: 'reachable',
      minutesThere: found.minutesThere,
    });
    const [over] = refused(ask({ postcode: 'Larkspur Green' }, home({ journeyMinutesMax: 40 })));
    expect(over).toMatchObject({ code: 'journey-too-long', isRelaxable: true });
    const needed = Number(over?.gap?.need);
    expect(over?.wouldChangeIf).toBe(
      `With a journey limit of ${needed} minutes (now 40): ${needed - 40} more.`,
    );
    expect(ask({ postcode: 'Larkspur Green' }, home({ journeyMinutesMax: needed })).state).toBe('reachable');
    expect(ask({ postcode: 'Larkspur Green' }, home({ journeyMinutesMax: needed - 1 })).state).toBe(
      'no-journey',
    );
  });

  test('an early shift has no way there, and hears from when there would be one', () => {
    const early = { postcode: 'Marble Distribution Centre', startsAt: hour(6), endsAt: hour(14) };
    const [reason] = refused(ask(early));
    expect(reason).toMatchObject({ code: 'no-journey-there', isRelaxable: false });
    const first = Number(reason?.gap?.need);
    expect(reason?.wouldChangeIf).toContain('or later (now 06:00)');
    expect(codes(ask({ ...early, startsAt: first }))).not.toContain('no-journey-there');
    expect(codes(ask({ ...early, startsAt: first - 1 }))).toContain('no-journey-there');
  });

  test('a late shift has no way home, and hears until when there would be one', () => {
    const late = { postcode: 'Marble Distribution Centre', startsAt: hour(14), endsAt: hour(22) };
    const [reason] = refused(ask(late));
    expect(reason).toMatchObject({ code: 'no-journey-home' });
    const last = Number(reason?.gap?.have);
    expect(ask({ ...late, endsAt: last })).toMatchObject({ state: 'reachable', lastWayHomeMargin: 0 });
    expect(codes(ask({ ...late, endsAt: last + 1 }))).toEqual(['no-journey-home']);
  });

  test('too many changes, leaving too early: each limit is its own refusal and says what would do', () => {
    const strict = ask({}, home({ changesMax: 0, leaveEarliest: hour(8, 30) }));
    expect(codes(strict)).toEqual(['too-many-changes', 'leaves-too-early']);
    expect(refused(strict).map((reason) => reason.wouldChangeIf)).toEqual([
      'With a limit of 1 change (now 0): 1 more.',
      'If leaving at 08:19 is all right (now 08:30).',
    ]);
  });

  test('a walk that is too far is told from a bus that does not run, with the minutes that it takes', () => {
    const lazy = ask({}, home({ walkMinutesMax: 1 }));
    const [reason] = refused(lazy);
    expect(codes(lazy)).toEqual(['walk-too-far']);
    const needed = Number(reason?.gap?.need);
    expect(reason?.wouldChangeIf).toBe(
      `With a walk of ${needed} minutes (now 1 minute): ${needed - 1} minute${needed === 2 ? '' : 's'} more.`,
    );
    expect(ask({}, home({ walkMinutesMax: needed })).state).toBe('reachable');
  });

  test('steps are in the way only of those who need step-free; for them the rest is said to be unknown', () => {
    const wheels = { ...home(), needsStepFree: true };
    const village = { postcode: 'Larkspur Green' };
    expect(ask(village).state).toBe('reachable');
    expect(codes(ask(village, wheels))).toEqual(['step-free-needed']);
    expect(ask({}, wheels)).toMatchObject({ state: 'reachable', isStepFreeUnknown: true });
  });

  test('what is near is walked, and what is cycled there is cycled home; both are estimates', () => {
    expect(ask({ postcode: 'Westbrook' })).toMatchObject({ state: 'reachable', by: 'walk estimate' });
    // Where one way is quicker by bus, too: the bicycle has to come home.
    const shifts = Object.keys(STOPS).flatMap((postcode) =>
      [hour(6), hour(6, 15), hour(6, 30)].map((startsAt) =>
        visit({ postcode, startsAt, endsAt: startsAt + hour(8, 13), days: [1] }),
      ),
    );
    const cycled = journeysFrom(
      deskOf(['r', rockford]),
      home({ canCycle: true }, 'Granite Square'),
      shifts,
    ).flatMap((one) => (one.state === 'reachable' && one.by === 'cycle estimate' ? [one] : []));
    expect(cycled.length).toBeGreaterThan(10);
    for (const { minutesThere, minutesHome, changes } of cycled)
      expect([minutesThere, changes]).toEqual([minutesHome, 0]);
  });
});

describe('the day that is looked up', () => {
  test('is the next ordinary one where the start is a bank holiday', () => {
    const monday = { startsOn: '2025-08-25', days: [1, 2, 3, 4, 5] as const };
    expect(ask(monday)).toMatchObject({ checkedAgainst: '2025-08-26', isBeyondTimetable: false });
  });

  test('is a Sunday on the night that the clocks change, and the shift is still reached', () => {
    const sunday = { postcode: 'Rockford Station', days: [7] as const, startsOn: '2025-10-26' };
    expect(ask({ ...sunday, startsAt: hour(11), endsAt: hour(16) })).toMatchObject({
      state: 'reachable',
      checkedAgainst: '2025-10-26',
    });
  });

  test('is one of each kind in a rota, the worst of them decides and says which it is', () => {
    const week = { days: [5, 6, 7] as const, startsOn: '2025-07-18' };
    const [weekday, saturday, sunday] = ([[5], [6], [7]] as const).map((days) => ask({ ...week, days }));
    expect([weekday, saturday, sunday].map((one) => one?.state)).toEqual([
      'reachable',
      'reachable',
      'no-journey',
    ]);
    const all = ask(week);
    expect(codes(all)).toEqual(sunday ? codes(sunday) : []);
    expect(refused(all)[0]?.staffText).toMatch(/^On Sundays: /);
    const both = ask({ ...week, days: [5, 6] });
    const minutes = (one: JourneyVerdict | undefined) =>
      one?.state === 'reachable' ? one.minutesThere + one.minutesHome : 0;
    expect(minutes(both)).toBe(Math.max(minutes(weekday), minutes(saturday)));
  });

  test('is an ordinary weekday where nobody has said which days it is', () => {
    expect(ask({ days: null, startsOn: '2025-07-19' })).toMatchObject({ checkedAgainst: '2025-07-21' });
  });

  test('lies within the timetable where the start does not, and that is said; half a year on nothing is', () => {
    expect(ask({ startsOn: '2026-06-09' })).toMatchObject({
      state: 'reachable',
      checkedAgainst: '2026-05-26',
      isBeyondTimetable: true,
    });
    expect(ask({ startsOn: '2026-12-01' })).toMatchObject({
      state: 'not-checked',
      text: expect.stringContaining(
        'The timetable ended on 31 May 2026, more than 26 weeks before this starts',
      ),
    });
    expect(ask({ startsOn: '2026-12-01', postcode: 'Westbrook' })).toMatchObject({ by: 'walk estimate' });
  });

  test('reaches past midnight with a shift that does, however its end is written', () => {
    const late = { postcode: 'Granite Square', startsAt: hour(17) };
    const verdicts = [hour(0, 30), hour(24, 30)].map((endsAt) =>
      ask({ ...late, endsAt }, home({}, 'Northfield')),
    );
    expect(verdicts[0]).toEqual(verdicts[1]);
    expect(codes(verdicts[0] ?? ask())).toEqual(['no-journey-home']);
    expect(refused(verdicts[0] ?? ask())[0]?.staffText).toBe('There is no way home after 24:30.');
  });
});

describe('what is not checked says why', () => {
  const text = (change: Partial<Visit>, who = home()) => {
    const verdict = ask(change, who);
    return verdict.state === 'not-checked' ? verdict.text : verdict.state;
  };

  test('no postcode, one that is not loaded, one that only means about here', () => {
    expect(text({}, home({}, null))).toContain('where it would start from is not known');
    expect(text({}, home({}, 'ZZ1 1ZZ'))).toContain('start from is not among those loaded');
    expect(text({}, home({}, 'roughly'))).toContain('only known roughly');
    expect(text({ postcode: null })).toContain('the postcode of the place is not known');
    expect(text({ postcode: 'ZZ1 1ZZ' })).toContain('postcode of the place is not among those loaded');
    expect(text({ postcode: 'roughly' })).toContain('only known roughly');
  });

  test('times that nobody has said, a place outside the timetable', () => {
    expect(text({ startsAt: null })).toContain('the times of work are not known');
    expect(text({ postcode: 'far away' })).toContain('outside the timetable of Rockford');
    expect(text({}, home({}, 'far away'))).toContain('Bus times are not loaded for this area');
  });

  test('without any timetable what is near is still walked', () => {
    const none = deskOf();
    expect(ask({ postcode: 'Westbrook' }, home(), none)).toMatchObject({ by: 'walk estimate' });
    expect(ask({}, home(), none)).toMatchObject({ state: 'not-checked' });
    expect(timetableOf(none, [home()], '2025-07-15')).toBeNull();
  });
});

describe('what was found is kept, and never shown for something else', () => {
  test('another limit gives another verdict at once, and the first again', () => {
    const first = ask();
    expect(codes(ask({}, home({ leaveEarliest: hour(8, 30) })))).toEqual(['leaves-too-early']);
    expect(codes(ask({}, home({ changesMax: 0 })))).toEqual(['too-many-changes']);
    expect(ask()).toEqual(first);
  });

  test('a new timetable gives another verdict at once', async () => {
    const thin = await busesOf('2025-09-01', '2025-12-31');
    expect(ask({}, home(), deskOf(['new', thin]))).toMatchObject({ isBeyondTimetable: true });
    expect(ask()).toMatchObject({ isBeyondTimetable: false });
  });

  test('of two timetables the one that holds the day is asked', async () => {
    const autumn = await busesOf('2025-09-01', '2025-12-31', 'Rockford in autumn');
    const desk = deskOf(['autumn', autumn], ['year', rockford]);
    expect(ask({}, home(), desk)).toMatchObject({ checkedAgainst: '2025-07-15', isBeyondTimetable: false });
    expect(timetableOf(desk, [home()], '2025-07-15')?.area).toBe('Rockford');
    expect(timetableOf(desk, [home()], '2025-09-15')?.area).toBe('Rockford in autumn');
  });

  test('ten thousand shifts are joined with one home at once, and each is what it would be if asked for alone', () => {
    const names = Object.keys(STOPS);
    const many = Array.from({ length: 10_000 }, (_, n) =>
      visit({
        postcode: names[n % names.length] ?? '',
        startsAt: hour(7) + (n % 240),
        endsAt: hour(15) + (n % 180),
      }),
    );
    const verdicts = journeysFrom(deskOf(['r', rockford]), home(), many);
    expect(verdicts).toHaveLength(10_000);
    for (const n of [0, 1, 17, 4321, 9999]) expect(verdicts[n]).toEqual(ask({ ...many[n] }, home()));
  });
});

test('asked together or one by one, on whatever days they would begin, shifts get the same answers', () => {
  const shifts = [
    [hour(9), hour(17)],
    [hour(6), hour(14)],
    [hour(14), hour(22)],
    [hour(22), hour(6)],
  ] as const;
  const rotas: readonly (readonly Weekday[])[] = [[1, 2, 3], [5, 6], [6, 7], [7]];
  const visits = Object.keys(STOPS).flatMap((postcode, n) =>
    rotas.map((days, kind): Visit => {
      const [startsAt, endsAt] = shifts[(n + kind) % shifts.length] ?? shifts[0];
      return { postcode, startsAt, endsAt, days, startsOn: addDays('2025-12-15', (n * 5 + kind * 3) % 21) };
    }),
  );
  const homes = [
    home(),
    home({ journeyMinutesMax: 30, changesMax: 0, leaveEarliest: hour(7) }),
    home({ walkMinutesMax: 5, canCycle: true }, 'Fern Estate'),
    { ...home({}, 'Granite Square'), needsStepFree: true },
  ];
  for (const [n, who] of homes.entries()) {
    const together = journeysFrom(deskOf([`together ${n}`, rockford]), who, visits);
    const alone = visits.map(
      (one, at) => journeysFrom(deskOf([`alone ${n} ${at}`, rockford]), who, [one])[0],
    );
    expect(together).toEqual(alone);
    expect(new Set(together.map(({ state }) => state)).size).toBeGreaterThan(1);
  }
});

test('of two kinds of day that are as bad the first in the week is named, whatever else is asked', () => {
  const rota = visit({
    postcode: 'Marble Distribution Centre',
    startsAt: hour(2),
    endsAt: hour(3),
    days: [2, 7],
  });
  const sunday = visit({ days: [7] });
  const [, among] = journeysFrom(deskOf(['week', rockford]), home(), [sunday, rota]);
  expect(refused(among as JourneyVerdict)[0]?.staffText).toMatch(/^On weekdays: /);
});

test('who can reach a place is what each of them would be told from home', () => {
  const desk = deskOf(['r', rockford]);
  const limits = [{}, { journeyMinutesMax: 20 }, { changesMax: 0 }, { walkMinutesMax: 5, canCycle: true }];
  const visitors = Object.keys(STOPS).flatMap((postcode) =>
    limits.flatMap((own) => [
      { home: home(own, postcode), visit: visit() },
      { home: home(own, postcode), visit: visit({ days: [5, 6], startsOn: '2025-08-01' }) },
    ]),
  );
  const unseen = visitors.map((one) => ({ ...one, home: { ...one.home, needsStepFree: false } }));
  const reached = journeysTo(desk, unseen).map(({ state }) => state);
  const told = visitors.flatMap((one) => journeysFrom(desk, one.home, [one.visit]).map(({ state }) => state));
  expect(reached).toEqual(told);
  expect(new Set(told)).toEqual(new Set(['reachable', 'no-journey']));
});
