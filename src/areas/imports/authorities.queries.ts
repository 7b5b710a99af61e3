import type { ReadTx } from '#platform/actor.ts';

/** The codes of every authority there is. */
export async function listAuthorityCodes({ read }: ReadTx): Promise<string[]> {
  const rows = await read.selectFrom('authorities').select('gss_code').execute();
  return rows.map((row) => row.gss_code);
}
