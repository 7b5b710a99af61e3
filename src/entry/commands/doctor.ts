import { z } from 'zod';
import { countGivenUp } from '#areas/notifications/index.ts';
import { examineTimetables } from '#areas/travel/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { examine, type Finding } from '#platform/db/examine.ts';
import { isMigrated } from '#platform/db/migrate.ts';
import { groundCommand, type Work } from './cli-command.ts';

export const doctorCommand = groundCommand({
  name: 'doctor',
  summary: 'Look whether the database, its protection, the audit and the messages are as they should be',
  parts: [],
  input: z.object({}),
  run: async (work) => {
    const findings = [
      ...(await examine(work.ground.database)),
      await examineMigrations(work),
      await examineAudit(work),
      await examineMessages(work),
      await examineBuses(work),
    ];
    const isWell = findings.every((finding) => finding.ok);
    return {
      json: { ok: isWell, findings },
      text: findings
        .map(({ ok, check, detail }) => `${ok ? 'ok     ' : 'LOOK AT'} ${check}: ${detail}`)
        .join('\n'),
      exit: isWell ? 0 : 1,
    };
  },
});

async function examineMigrations({ ground }: Work): Promise<Finding> {
  const ok = await isMigrated(ground.database);
  return {
    check: 'migrations',
    ok,
    detail: ok ? 'All of this release are there.' : 'Some of this release are missing.',
  };
}

async function examineAudit({ ground, actor }: Work): Promise<Finding> {
  const rows = await readAs(ground, actor, ({ read }) =>
    read
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  return { check: 'audit', ok: true, detail: `Readable; ${rows.count} changes are recorded.` };
}

async function examineMessages({ ground }: Work): Promise<Finding> {
  const count = await readAs(ground, SYSTEM, countGivenUp);
  return {
    check: 'messages',
    ok: count === 0,
    detail: count === 0 ? 'None was given up.' : `${count} could not be sent and are tried no more.`,
  };
}

async function examineBuses({ ground }: Work): Promise<Finding> {
  const { count, unopened } = await readAs(ground, SYSTEM, examineTimetables);
  const well = count === 0 ? 'None is loaded: bus journeys are not checked.' : `All ${count} can be opened.`;
  return {
    check: 'timetables',
    ok: unopened.length === 0,
    detail:
      unopened.length === 0
        ? well
        : `Cannot be opened by this release, so no bus journey is checked there: ${unopened.join(', ')}. Import the feed again.`,
  };
}
