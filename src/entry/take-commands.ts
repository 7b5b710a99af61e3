import type { RequestListener } from 'node:http';
import { answerCommands } from '#platform/files/operator-channel.ts';
import type { Ground } from '#platform/ground.ts';
import { GROUND_COMMANDS } from './commands/ground-commands.ts';
import { runCommandLine } from './commands/run-command-line.ts';

interface CommandsTaken {
  readonly answer: RequestListener;
  /** From now on commands are done on this ground; those that came earlier have waited for it. */
  open(ground: Ground): void;
  /** Waits for the commands that are under way. */
  drain(): Promise<void>;
}

/** Takes commands from the command line on behalf of the running service. */
export function takeCommands(): CommandsTaken {
  const opened = Promise.withResolvers<Ground>();
  const underWay = new Set<Promise<number>>();
  const answer = answerCommands((ask, say) => {
    const terminal = {
      ...ask,
      out: (text: string) => say({ out: text }),
      problem: (text: string) => say({ problem: text }),
    };
    const run = opened.promise.then((ground) =>
      runCommandLine(GROUND_COMMANDS, ask.args, terminal, (work) => work(ground)),
    );
    underWay.add(run);
    return run.finally(() => underWay.delete(run));
  });
  return {
    answer,
    open: opened.resolve,
    drain: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
