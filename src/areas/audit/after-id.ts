import { keyOfCursor } from '#platform/http/api.ts';

/** The id of the last row that was given. @throws ServiceError invalid where the cursor is none of ours. */
export function afterId(cursor: string | undefined): number | null {
  const key = keyOfCursor(cursor, /^\d{1,15}$/);
  return key === null ? null : Number(key);
}
