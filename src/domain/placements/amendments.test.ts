import { describe, expect, it } from 'vitest';
import { AMENDMENT_KINDS, AMENDMENT_RULES, amendmentsOpen } from './amendments.ts';
import { PLACEMENT_STATUSES } from './statuses.ts';

describe('an amendment', () => {
  it('asks again only those whom it touches', () => {
    expect(AMENDMENT_RULES.hours.asksAgain).toEqual(['young-person', 'employer']);
    expect(AMENDMENT_RULES.supervisor.asksAgain).toEqual(['employer']);
    expect(AMENDMENT_RULES.pause.asksAgain).toEqual([]);
  });

  it('looks again at the items of the gate that it can turn', () => {
    expect(AMENDMENT_RULES.supervisor.gateItems).toContain('supervisor-trained');
    expect(AMENDMENT_RULES.pause.gateItems).toContain('insurance');
  });

  it('after the end is a correction and nothing else, before it anything but that', () => {
    const open = Object.fromEntries(PLACEMENT_STATUSES.map((status) => [status, amendmentsOpen(status)]));
    const running = AMENDMENT_KINDS.filter((kind) => kind !== 'correction');
    const planned = running.filter((kind) => kind !== 'pause');
    expect(open).toEqual({
      planned,
      confirmed: planned,
      active: running,
      paused: running,
      completed: ['correction'],
      'left-early': ['correction'],
      cancelled: ['correction'],
      'did-not-start': ['correction'],
    });
  });
});
