import { MATCH_STEPS } from '#domain/matching/statuses.ts';
import { MEETING_STEPS } from '#domain/meetings/statuses.ts';
import { PLACEMENT_STEPS } from '#domain/placements/statuses.ts';
import type { Step } from '#domain/shared/lifecycle.ts';

type AnyStep = Step<string, string>;

const node = (status: string) => status.replaceAll('-', '_');
const spoken = (words: string) => words.replaceAll('-', ' ');

/** A drawing of a lifecycle as Mermaid, each arrow with its check; then the same as a table, with who may take the step. */
function lifecycle(title: string, steps: readonly AnyStep[]): string[] {
  const statuses = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  return [
    `## ${title}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...statuses.map((status) => `  state "${spoken(status)}" as ${node(status)}`),
    ...steps.map(({ from, to, check }) => `  ${node(from)} --> ${node(to)}: ${spoken(check)}`),
    '```',
    '',
    '| from | to | who | what must hold |',
    '|---|---|---|---|',
    ...steps.map(
      ({ from, to, who, check }) =>
        `| ${spoken(from)} | ${spoken(to)} | ${who.map(spoken).join(', ')} | ${spoken(check)} |`,
    ),
    '',
  ];
}

/** The page docs/lifecycles.md, from the tables that decide. */
export function lifecyclesPage(): string {
  const forward = MATCH_STEPS.filter((step) => step.check !== 'may-come-back');
  return [
    '# Lifecycles',
    '',
    'Drawn from `src/domain/matching/statuses.ts`, `src/domain/placements/statuses.ts` and `src/domain/meetings/statuses.ts`,',
    'which alone decide; a test holds this page equal to them.',
    '',
    ...lifecycle('A match', forward),
    'Every ending can be undone by the co-ordinator, a manager or the operator: the match goes back to where it was, an accepted',
    'one to the offer, where nothing is in the way (`may-come-back`).',
    '',
    ...lifecycle('A placement', PLACEMENT_STEPS),
    ...lifecycle('A meeting', MEETING_STEPS),
  ].join('\n');
}
