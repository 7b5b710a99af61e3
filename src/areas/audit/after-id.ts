import { invalid } from '#platform/errors.ts';

/** The id of the last row that was given, from a cursor's key. @throws ServiceError invalid where it is none of ours. */
export function afterId(key: string | null): number | null {
  if (key === null) return null;
  if (/^\d{1,15}$/.test(key)) return Number(key);
  throw invalid([{ field: 'cursor', message: 'Send the `next` of the last answer, unchanged' }]);
}
