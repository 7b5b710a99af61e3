import { describe, expect, it } from 'vitest';
import { type ConsentFact, consentOn } from './consents.ts';

const YES: ConsentFact = {
  purpose: 'tell employers',
  recipientOrganisationId: null,
  answer: true,
  givenAt: '2025-07-01T09:00:00.000Z',
  expiresOn: null,
  withdrawnAt: null,
};
const on = (facts: ConsentFact[], recipient: string | null = 'marl') =>
  consentOn(facts, 'tell employers', recipient, '2025-07-14');

describe('what a young person agreed to', () => {
  it('is not known until they were asked', () => {
    expect(on([])).toBeNull();
    expect(on([{ ...YES, purpose: 'tell colleges' }])).toBeNull();
  });

  it('counts for one recipient only where it names one', () => {
    expect(on([{ ...YES, recipientOrganisationId: 'marl' }])).toBe(true);
    expect(on([{ ...YES, recipientOrganisationId: 'slate' }])).toBeNull();
  });

  it('is what they said last', () => {
    const later = { ...YES, answer: false, givenAt: '2025-07-02T09:00:00.000Z' };
    expect(on([later, YES])).toBe(false);
    expect(on([YES, later])).toBe(false);
  });

  it('ends at once when it is withdrawn, and after its last day', () => {
    expect(on([{ ...YES, withdrawnAt: '2025-07-03T09:00:00.000Z' }])).toBe(false);
    expect(on([{ ...YES, expiresOn: '2025-07-13' }])).toBe(false);
    expect(on([{ ...YES, expiresOn: '2025-07-14' }])).toBe(true);
  });
});
