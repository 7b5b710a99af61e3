import { SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import type { Look } from './looks.ts';
import { coversOver } from './under-cover.ts';

/** Through what somebody looked. */
export interface Via {
  readonly from: 'page' | 'api' | 'command';
  /** The pattern of the address, or the words of the command: it says why. */
  readonly what: string;
  /** The API key that was shown; null: none. */
  readonly keyId: string | null;
  /** Names of what was asked for or filtered by; never a value that somebody typed. */
  readonly asked: readonly string[];
}

/**
 * Writes whom somebody was shown to the audit, in a short transaction of its own. Called before the answer is given: a
 * look that cannot be kept is not answered. One person: a row of theirs. Several: one row with all of them.
 */
export async function keepLooks(ground: Ground, via: Via): Promise<void> {
  const looks = ground.looks?.take() ?? [];
  if (looks.length === 0) return;
  await withActor(ground, SYSTEM, async (tx) => {
    for (const look of looks)
      for (const { authority, cover, people } of await partsOf(tx, look)) {
        const [one = null] = people.length === 1 ? people : [];
        await tx.write
          .insertInto('audit')
          .values({
            at: tx.now,
            authority,
            actor_role: look.by.role,
            actor_user_id: look.by.userId,
            action: `looks.${via.from}`,
            subject: via.what,
            young_person_id: one,
            people: one === null ? [...people] : [],
            detail: JSON.stringify({
              people: people.length,
              ...(via.asked.length === 0 ? {} : { asked: via.asked }),
              ...(via.keyId === null ? {} : { key: via.keyId }),
              ...(cover === null ? {} : { cover }),
            }),
          })
          .execute();
      }
  });
}

interface Part {
  readonly authority: string;
  /** The cover under which these were seen; null: by the onlooker's own right. */
  readonly cover: string | null;
  readonly people: readonly string[];
}

// A list that shows one's own and those of a colleague for whom one stands in is a row of each.
async function partsOf(tx: Tx, look: Look): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [authority, people] of await byAuthority(tx, look)) {
    const { role, userId } = look.by;
    const covers = role === 'worker' && userId !== null ? await coversOver(tx, userId, people) : new Map();
    for (const [cover, some] of Map.groupBy(people, (id) => covers.get(id) ?? null))
      parts.push({ authority, cover, people: some });
  }
  return parts;
}

// Whoever stands above the authorities looks in that of the young person, where it is to be seen.
async function byAuthority({ read }: Tx, { by, people }: Look): Promise<[string, string[]][]> {
  const ids = [...people].sort();
  if (by.authority !== null) return [[by.authority, ids]];
  const rows = await read
    .selectFrom('young_people')
    .where('id', 'in', ids)
    .select(['id', 'authority'])
    .orderBy('id')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.authority);
  return [...grouped].map(([authority, some]) => [authority, some.map(({ id }) => id)]);
}
