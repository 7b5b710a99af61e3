import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

const ACTIONS_MAX = 1000;

/** Support actions that nobody has done yet and that are due from one day to another, both included, the first due on top. */
export function listActionsDue({ read }: ReadTx, from: Day, to: Day) {
  return read
    .selectFrom('actions as a')
    .innerJoin('young_people as y', 'y.id', 'a.young_person_id')
    .where('a.done_on', 'is', null)
    .where('a.due_on', '>=', from)
    .where('a.due_on', '<=', to)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(ACTIONS_MAX)
    .select(({ selectFrom }) => [
      'a.id',
      'a.what',
      'a.owner',
      'a.due_on as dueOn',
      'y.id as youngPersonId',
      'y.first_name as firstName',
      'y.last_name as lastName',
      'y.known_as as knownAs',
      // Of several referrals the latest is the one that people work with.
      selectFrom('referrals as r')
        .whereRef('r.young_person_id', '=', 'y.id')
        .orderBy('r.referred_on', 'desc')
        .orderBy('r.reference')
        .limit(1)
        .select('r.reference')
        .as('reference'),
    ])
    .execute();
}
