import type { ActionRag } from '#domain/young-people/action-standing.ts';
import { Tag } from '#web/govuk/tag.tsx';
import { PACK } from './pack.content.ts';

/** How an action stands, in colour and in words. */
export function RagTag({ rag, isDone = false }: { rag: ActionRag; isDone?: boolean }) {
  return <Tag classes={PACK.colours[rag]}>{isDone ? PACK.done : PACK.rags[rag]}</Tag>;
}
