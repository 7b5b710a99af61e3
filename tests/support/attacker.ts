import loadHighs from 'highs';
import type { Protected } from '#domain/outcomes/disclosure.ts';

/** Numbers by code as they were published, and which of them add up to which: what anybody who reads can use. */
interface Release {
  readonly shown: ReadonlyMap<string, Protected>;
  /** Each: the parts, then their sum. A code that is not published at all may stand here too. */
  readonly sums: readonly (readonly [parts: readonly string[], total: string])[];
}

// Far above any count of young people in one authority.
const MOST = 100_000;
const highs = await loadHighs();

/**
 * An attacker with a solver: by the sums, and by the rule that no hidden number is zero, how small and how large can
 * each hidden number be? @returns the codes of those that can have one value only.
 */
export function pinnedIn({ shown, sums }: Release): string[] {
  const codes = [...new Set([...shown.keys(), ...sums.flatMap(([parts, total]) => [...parts, total])])];
  const nameOf = (code: string) => `x${codes.indexOf(code)}`;
  const rules = sums.map(
    ([parts, total], at) => `s${at}: ${parts.map(nameOf).join(' + ')} - ${nameOf(total)} = 0`,
  );
  const bounds = codes.map((code) => {
    const value = shown.get(code);
    if (typeof value === 'number') return `${nameOf(code)} = ${value}`;
    return `${value === 'c' ? 1 : 0} <= ${nameOf(code)} <= ${MOST}`;
  });
  const end = (direction: 'Minimize' | 'Maximize', code: string) => {
    const problem = [
      ...[direction, `obj: ${nameOf(code)}`, 'Subject To', ...rules, 'Bounds', ...bounds],
      ...['General', codes.map(nameOf).join(' '), 'End'],
    ].join('\n');
    const { Status, ObjectiveValue } = highs.solve(problem);
    if (Status !== 'Optimal') throw new Error(`What was published cannot be: ${Status}`);
    return Math.round(ObjectiveValue);
  };
  const hidden = [...shown].filter(([, value]) => value === 'c').map(([code]) => code);
  return hidden.filter((code) => end('Minimize', code) === end('Maximize', code));
}
