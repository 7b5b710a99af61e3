import { describe, expect, it } from 'vitest';
import type { ActivityEpisode } from './episodes.ts';
import { type Oc3Person, oc3Entries, type Stay } from './oc3.ts';
import { financialYear } from './periods.ts';

const YEAR = financialYear(2025);
const contact = (contactOn: string, inTouch = 'yes', kind = 'visit') => ({
  contactOn,
  kind,
  minutes: null,
  inTouch,
});
const doing = (over: Partial<ActivityEpisode>): ActivityEpisode => ({
  kind: 'employment',
  startedOn: '2024-01-01',
  endedOn: null,
  hoursAWeek: 16,
  recordedOn: null,
  ...over,
});
const stay = (over: Partial<Stay>): Stay => ({ code: 'U1', startedOn: '2024-01-01', endedOn: null, ...over });
const person = (over: Partial<Oc3Person>): Oc3Person => ({
  childId: '04500000',
  bornOn: '2006-10-14',
  diedOn: null,
  careStatus: 'former relevant',
  contacts: [contact('2024-10-01')],
  activities: [doing({})],
  stays: [stay({})],
  ...over,
});
const rowOf = (over: Partial<Oc3Person>, asAt: string | null = null) =>
  oc3Entries([person(over)], YEAR, asAt)[0]?.row;
const activ = (...activities: ActivityEpisode[]) => rowOf({ activities })?.activ;
const accom = (...stays: Stay[]) => rowOf({ stays })?.accom;

describe('the care-leaver file', () => {
  it('has relevant and former relevant young people with a number and a birthday in the year, by CHILD', () => {
    const entries = oc3Entries(
      [
        person({ childId: '9' }),
        person({ childId: '10', careStatus: 'relevant' }),
        person({ childId: null }),
        person({ childId: '3', careStatus: 'qualifying' }),
        person({ childId: '4', careStatus: 'eligible' }),
        person({ childId: '5', careStatus: null }),
        person({ childId: '6', bornOn: null }),
        person({ childId: '7', bornOn: '2008-04-01' }),
      ],
      YEAR,
    );
    expect(entries.map(({ row }) => row.child)).toEqual(['10', '9']);
    expect(entries[0]?.row).toEqual({
      child: '10',
      bornOn: '2006-10-14',
      inTouch: 'YES',
      activ: 'F5',
      accom: 'U1',
    });
  });

  it('says DIED of who died on the day itself or before, and then nothing else', () => {
    expect(rowOf({ diedOn: '2024-10-14' })).toMatchObject({ inTouch: 'DIED', activ: '0', accom: '0' });
    expect(rowOf({ diedOn: '2024-10-15' })).toMatchObject({ inTouch: 'YES', activ: 'F5', accom: 'U1' });
    expect(rowOf({ diedOn: '2024-10-14' }, '2024-10-13')?.inTouch).not.toBe('DIED');
    expect(rowOf({ diedOn: '2024-10-14' }, '2024-10-14')?.inTouch).toBe('DIED');
  });

  it('has neither activity nor home of who went home, and has both of who refused, where they are known', () => {
    const said = (inTouch: string) => rowOf({ contacts: [contact('2024-10-01', inTouch)] });
    expect(said('returned home 6 months')).toMatchObject({ inTouch: 'RHOM', activ: '0', accom: '0' });
    expect(said('refused contact')).toMatchObject({ inTouch: 'REFU', activ: 'F5', accom: 'U1' });
    expect(said('no')).toMatchObject({ inTouch: 'NO', activ: 'F5', accom: 'U1' });
  });

  it('has 0 where nobody knows', () => {
    expect(rowOf({ activities: [doing({ kind: 'not known' })], stays: [] })).toMatchObject({
      activ: '0',
      accom: '0',
    });
  });

  it('takes what is in force that day: the first day counts, the day it ended does not', () => {
    expect(activ(doing({ startedOn: '2024-10-14' }))).toBe('F5');
    expect(activ(doing({ startedOn: '2024-10-15' }))).toBe('0');
    expect(activ(doing({ endedOn: '2024-10-14' }))).toBe('0');
    expect(activ(doing({ endedOn: '2024-10-15' }))).toBe('F5');
    expect(accom(stay({ startedOn: '2024-10-14' }))).toBe('U1');
    expect(accom(stay({ endedOn: '2024-10-14' }))).toBe('0');
  });

  it('takes the most hours of several, then the latest start; hours that nobody knows are full time', () => {
    const college = doing({ kind: 'further education', hoursAWeek: 12, startedOn: '2024-09-01' });
    expect(activ(doing({ hoursAWeek: 13 }), college)).toBe('P5');
    expect(activ(doing({ hoursAWeek: 12 }), college)).toBe('P2');
    expect(activ(doing({ hoursAWeek: null }), college)).toBe('F5');
    expect(activ(college, doing({ hoursAWeek: null, kind: 'neet other' }))).toBe('P2');
    expect(activ(doing({ hoursAWeek: 15.5 }))).toBe('P5');
  });

  it('takes the latest home, and Z before B where both began on one day', () => {
    expect(accom(stay({ code: 'Z1' }), stay({ code: 'B1', startedOn: '2024-02-01' }))).toBe('B1');
    const [relative, carer] = [stay({ code: 'B1' }), stay({ code: 'Z1' })];
    expect(accom(relative, carer)).toBe('Z1');
    expect(accom(carer, relative)).toBe('Z1');
  });

  it('says what was known on a day: contact and death from their own, an activity from when it was recorded', () => {
    const late = { activities: [doing({ recordedOn: '2024-12-02' })] };
    expect(rowOf(late, '2024-12-01')?.activ).toBe('0');
    expect(rowOf(late, '2024-12-02')?.activ).toBe('F5');
    const met = { contacts: [contact('2024-11-10')] };
    expect(rowOf(met, '2024-11-09')?.inTouch).toBe('NO');
    expect(rowOf(met, '2024-11-10')?.inTouch).toBe('YES');
    const died = { diedOn: '2024-10-10' };
    expect(rowOf(died, '2024-10-09')?.inTouch).toBe('YES');
    expect(rowOf(died, '2024-10-10')?.inTouch).toBe('DIED');
  });
});
