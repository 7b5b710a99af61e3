/** Which ways were found when the match was made, in what was kept of it. */
export function waysMatched(explanation: unknown): { readonly there: boolean; readonly home: boolean } {
  const journey = fieldsOf(fieldsOf(explanation).journey);
  const there = journey.state === 'reachable';
  return { there, home: there && typeof journey.homeAt === 'string' && journey.homeAt !== '' };
}

function fieldsOf(kept: unknown): Record<string, unknown> {
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
}
