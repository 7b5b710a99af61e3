import { expect, test } from 'vitest';
import { addDays } from '../shared/day.ts';
import { renewalPrompt, SUPERVISOR_TOPIC } from './records.ts';
import { trainingState } from './states.ts';

const TODAY = '2025-07-14';
const stateIn = (days: number) => trainingState(addDays(TODAY, days), TODAY);

test('training stands by how long it still counts, the last day included', () => {
  expect([-1, 0, 14, 15, 60, 61].map(stateIn)).toEqual([
    'lapsed',
    'within-14-days',
    'within-14-days',
    'within-60-days',
    'within-60-days',
    'in-date',
  ]);
  expect(trainingState(null, TODAY)).toBe('never');
});

test('the list says the same as the prompt to renew', () => {
  const words = { 'at-60-days': 'within-60-days', 'at-14-days': 'within-14-days', lapsed: 'lapsed' } as const;
  for (let days = -70; days <= 70; days++) {
    const validTo = addDays(TODAY, days);
    const record = { supervisorId: 'a', topic: SUPERVISOR_TOPIC, trainedOn: '2023-01-01', validTo };
    const prompt = renewalPrompt({ supervisorId: 'a', leftOn: null }, [record], SUPERVISOR_TOPIC, TODAY);
    expect(trainingState(validTo, TODAY), String(days)).toBe(
      prompt === null ? 'in-date' : words[prompt.prompt],
    );
  }
});
