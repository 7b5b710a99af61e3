import { authorityOf, type ReadTx } from '#platform/actor.ts';

export interface Authority {
  readonly code: string;
  readonly name: string;
  readonly region: string | null;
}

/** Every children's-services authority, by name. */
export function listAuthorities({ read }: ReadTx): Promise<Authority[]> {
  return read
    .selectFrom('authorities')
    .select(['gss_code as code', 'name', 'region_gss_code as region'])
    .orderBy('name')
    .execute();
}

/** The region of the actor's authority (null for one that is invented), and the authorities that were picked. */
export interface Beside {
  readonly region: string | null;
  readonly beside: readonly Authority[];
}

export async function whoStandsBeside(tx: ReadTx, picked: readonly string[]): Promise<Beside> {
  const authorities = await listAuthorities(tx);
  return {
    region: authorities.find(({ code }) => code === authorityOf(tx))?.region ?? null,
    beside: authorities.filter(({ code }) => picked.includes(code)),
  };
}
