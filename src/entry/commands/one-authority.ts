import { OperatorProblem } from '#entry/operator-problem.ts';
import { type Actor, type ReadTx, readAs } from '#platform/actor.ts';
import type { Work } from './cli-command.ts';

/**
 * Whoever gives the command, in one authority: the one that was named, else the only one that has what is asked for.
 * @throws OperatorProblem where nobody has it, or several have.
 */
export async function inOneAuthority(
  { ground, actor }: Work,
  what: string,
  authoritiesThatHave: (tx: ReadTx) => Promise<readonly string[]>,
): Promise<Actor> {
  if (actor.authority !== null) return actor;
  const found = await readAs(ground, actor, authoritiesThatHave);
  const [authority] = found;
  if (authority === undefined) throw new OperatorProblem(2, `There is no ${what}.`);
  if (found.length > 1)
    throw new OperatorProblem(
      2,
      `More than one authority has ${what}: say which with --authority, one of ${found.join(', ')}.`,
    );
  return { ...actor, authority };
}
