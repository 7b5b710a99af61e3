/** What a page is about, by the key that its address holds. */
export interface PageSubject {
  readonly kind: 'placement' | 'match' | 'young-person' | 'referral' | 'employer' | 'opportunity' | 'none';
  readonly key: string;
}

const PLACES = {
  placements: 'placement',
  matches: 'match',
  'young-people': 'young-person',
  referrals: 'referral',
  employers: 'employer',
  opportunities: 'opportunity',
} as const;

/**
 * Whom a concern may be about, read from the page on which "raise a concern" was chosen, so that nobody who is worried
 * has to look for a record. Only our own paths are read: anything else is about no record.
 */
export function pageSubject(path: string): PageSubject {
  const found = /^\/([a-z-]+)\/([A-Za-z0-9-]{1,40})(?:[/?#]|$)/.exec(path);
  const place = found?.[1];
  const key = found?.[2];
  if (place === undefined || key === undefined || key === 'new' || !Object.hasOwn(PLACES, place))
    return { kind: 'none', key: '' };
  return { kind: PLACES[place as keyof typeof PLACES], key };
}
