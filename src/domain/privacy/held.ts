import { HELD_AT_PLACEMENTS } from './held-at-placements.ts';
import { HELD_OF_PEOPLE } from './held-of-people.ts';
import type { Held } from './held-table.ts';

/** Everything that is in the file, table by table, in the order in which it is read. */
export const HELD: Readonly<Record<string, Held>> = { ...HELD_OF_PEOPLE, ...HELD_AT_PLACEMENTS };

/** What hangs on a young person and is not in their file, with why; `erase` as above. */
export interface LeftOut extends Pick<Held, 'erase' | 'eraseToWord'> {
  readonly by: Held['by'] | 'either_young_person_id' | 'match_id' | 'membership_id';
  readonly why: string;
  /** Staff are told how many there are, so that somebody decides about them on their own. */
  readonly isCounted?: true;
}

const SAME =
  'The same days stand with the placement or the match; this holds no more than that a place is taken.';

/** Equal, with HELD, to all tables that lead to a young person: a test walks the foreign keys. */
export const LEFT_OUT: Readonly<Record<string, LeftOut>> = {
  avoidances: {
    by: 'young_person_id',
    why: 'It is about another person too, and may be there to keep somebody safe (Data Protection Act 2018, schedule 2 paragraph 16 and schedule 3 paragraph 11): decided on its own.',
    isCounted: true,
    eraseToWord: ['reason'],
  },
  concerns: {
    by: 'young_person_id',
    why: 'Worries about safety are restricted, and handing them out may do serious harm (Data Protection Act 2018, schedule 3 paragraph 11): decided on its own.',
    isCounted: true,
    eraseToWord: ['about', 'words', 'answer'],
  },
  concern_steps: { by: 'concern_id', why: 'As the concern that it belongs to.', eraseToWord: ['note'] },
  possible_duplicates: {
    by: 'either_young_person_id',
    why: 'It names another young person.',
    erase: 'rows',
  },
  audit: {
    by: 'young_person_id',
    why: 'Who opened the file has a page of its own; it cannot be changed and holds no name or free text.',
  },
  file_requests: {
    by: 'young_person_id',
    why: 'It is a copy of this file as it was handed out before.',
    eraseToWord: ['released'],
  },
  cover_people: {
    by: 'young_person_id',
    why: 'Who stood in while their worker was away stands on “Who works with me”.',
    erase: 'rows',
  },
  file_passages: { by: 'young_person_id', why: 'What was decided about this file.', erase: 'rows' },
  legal_holds: {
    by: 'young_person_id',
    why: 'It is about a proceeding, not about them; where one stands nothing is erased.',
    isCounted: true,
    eraseToWord: ['reason'],
  },
  erasures: { by: 'young_person_id', why: 'It says that somebody was erased and holds nothing of them.' },
  calendar_addresses: {
    by: 'membership_id',
    why: '“Put this on your phone” shows it; of the address itself only a hash is kept.',
    erase: 'rows',
  },
  sessions: { by: 'membership_id', why: '“Where I am signed in” shows them.', erase: 'rows' },
  place_holds: { by: 'match_id', why: SAME },
  seat_holds: { by: 'placement_id', why: SAME },
};
