import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUND_COMMANDS } from '#entry/commands/ground-commands.ts';
import { runCommandLine } from '#entry/commands/run-command-line.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), 'foothold-files-'));
  writeFileSync(
    join(folder, 'young_people.csv'),
    `child_id,sex,local_authority\n04600001,F,${HERE}\n04600002,eh?,\n`,
  );
  writeFileSync(join(folder, 'contacts.csv'), 'child_id,contact_on,kind\n04600001,2025-01-01,visit\n');
  writeFileSync(join(folder, 'notes.csv'), 'a,b\n');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

/** Types a command as a person at a terminal would, or a program at a pipe. */
async function type(args: string, isTerminal = false) {
  const said = { out: '', problem: '' };
  const terminal = {
    cwd: folder,
    isTerminal,
    columns: 80,
    out: (text: string) => {
      said.out += text;
    },
    problem: (text: string) => {
      said.problem += text;
    },
  };
  const exit = await runCommandLine(GROUND_COMMANDS, args.split(' '), terminal, (work) => work(world.ground));
  return { exit, ...said };
}

describe('import and export at the command line', () => {
  it('tries a folder first, with a bar where somebody looks and nothing but JSON on stdout', async () => {
    const { exit, out, problem } = await type('import folder . --dry-run --json', true);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      dryRun: true,
      receipt: null,
      files: [{ created: 1 }, { created: 1 }],
    });
    expect(problem).toContain('Import [');
  });

  it('brings a folder in, names what it refused and what it left out, and ends well', async () => {
    const { exit, out, problem } = await type('import folder .');
    expect({ exit, problem }).toEqual({ exit: 0, problem: '' });
    expect(out).toContain('young_people.csv: 2 read, 1 new, 0 changed, 0 unchanged, 1 refused');
    expect(out).toContain('line 3, sex “eh?”: expected F or M');
    expect(out).toContain('notes.csv: its name does not say what is in it');
  });

  it('takes a file of a kind whatever it is called', async () => {
    writeFileSync(join(folder, 'list.csv'), 'child_id,contact_on,kind\n04600001,2025-02-01,call\n');
    const { out } = await type('import contacts list.csv --json');
    expect(JSON.parse(out)).toMatchObject({ files: [{ kind: 'contacts', created: 1 }], ignored: [] });
  });

  it('gives the same columns back, to a pipe, as JSON or into a file that is not there yet', async () => {
    const { out } = await type(`export contacts --authority ${HERE}`);
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'child_id,contact_on,kind,minutes,worker_email,in_touch',
      '04600001,2025-01-01,visit,,,',
    ]);
    expect(JSON.parse((await type(`export contacts --authority ${HERE} --json`)).out)).toMatchObject({
      rows: [{ contact_on: '2025-01-01' }, { contact_on: '2025-02-01' }],
      leftOut: 0,
    });
    expect((await type(`export contacts --authority ${HERE} --out out.csv`)).out).toContain('Wrote 2 rows');
    expect((await type(`export contacts --authority ${HERE} --out out.csv`)).exit).toBe(2);
    expect((await type('import contacts out.csv --json')).out).toContain('"unchanged":2');
  });

  it.each([
    ['import folder missing', /missing: expected a folder/],
    ['import referrals missing.csv', /missing.csv: expected a file/],
    ['import referrals contacts.csv', /not a file of referrals/],
    ['import wishes list.csv', /unknown command/],
    ['export contacts', /--authority/],
    ['export wishes --authority E06000045', /kind: one of/],
    ['import contacts list.csv --authority E06000999', /E06000999|authority/i],
  ])('answers “%s” with exit 2 and a sentence', async (args, sentence) => {
    const { exit, problem } = await type(args);
    expect(problem).toMatch(sentence);
    expect(exit).toBe(2);
  });
});
