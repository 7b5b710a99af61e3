import { ACCOUNT_LETTERS } from './letters/accounts.content.ts';
import { CASELOAD_LETTERS } from './letters/caseloads.content.ts';
import type { Letters } from './letters/letter.ts';
import { MATCH_LETTERS } from './letters/matches.content.ts';
import { MEETING_LETTERS } from './letters/meetings.content.ts';
import { PLACEMENT_LETTERS } from './letters/placements.content.ts';
import { PRIVACY_LETTERS } from './letters/privacy.content.ts';
import { REFERRAL_LETTERS } from './letters/referrals.content.ts';
import { SUPPLY_LETTERS } from './letters/supply.content.ts';

/** Who is told of what, and how. An event that is not here is told to nobody. No letter holds a young person’s name; two say who acts: who
 * let somebody in, and who stands in for a worker. */
export const LETTERS: Letters = {
  ...ACCOUNT_LETTERS,
  ...REFERRAL_LETTERS,
  ...PRIVACY_LETTERS,
  ...CASELOAD_LETTERS,
  ...MEETING_LETTERS,
  ...MATCH_LETTERS,
  ...PLACEMENT_LETTERS,
  ...SUPPLY_LETTERS,
};
