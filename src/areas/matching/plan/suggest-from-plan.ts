import { z } from 'zod';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { type FieldProblem, invalid } from '#platform/errors.ts';
import { recordId, text } from '#platform/fields.ts';
import { toldOnce } from '../matches/put-to-young-person.ts';
import { type Suggestion, suggest } from '../matches/suggest.ts';
import { type Look, lookAtAll } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { PLAN } from './plan.content.ts';
import { areReferences } from './plan-address.ts';

const LINES_MAX = 500;

/** Lines of a plan: who, and which option, by its reference as a plan has it or by its id. */
const lines = z.object({
  lines: z
    .array(
      z
        .object({
          reference: text('the reference', 20),
          opportunity: text('the option', 20).optional(),
          optionId: recordId('the option').optional(),
        })
        .refine(({ opportunity, optionId }) => opportunity !== undefined || optionId !== undefined, {
          path: ['opportunity'],
          message: 'Say which opportunity or course run',
        }),
    )
    .min(1, 'Choose at least one line')
    .max(LINES_MAX, `Choose ${LINES_MAX} lines at most`),
});
type Lines = z.infer<typeof lines>['lines'];

/** A plan is for those who run the programme: a worker puts options to their own young people. */
const TAKERS = ['co-ordinator', 'manager', 'operator'] as const;

/** Takes lines of a plan as suggestions, which a co-ordinator then puts to each young person. Nothing is sent by itself. */
export const suggestFromPlan = command({
  action: 'matches.suggest',
  input: lines,
  allow: TAKERS,
  run: async (tx, asked) => {
    const taken = await takeLines(tx, asked.lines, 'suggested');
    const matchIds = taken.map(({ matchId }) => matchId);
    return { result: { matchIds }, audit: { subject: 'plan', detail: { matchIds } } };
  },
});

/** Puts lines of a plan to their young people at once, as a meeting agreed: each sees theirs with its reasons, and decides. */
export const putFromPlan = command({
  action: 'matches.put-from-plan',
  input: lines,
  allow: TAKERS,
  run: async (tx, asked) => {
    const taken = await takeLines(tx, asked.lines, 'put-to-young-person');
    const matchIds = taken.map(({ matchId }) => matchId);
    return {
      result: { matchIds },
      audit: { subject: 'plan', detail: { matchIds } },
      events: taken.map(({ person, matchId }) => toldOnce(person, [matchId])),
    };
  },
});

async function takeLines(tx: Tx, asked: Lines, to: Suggestion['to']) {
  const look = await lookAtAll(tx, tx.today);
  const found = asked.map((line) => ({ line, ...lineIn(look, line) }));
  const problems = found.flatMap((one) => problemOf(one) ?? []);
  if (problems.length > 0) throw invalid(problems);
  const taken: { readonly person: Person; readonly matchId: string }[] = [];
  for (const { person, option } of found) {
    if (!person || !option) continue;
    const suggestion = { optionId: option.id, to, looksPast: false };
    taken.push({ person, matchId: await suggest(tx, look, person, suggestion) });
  }
  return taken;
}

function lineIn(look: Look, { reference, opportunity, optionId }: Lines[number]) {
  return {
    person: look.people.find((one) => one.reference === reference),
    option:
      optionId !== undefined
        ? look.optionById.get(optionId)
        : look.supply.options.find(({ facts }) => facts.reference === opportunity),
  };
}

interface Found {
  readonly line: Lines[number];
  readonly person: Person | undefined;
  readonly option: SupplyOption | undefined;
}

function problemOf({ line, person, option }: Found): FieldProblem | null {
  if (person && option) return null;
  const named = areReferences([line.reference]) ? line.reference : PLAN.aLine;
  return { field: 'lines', message: person ? PLAN.lineNothing(named) : PLAN.lineNobody(named) };
}
