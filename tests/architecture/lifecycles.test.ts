import { expect, test } from 'vitest';
import { MATCH_STATUSES } from '#domain/matching/statuses.ts';
import { PLACEMENT_STATUSES } from '#domain/placements/statuses.ts';
import { lifecyclesPage } from '#tests/support/lifecycle-drawings.ts';

test('the drawings in docs/ are those of the tables that decide', async () => {
  await expect(lifecyclesPage()).toMatchFileSnapshot('../../docs/lifecycles.md');
});

test('every status of a match and of a placement is drawn', () => {
  const page = lifecyclesPage();
  for (const status of [...MATCH_STATUSES, ...PLACEMENT_STATUSES])
    expect(page, status).toContain(`as ${status.replaceAll('-', '_')}\n`);
});
