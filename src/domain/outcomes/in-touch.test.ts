import { describe, expect, it } from 'vitest';
import { inTouchWithin, latestDay } from './in-touch.ts';

const WINDOW = { from: '2024-07-14', to: '2024-11-14' };
const contact = (contactOn: string, inTouch: string | null = 'yes', kind = 'visit') => ({
  contactOn,
  kind,
  minutes: null,
  inTouch,
});
const said = (...contacts: ReturnType<typeof contact>[]) => inTouchWithin(contacts, WINDOW);

describe('whether the authority is in touch', () => {
  it('looks from the first day of the window to the last, both included', () => {
    expect(said(contact('2024-07-13'))).toBe('NO');
    expect(said(contact('2024-07-14'))).toBe('YES');
    expect(said(contact('2024-11-14'))).toBe('YES');
    expect(said(contact('2024-11-15'))).toBe('NO');
    expect(said()).toBe('NO');
  });

  it('is shown by the young person alone: silence, and contact with others about them, are none', () => {
    expect(said(contact('2024-10-01', 'yes', 'no reply'))).toBe('NO');
    expect(said(contact('2024-10-01', 'no', 'call'))).toBe('NO');
    expect(said(contact('2024-10-01', null))).toBe('NO');
    expect(said(contact('2024-10-01', 'yes', 'text'))).toBe('YES');
  });

  it('counts one real contact before whatever was said, sooner or later', () => {
    expect(said(contact('2024-08-01'), contact('2024-11-01', 'refused contact'))).toBe('YES');
  });

  it('takes the latest that says why there is none; a silence after it takes nothing back', () => {
    const refused = contact('2024-08-01', 'refused contact', 'no reply');
    const home = contact('2024-10-01', 'returned home 6 months');
    const enough = contact('2024-10-02', 'service no longer required');
    expect(said(refused)).toBe('REFU');
    expect(said(refused, home)).toBe('RHOM');
    expect(said(enough, home, refused, contact('2024-11-01', 'no'))).toBe('NREQ');
    expect(said(contact('2024-07-13', 'refused contact'))).toBe('NO');
  });

  it('says the same of two on one day in whatever order they come', () => {
    const two = [contact('2024-08-01', 'returned home 6 months'), contact('2024-08-01', 'refused contact')];
    expect(inTouchWithin(two, WINDOW)).toBe('REFU');
    expect(inTouchWithin(two.toReversed(), WINDOW)).toBe('REFU');
  });

  it('knows the latest day, and that there is none', () => {
    expect(latestDay([contact('2024-08-01'), contact('2024-09-01'), contact('2024-08-30')])).toBe(
      '2024-09-01',
    );
    expect(latestDay([])).toBeNull();
  });
});
