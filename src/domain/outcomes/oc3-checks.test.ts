import { describe, expect, it } from 'vitest';
import { type Oc3Row, oc3Entries } from './oc3.ts';
import { brokenChecks, oc3Gaps, repeatedChildren } from './oc3-checks.ts';
import { financialYear } from './periods.ts';

const YEAR = financialYear(2025);
const row = (over: Partial<Oc3Row>): Oc3Row => ({
  child: '04500000',
  bornOn: '2006-10-14',
  inTouch: 'YES',
  activ: 'F5',
  accom: 'U1',
  ...over,
});
const broken = (over: Partial<Oc3Row>, diedOn: string | null = null) => brokenChecks(row(over), YEAR, diedOn);

describe('the checks of the return', () => {
  it('let a right row pass', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ inTouch: 'NO', activ: '0', accom: '0' })).toEqual([]);
    expect(broken({ inTouch: 'NO', activ: 'G6' })).toEqual([]);
    expect(broken({ accom: 'R2' })).toEqual([]);
  });

  it('131, 132 and 133 know the codes', () => {
    expect(broken({ inTouch: 'Yes' })).toEqual(['131']);
    expect(broken({ activ: 'F3' })).toEqual(['132']);
    expect(broken({ activ: 'G1' })).toEqual(['132']);
    expect(broken({ accom: 'S1' })).toEqual(['133']);
    expect(broken({ accom: 'X1' })).toEqual(['133']);
    expect(broken({ accom: 'X2' })).toEqual([]);
  });

  it('153 wants all three or none', () => {
    expect(broken({ activ: '' })).toEqual(['132', '153']);
    expect(broken({ inTouch: '', activ: '', accom: '' })).not.toContain('153');
  });

  it('344 wants nothing of who died or went home', () => {
    for (const inTouch of ['DIED', 'RHOM']) {
      expect(broken({ inTouch, activ: '0', accom: '0' })).toEqual([]);
      expect(broken({ inTouch, activ: '0' })).toEqual(['344']);
      expect(broken({ inTouch, accom: '0' })).toEqual(['344']);
    }
    expect(broken({ inTouch: 'REFU' })).toEqual([]);
  });

  it('345 wants both of who is in touch', () => {
    expect(broken({ activ: '0' })).toEqual(['345']);
    expect(broken({ accom: '0' })).toEqual(['345']);
  });

  it('347 knows no foyer for who was not 18 on 1 April', () => {
    expect(broken({ accom: 'T1', bornOn: '2006-04-02' })).toEqual(['347']);
    expect(broken({ accom: 'T2', bornOn: '2006-04-02' })).toEqual(['347']);
    expect(broken({ accom: 'T1', bornOn: '2006-04-01' })).toEqual([]);
  });

  it('348 knows nobody who died before the year began', () => {
    const died = { inTouch: 'DIED', activ: '0', accom: '0' };
    expect(broken(died, '2024-03-31')).toEqual(['348']);
    expect(broken(died, '2024-04-01')).toEqual([]);
  });

  it('391 wants 17 by 31 March', () => {
    expect(broken({ bornOn: '2008-03-31' })).toEqual([]);
    expect(broken({ bornOn: '2008-04-01' })).toEqual(['391']);
  });

  it('3001 knows no former foster carer at 17', () => {
    expect(broken({ accom: 'Z1', bornOn: '2008-03-31' })).toEqual(['3001']);
    expect(broken({ accom: 'Z2', bornOn: '2007-04-01' })).toEqual(['3001']);
    expect(broken({ accom: 'Z1', bornOn: '2007-03-31' })).toEqual([]);
  });

  it('there is one row a person', () => {
    expect(repeatedChildren(['1', '2', '1', '1'].map((child) => row({ child })))).toEqual(new Set(['1']));
  });
});

describe('the gaps', () => {
  const person = {
    childId: '04500000',
    bornOn: '2006-10-14',
    diedOn: null,
    careStatus: 'relevant',
    contacts: [{ contactOn: '2024-10-01', kind: 'visit', minutes: null, inTouch: 'yes' }],
    activities: [],
    stays: [],
  };
  const gaps = (...people: (typeof person)[]) =>
    oc3Gaps(oc3Entries(people, YEAR), YEAR).map(({ check, missing }) => [check, missing]);

  it('are two where neither the activity nor the home of somebody in touch is known', () => {
    expect(gaps(person)).toEqual([
      ['345', 'activity'],
      ['345', 'accommodation'],
    ]);
  });

  it('are none where nobody is in touch', () => {
    expect(gaps({ ...person, contacts: [] })).toEqual([]);
  });

  it('name a person who has two rows, once for each', () => {
    const quiet = { ...person, contacts: [] };
    expect(gaps(quiet, quiet)).toEqual([
      ['one row a person', 'the record'],
      ['one row a person', 'the record'],
    ]);
  });

  it('are found in the year after a death', () => {
    const [entry] = oc3Entries([{ ...person, diedOn: '2024-03-31' }], YEAR);
    expect(entry?.row.inTouch).toBe('DIED');
    expect(oc3Gaps(entry ? [entry] : [], YEAR).map(({ check }) => check)).toEqual(['348']);
  });
});
