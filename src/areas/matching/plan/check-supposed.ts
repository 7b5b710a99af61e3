import { type FieldProblem, invalid } from '#platform/errors.ts';
import type { Intake } from './intake.ts';
import { readSupposed, type Supposed } from './suppose.ts';
import { WHAT_IF } from './what-if.content.ts';

/**
 * What is supposed, read. @throws ServiceError invalid, each problem under the part of the question it is about; under `field`, where
 * there is one for all of it.
 */
export function checkSupposed(intake: Intake, texts: readonly string[], field?: string): Supposed[] {
  const supposed = texts.map(readSupposed);
  const problems = supposed.flatMap((one) => (one === null ? [UNREADABLE] : problemsOf(intake, one)));
  if (problems.length > 0)
    throw invalid(problems.map((problem) => ({ ...problem, field: field ?? problem.field })));
  return supposed.filter((one) => one !== null);
}

const UNREADABLE: FieldProblem = { field: 'what', message: WHAT_IF.unreadable };

function problemsOf({ people, options, prospects }: Intake, supposed: Supposed): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const at =
    'reference' in supposed ? people.findIndex((one) => one.reference === supposed.reference) : undefined;
  if (at === -1) problems.push({ field: 'who', message: WHAT_IF.nobody });
  if (!('opportunity' in supposed)) return problems;
  const { opportunity } = supposed;
  if (!options.some(({ facts }) => facts.reference === opportunity))
    problems.push({ field: 'which', message: WHAT_IF.nothing });
  const isPossible =
    at === undefined || prospects[at]?.at.some((number) => options[number]?.facts.reference === opportunity);
  if (problems.length === 0 && !isPossible) problems.push({ field: 'which', message: WHAT_IF.notPossible });
  return problems;
}
