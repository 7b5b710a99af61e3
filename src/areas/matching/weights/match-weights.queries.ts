import type { WeightChoices } from '#domain/matching/score/weights.ts';
import type { ReadTx } from '#platform/actor.ts';
import { readWeightChoices } from '../ranking/person.ts';

/** How much each part matters in the actor's authority, in words. Version 0: nobody has said yet. */
export interface AuthorityWeights {
  readonly choices: WeightChoices;
  readonly version: number;
  readonly setBy: string | null;
}

export async function findAuthorityWeights({ read, actor }: ReadTx): Promise<AuthorityWeights> {
  const row = await read
    .selectFrom('match_weights as w')
    .leftJoin('users as u', 'u.id', 'w.set_by')
    .where('w.authority', '=', actor.authority ?? '')
    .select(['w.choices', 'w.version', 'u.name as setBy'])
    .executeTakeFirst();
  if (!row) return { choices: {}, version: 0, setBy: null };
  return { choices: readWeightChoices(row.choices), version: row.version, setBy: row.setBy };
}
