import { describe, expect, it } from 'vitest';
import { contactStanding } from './contact-standing.ts';

const ON = '2025-07-14';
const contact = (contactOn: string, kind = 'visit', minutes: number | null = 20, inTouch = 'yes') => ({
  contactOn,
  kind,
  minutes,
  inTouch,
});

describe('how contact stands', () => {
  it('asks for a visit within eight weeks of the last one', () => {
    const just = contactStanding([contact('2025-05-19')], ON);
    expect(just).toMatchObject({ lastVisitOn: '2025-05-19', nextVisitBy: ON, daysOverdue: 0 });
    expect(contactStanding([contact('2025-05-18')], ON).daysOverdue).toBe(1);
  });

  it('does not take a call, a visit to nobody or one to come for a visit', () => {
    const contacts = [
      contact('2025-07-01', 'call'),
      contact('2025-07-02', 'visit', 5, 'no'),
      contact('2025-07-15'),
    ];
    expect(contactStanding(contacts, ON)).toMatchObject({ lastVisitOn: null, nextVisitBy: null });
  });

  it('is met by six contacts or by three hours in a year', () => {
    const six = Array.from({ length: 6 }, (_, at) => contact(`2025-0${at + 1}-10`, 'call', 1));
    expect(contactStanding(six, ON)).toMatchObject({ contacts: 6, minutes: 6, isEntitlementMet: true });
    expect(contactStanding(six.slice(1), ON).isEntitlementMet).toBe(false);
    expect(contactStanding([contact('2025-07-01', 'meeting', 180)], ON).isEntitlementMet).toBe(true);
    expect(contactStanding([contact('2025-07-01', 'meeting', 179)], ON).isEntitlementMet).toBe(false);
  });

  it('looks back a calendar year, with the 29 February that is in it', () => {
    const from = (contactOn: string, on: string) => contactStanding([contact(contactOn)], on).contacts;
    expect([from('2024-02-29', '2025-02-27'), from('2024-02-29', '2025-02-28')]).toEqual([1, 0]);
    expect([from('2024-03-01', '2025-02-28'), from('2024-03-01', '2025-03-01')]).toEqual([1, 0]);
    expect([from('2023-03-01', '2024-02-29'), from('2023-02-28', '2024-02-29')]).toEqual([1, 0]);
    expect([from('2023-07-15', '2024-07-14'), from('2023-07-14', '2024-07-14')]).toEqual([1, 0]);
  });

  it('looks back a year, and counts neither silence nor an unknown length', () => {
    const contacts = [
      contact('2024-07-14'),
      contact('2024-07-15', 'call', null),
      contact('2025-07-01', 'no reply', 10),
    ];
    expect(contactStanding(contacts, ON)).toMatchObject({ contacts: 1, minutes: 0 });
  });
});
