import { type Actor, withActor } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';

/** Something that somebody who is signed in asked for and may not have, or may not know of. */
export interface Refusal {
  /** The pattern of the address. */
  readonly what: string;
  readonly method: string;
  readonly status: number;
  /** Ids and references in the address; never what else somebody typed there. */
  readonly records: readonly string[];
  readonly keyId: string | null;
}

/** Writes a refusal to the audit: whoever tries doors leaves a trace. */
export async function keepRefusal(ground: Ground, actor: Actor, refusal: Refusal): Promise<void> {
  const { what, method, status, records, keyId } = refusal;
  const detail = { method, status, records, ...(keyId === null ? {} : { key: keyId }) };
  await withActor(ground, actor, ({ write, now }) =>
    write
      .insertInto('audit')
      .values({
        at: now,
        authority: actor.authority,
        actor_role: actor.role,
        actor_user_id: actor.userId,
        action: 'access.refused',
        subject: what,
        detail: JSON.stringify(detail),
      })
      .execute(),
  );
}
