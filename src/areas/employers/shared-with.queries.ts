import type { ReadTx } from '#platform/actor.ts';
import { invalid } from '#platform/errors.ts';

/**
 * The codes of the councils that were named, by code or by name, capitals aside; the actor's own is left out.
 * @throws ServiceError invalid (`sharedWith`) where one is none of the 153.
 */
export async function readCouncils({ read, actor }: ReadTx, named: readonly string[]): Promise<string[]> {
  if (named.length === 0) return [];
  const all = await read.selectFrom('authorities').select(['gss_code as code', 'name']).execute();
  const byName = new Map(
    all.flatMap(({ code, name }) => [
      [code.toLowerCase(), code],
      [name.toLowerCase(), code],
    ]),
  );
  const codes = named.map((one) => byName.get(one.trim().toLowerCase()));
  if (codes.includes(undefined))
    throw invalid([
      {
        field: 'sharedWith',
        message: 'Write each council by its name or code, one on a line, such as Portsmouth',
      },
    ]);
  return [...new Set(codes.filter((code) => code !== undefined && code !== actor.authority))] as string[];
}

/** The names of councils by code. */
export async function nameCouncils({ read }: ReadTx, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await read
    .selectFrom('authorities')
    .where('gss_code', 'in', [...codes])
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
