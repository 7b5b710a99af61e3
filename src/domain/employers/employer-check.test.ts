import { expect, it } from 'vitest';
import { checkEmployerVisit } from './employer-check.ts';

const visit = { metWhom: 'Fern Zircon', sawWorkplace: true, supervisorKnown: true, checkedOn: '2025-07-14' };
const codes = (changes: Partial<typeof visit>) => {
  const answer = checkEmployerVisit({ ...visit, ...changes }, '2025-07-14');
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
};

it('an employer is checked when somebody met them, saw the place and knows who supervises, today or before', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ checkedOn: '2025-07-15' })).toEqual(['in-the-future']);
});

it('an employer check names everything that is missing', () => {
  expect(codes({ metWhom: ' ', sawWorkplace: false, supervisorKnown: false })).toEqual([
    'nobody-met',
    'workplace-not-seen',
    'supervisor-not-known',
  ]);
});
