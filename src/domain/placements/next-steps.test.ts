import { describe, expect, it } from 'vitest';
import { checkNextStep, mayHandOnNote, NEXT_STEP_KINDS, type NextStep } from './next-steps.ts';

const support: NextStep = {
  kind: 'more support',
  owner: 'Sorrel Opal',
  dueOn: '2025-09-22',
  isPaid: null,
  hoursAWeek: null,
  contract: '',
  startsOn: null,
  transitionNote: '',
  noteAgreedOn: null,
};
const codes = (changes: Partial<NextStep>) => {
  const answer = checkNextStep({ ...support, ...changes }, '2025-09-22');
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
};

describe('a next step', () => {
  it('has an owner and a date, today or later', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ owner: '', dueOn: null })).toEqual(['no-owner', 'no-date']);
    expect(codes({ dueOn: '2025-09-21' })).toEqual(['date-passed']);
  });

  it('into work says pay, hours, contract and start', () => {
    const asks = NEXT_STEP_KINDS.filter((kind) => codes({ kind }).length === 4);
    expect(asks).toEqual(['kept on', 'other job', 'apprenticeship']);
    const offer = { isPaid: true, hoursAWeek: 30, contract: 'permanent', startsOn: '2025-09-29' };
    expect(codes({ kind: 'kept on', ...offer })).toEqual([]);
    expect(codes({ kind: 'kept on', ...offer, isPaid: false, hoursAWeek: 0 })).toEqual([]);
  });

  it('hands its note on only from the day on which the young person agreed', () => {
    const note = { transitionNote: 'Likes to start with a list.', noteAgreedOn: '2025-09-22' };
    expect(mayHandOnNote(note, '2025-09-22')).toBe(true);
    expect(mayHandOnNote(note, '2025-09-21')).toBe(false);
    expect(mayHandOnNote({ ...note, noteAgreedOn: null }, '2025-09-22')).toBe(false);
    expect(mayHandOnNote({ ...note, transitionNote: ' ' }, '2025-09-22')).toBe(false);
  });
});
