import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/shared/day.ts';
import { type EetPerson, eetGroupsOn, eetStateOn } from './eet.ts';
import { type ActivityEpisode, activityOn, episodeOn, holdsOn, isKnownBy } from './episodes.ts';

const episode = (over: Partial<ActivityEpisode>): ActivityEpisode => ({
  kind: 'employment',
  startedOn: '2024-01-01',
  endedOn: null,
  hoursAWeek: 20,
  recordedOn: null,
  ...over,
});

const person = (over: Partial<EetPerson>): EetPerson => ({
  bornOn: '2007-03-31',
  diedOn: null,
  careStatus: 'relevant',
  childId: '04500000',
  activities: [episode({})],
  ...over,
});

describe('an episode', () => {
  it('holds from its first day until the day before it ended', () => {
    const year = episode({ startedOn: '2024-02-29', endedOn: '2025-02-28' });
    expect(holdsOn(year, '2024-02-28')).toBe(false);
    expect(holdsOn(year, '2024-02-29')).toBe(true);
    expect(holdsOn(year, '2025-02-27')).toBe(true);
    expect(holdsOn(year, '2025-02-28')).toBe(false);
  });

  it('is known from the day on which it was recorded, or from its first where nobody wrote that down', () => {
    expect(isKnownBy(episode({ recordedOn: '2024-01-05' }), '2024-01-04')).toBe(false);
    expect(isKnownBy(episode({ recordedOn: '2024-01-05' }), '2024-01-05')).toBe(true);
    expect(isKnownBy(episode({}), '2023-12-31')).toBe(false);
    expect(isKnownBy(episode({}), '2024-01-01')).toBe(true);
    expect(isKnownBy(episode({ recordedOn: '2030-01-01' }), null)).toBe(true);
  });

  it('counts until the day on which it turned out to be wrong, and for a day before that ever after', () => {
    const wrong = episode({ recordedOn: '2024-01-05', correctedOn: '2024-02-01' });
    expect(isKnownBy(wrong, '2024-01-04')).toBe(false);
    expect(isKnownBy(wrong, '2024-01-31')).toBe(true);
    expect(isKnownBy(wrong, '2024-02-01')).toBe(false);
    expect(isKnownBy(wrong, null)).toBe(false);
  });

  it('of several in force is the one of most hours, then of the latest start', () => {
    const job = episode({ hoursAWeek: 12 });
    const college = episode({ kind: 'further education', hoursAWeek: 14, startedOn: '2023-09-01' });
    const later = episode({ kind: 'training', hoursAWeek: 14, startedOn: '2024-02-01' });
    expect(activityOn([job, college], '2024-03-01')).toBe(college);
    expect(activityOn([college, later, job], '2024-03-01')).toBe(later);
    expect(activityOn([college, later, job], '2024-01-31')).toBe(college);
    expect(activityOn([job], '2023-12-31')).toBeNull();
  });

  it('counts hours that nobody knows as full time, and those of doing nothing as none', () => {
    const unknown = episode({ hoursAWeek: null });
    const neet = episode({ kind: 'neet other', hoursAWeek: null, startedOn: '2024-02-01' });
    const small = episode({ kind: 'training', hoursAWeek: 15 });
    expect(activityOn([small, unknown], '2024-03-01')).toBe(unknown);
    expect(activityOn([neet, small], '2024-03-01')).toBe(small);
  });

  it('is the same whatever the order in which they come', () => {
    const some = fc.record({
      startedOn: fc.constantFrom('2024-01-01', '2024-02-01'),
      hoursAWeek: fc.constantFrom(null, 10, 16),
      recordedOn: fc.constantFrom(null, '2024-02-02'),
      kind: fc.constant('employment' as const),
      endedOn: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (episodes) => {
        expect(activityOn([...episodes].reverse(), '2024-03-01')).toEqual(activityOn(episodes, '2024-03-01'));
      }),
    );
  });

  it('of accommodation is the one that began last', () => {
    const stays = [
      { code: 'U1', startedOn: '2024-02-01', endedOn: null },
      { code: 'B1', startedOn: '2024-01-01', endedOn: '2024-04-01' },
    ];
    expect(episodeOn(stays, '2024-03-01')?.code).toBe('U1');
    expect(episodeOn(stays, '2024-01-31')?.code).toBe('B1');
  });
});

describe('EET on a day', () => {
  const on: Day = '2025-03-31';
  const group = (ages: string, people: EetPerson[], asAt: Day | null = null) =>
    eetGroupsOn(people, on, asAt).find((one) => one.ages === ages);

  it('has those whose activity is not known in the denominator', () => {
    const people = [
      person({}),
      person({ activities: [] }),
      person({ activities: [episode({ kind: 'not known' })] }),
      person({ activities: [episode({ kind: 'neet other' })] }),
    ];
    const found = group('17-18', people);
    expect([found?.eet.length, found?.neet.length, found?.notKnown.length]).toEqual([1, 1, 2]);
    expect(found?.share).toMatchObject({ count: 1, of: 4, percent: 25 });
  });

  it('takes the age that day: on the 19th birthday somebody is 19', () => {
    expect(group('17-18', [person({ bornOn: '2006-03-31' })])?.share.of).toBe(0);
    expect(group('19-21', [person({ bornOn: '2006-03-31' })])?.share.of).toBe(1);
    expect(group('17-18', [person({ bornOn: '2006-04-01' })])?.share.of).toBe(1);
    expect(group('19-21', [person({ bornOn: '2003-03-31' })])?.share.of).toBe(0);
    expect(group('17-18', [person({ bornOn: '2008-04-01' })])?.share.of).toBe(0);
  });

  it('leaves out who has died by then, who is not a care leaver, who is not linked, and whose birth is not known', () => {
    const out = [
      person({ diedOn: on }),
      person({ careStatus: 'qualifying' }),
      person({ careStatus: 'eligible' }),
      person({ careStatus: null }),
      person({ childId: null }),
      person({ bornOn: null }),
    ];
    expect(group('17-18', out)?.share.of).toBe(0);
    expect(group('17-18', [person({ diedOn: '2025-04-01' })])?.share.of).toBe(1);
  });

  it('as at a day knows no more than was known that day', () => {
    const late = person({ activities: [episode({ recordedOn: '2025-04-10' })] });
    expect(group('17-18', [late], on)?.notKnown).toHaveLength(1);
    expect(group('17-18', [late], '2025-04-10')?.eet).toHaveLength(1);
    expect(eetStateOn(late, on)).toBe('eet');
  });
});
