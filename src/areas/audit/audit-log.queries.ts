import type { Role } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { AuditPart } from './audit-log.content.ts';

export interface AuditLine {
  readonly id: number;
  readonly at: Instant;
  readonly userId: string | null;
  readonly role: Role;
  readonly action: string;
  readonly subject: string | null;
  readonly youngPersonId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The audit as the actor may see it, latest first, after the row named. Ids, references and codes only: it names nobody. */
export function listAudit(
  { read }: ReadTx,
  filter: { readonly part: AuditPart | null; readonly userId: string | null },
  page: { readonly after: number | null; readonly limit: number },
): Promise<AuditLine[]> {
  const { part, userId } = filter;
  return read
    .selectFrom('audit')
    .$if(part === 'looks', (query) => query.where('action', 'like', 'looks.%'))
    .$if(part === 'refused', (query) => query.where('action', '=', 'access.refused'))
    .$if(part === 'changes', (query) =>
      query.where('action', 'not like', 'looks.%').where('action', '<>', 'access.refused'),
    )
    .$if(userId !== null, (query) => query.where('actor_user_id', '=', userId ?? ''))
    .$if(page.after !== null, (query) => query.where('id', '<', page.after ?? 0))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .select([
      'id',
      'at',
      'actor_user_id as userId',
      'actor_role as role',
      'action',
      'subject',
      'young_person_id as youngPersonId',
      'detail',
    ])
    .$narrowType<{ role: Role; detail: Record<string, unknown> }>()
    .execute();
}
