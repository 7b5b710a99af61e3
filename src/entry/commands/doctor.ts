import { z } from 'zod';
import { countGivenUp } from '#areas/notifications/index.ts';
import { examineTimetables } from '#areas/travel/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { checkSeals } from '#platform/audit/check-seals.ts';
import { examine, type Finding } from '#platform/db/examine.ts';
import { isMigrated } from '#platform/db/migrate.ts';
import { anchor, anchorText } from './anchor.ts';
import { groundCommand, type Work } from './cli-command.ts';

export const doctorCommand = groundCommand({
  name: 'doctor',
  summary:
    'Look whether the database, its protection, the audit, the messages and the timetables are as they should be',
  parts: [['--anchor <anchors...>', 'anchors that an earlier doctor gave: the audit must still hold them']],
  input: z.object({ anchor: z.array(anchor).default([]) }),
  run: async (work, { anchor: copied }) => {
    const seals = await checkSeals(work.ground, copied);
    const findings = [
      ...(await examine(work.ground.database)),
      await examineMigrations(work),
      findingOf(seals),
      await examineMessages(work),
      await examineBuses(work),
    ];
    const isWell = findings.every((finding) => finding.ok);
    const anchors = seals.anchors.map(anchorText);
    return {
      json: { ok: isWell, findings, anchors },
      text: [
        ...findings.map(({ ok, check, detail }) => `${ok ? 'ok     ' : 'LOOK AT'} ${check}: ${detail}`),
        ...(anchors.length === 0
          ? []
          : ['', 'Anchors of the audit; keep a copy outside of this machine:', ...anchors]),
      ].join('\n'),
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

function findingOf(found: Awaited<ReturnType<typeof checkSeals>>): Finding {
  const [first] = found.broken;
  const waiting = `${found.unsealedRows} wait for one`;
  return {
    check: 'audit',
    ok: first === undefined,
    detail:
      first === undefined
        ? `${found.seals} seals hold over ${found.sealedRows} rows; ${waiting}.`
        : `Seal ${first.number} of ${first.authority ?? 'no authority'} does not hold: ${first.why}. Take a copy of the database before anything else.`,
  };
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
