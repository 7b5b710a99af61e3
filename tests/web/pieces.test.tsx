import { expect, test } from 'vitest';
import { Confirmation } from '#web/confirmation.tsx';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Progress } from '#web/progress.tsx';
import { Timeline } from '#web/timeline.tsx';

test('before what cannot be undone a page asks, says what will happen, and has a way back', () => {
  const page = String(
    <Confirmation
      question="End Aspen’s placement early?"
      effects={['The placement ends today.', 'The referral opens again.']}
      warning="This cannot be undone."
      action="/placements/1/end"
      submit="End the placement"
      isGrave
      cancelHref="/placements/1"
    />,
  );
  expect(page).toContain('<h1 class="govuk-heading-l">End Aspen’s placement early?</h1>');
  expect(page).toContain('<li>The referral opens again.</li>');
  expect(page).toContain('This cannot be undone.');
  expect(page).toMatch(/<button[^>]*govuk-button--warning[^>]*>End the placement/);
  expect(page).toContain('href="/placements/1">Cancel');
});

test('an empty list says what to do next', () => {
  const empty = String(
    <EmptyState title="Nobody is waiting" action={{ text: 'Refer a young person', href: '/refer' }}>
      New referrals come here.
    </EmptyState>,
  );
  expect(empty).toContain('Nobody is waiting');
  expect(empty).toMatch(/<a href="\/refer"[^>]*>Refer a young person<\/a>/);
});

test('a table says each value’s column on a phone too, stays a table there, and escapes what it shows', () => {
  const table = String(
    <DataTable
      caption="Waiting"
      columns={[
        { head: 'Name', cell: (row: { name: string; days: number }) => row.name },
        { head: 'Days', cell: (row) => row.days, isNumeric: true },
      ]}
      rows={[{ name: '<b>Aspen</b>', days: 12 }]}
    />,
  );
  expect(table).not.toContain('foothold-table--plain');
  expect(table).toContain('role="rowheader" scope="row">&lt;b&gt;Aspen&lt;/b&gt;</th>');
  expect(table).toMatch(
    /<td class="[^"]*numeric" role="cell"><span[^>]*aria-hidden="true">Days<\/span><span[^>]*>12/,
  );
});

test('a timeline says when in words and for machines, and who wrote it down', () => {
  const timeline = String(
    <Timeline
      label="History"
      events={[{ title: 'Day one', at: '2025-07-07', when: '7 July 2025', by: 'Rowan Flint' }]}
    />,
  );
  expect(timeline).toContain('<time datetime="2025-07-07">7 July 2025</time>, Rowan Flint');
});

test('progress is said in words, and looking again can be stopped and started', () => {
  const moving = String(
    <Progress title="Reading" done={1200} total={3030} noun="rows" href="/i/1" stillHref="/i/1?still=yes" />,
  );
  expect(moving).toContain('1,200 of 3,030 rows');
  expect(moving).toContain('value="1200" max="3030"');
  expect(moving).toContain('href="/i/1?still=yes">Stop looking again');
  const still = String(<Progress title="Reading" done={1200} noun="rows" href="/i/1" />);
  expect(still).toContain('href="/i/1">Look again');
  expect(still).not.toContain('value=');
});
