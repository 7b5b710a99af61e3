import { expect, test } from 'vitest';
import { MEMBERSHIP_ROLES } from './roles.ts';
import { leadsTo, WAYS_IN } from './ways-in.ts';

test('a text and a code on paper lead to a young person and nobody else; every other way leads to every role', () => {
  for (const way of WAYS_IN)
    for (const role of MEMBERSHIP_ROLES)
      expect(leadsTo(way, role), `${way} to ${role}`).toBe(
        role === 'young-person' || ['link', 'council', 'demonstration'].includes(way),
      );
});
