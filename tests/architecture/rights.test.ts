import { expect, test } from 'vitest';
import { MEMBERSHIP_ROLES, type Role } from '#domain/accounts/roles.ts';
import { filesUnder } from './source-files.ts';

/** What each column of the table stands for, in its order. */
const COLUMNS: readonly Role[] = [...MEMBERSHIP_ROLES, 'operator', 'system'];

interface Right {
  readonly action: string;
  readonly allow: readonly Role[];
}

function isCommand(value: unknown): value is Right {
  return (
    typeof value === 'object' && value !== null && 'action' in value && 'allow' in value && 'run' in value
  );
}

async function everyCommand(): Promise<Right[]> {
  const paths = filesUnder('src/areas').filter((path) =>
    /^(?!.*\.(?:page|step|content|routes|api)\.tsx?$).*\.ts$/.test(path),
  );
  const modules = await Promise.all(
    paths.map((path) => import(new URL(`../../${path}`, import.meta.url).href) as Promise<object>),
  );
  const found = modules.flatMap((module) => Object.values(module).filter(isCommand));
  return [...new Map(found.map((one) => [one.action, one])).values()].sort((a, b) =>
    a.action < b.action ? -1 : 1,
  );
}

function tableOf(rights: readonly Right[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Who may try what',
    'Made from the `allow` list of every command by `tests/architecture/rights.test.ts` (`--update` writes it again). Page, API, command',
    'line and import go through these same commands. On *which* records somebody may try it, row-level security decides: a worker',
    'on their caseload, an owner on the own firm, a supervisor on whom they supervise, everybody within their authority. `system` is the service itself.',
    '',
    row(['command', ...COLUMNS]),
    row(['---', ...COLUMNS.map(() => ':-:')]),
    ...rights.map(({ action, allow }) =>
      row([`\`${action}\``, ...COLUMNS.map((role) => (allow.includes(role) ? '●' : ''))]),
    ),
    '',
  ].join('\n');
}

test('the page of rights in docs says what the commands say', async () => {
  const rights = await everyCommand();
  expect(rights.length).toBeGreaterThan(80);
  await expect(tableOf(rights)).toMatchFileSnapshot('../../docs/security/rights.md');
});

test('an auditor changes no record: they look after their own sign-in, raise a concern as everybody may, and take a report with them', async () => {
  const rights = await everyCommand();
  expect(rights.filter((one) => one.allow.includes('auditor')).map((one) => one.action)).toEqual([
    'accounts.begin-second-factor',
    'accounts.confirm-second-factor',
    'accounts.drop-second-factor',
    'accounts.end-other-sessions',
    'accounts.end-session',
    'accounts.prove-second-factor',
    'accounts.renew-recovery-codes',
    'concerns.raise',
    'reports.export',
  ]);
});

test('what only the service itself does is given to nobody else', async () => {
  const rights = await everyCommand();
  const signIn = rights.filter((one) => /^accounts\.(?:sign-in-|switch-)/.test(one.action));
  expect(signIn.map((one) => one.allow)).toEqual(signIn.map(() => ['system']));
});
