import type { MatchEnding } from './statuses.ts';

/** Why a match ended, as a code; several may be chosen. */
export interface MatchReason {
  readonly code: string;
  readonly endings: readonly MatchEnding[];
  readonly staffText: string;
  /** For the young person, where they are told. */
  readonly kindText: string;
  readonly isTold: boolean;
  /** No longer offered; still readable on old matches. Codes are hidden, never deleted. */
  readonly isHidden?: boolean;
}

const YOUNG_PERSON: readonly MatchReason[] = [
  yp('not-interested', 'It is not what they want to do.', 'You said it is not for you.'),
  yp('too-far', 'The journey is too long, too dear or too difficult.', 'You said it is too far.'),
  yp('days-or-hours', 'The days or hours do not suit.', 'You said the days or times do not suit.'),
  yp('start-date', 'They cannot start then.', 'You said the start date does not suit.'),
  yp('worse-off', 'They would be worse off, or are not sure.', 'You said the money does not work out.'),
  yp(
    'not-ready',
    'They do not feel ready yet.',
    'You said not yet. That is fine: we ask again when you like.',
  ),
  yp(
    'worried',
    'Something about the place worries them: ask, and raise a concern if needed.',
    'You said something worries you. Talk to us about it.',
  ),
  yp('found-something-else', 'They have found something else.', 'You found something else. Well done.'),
  yp('caring-or-family', 'Family or caring duties come first now.', 'You have to be there for somebody now.'),
  yp('health', 'Their health comes first now.', 'Your health comes first now.'),
  yp(
    'rather-not-say',
    'No reason given: that is a right answer too.',
    'You did not want to say why, and that is fine.',
  ),
];

const WITHDRAWN: readonly MatchReason[] = [
  {
    ...row(
      'moved-away',
      'They have moved, or are about to.',
      'You have moved, so we look near your new home.',
    ),
    endings: ['withdrawn'],
  },
  {
    ...row(
      'support-first',
      'Support comes first: housing, health or benefits.',
      'We sort out other things first, then look again.',
    ),
    endings: ['withdrawn'],
  },
  {
    ...row('entered-twice', 'This match was entered twice.', 'This was on your list twice.'),
    endings: ['withdrawn'],
    isTold: false,
  },
];

const EMPLOYER: readonly MatchReason[] = [
  employer(
    'no-time-now',
    'They cannot supervise anybody just now.',
    'They have nobody free to look after a new person now.',
  ),
  employer('place-gone', 'The place has gone to somebody else.', 'Somebody else got this place first.'),
  employer(
    'days-or-hours-differ',
    'The days or hours do not suit them.',
    'Your days and theirs do not fit together.',
  ),
  employer(
    'start-differs',
    'The start date does not suit them.',
    'Your start date and theirs do not fit together.',
  ),
  employer(
    'needs-experience',
    'They look for more experience or a qualification.',
    'They want somebody who has done a bit more. We can help you get there.',
  ),
  employer(
    'chose-other-after-interview',
    'Another person did better at interview.',
    'They chose somebody else. The practice counts for the next one.',
  ),
  employer(
    'did-not-come',
    'The young person did not come to the interview.',
    'You could not be at the interview. Tell us what would help next time.',
  ),
  employer(
    'business-changed',
    'The business has changed: closed, moved or cut back.',
    'Things changed for them. It is nothing to do with you.',
  ),
  { ...employer('no-reason-given', 'No reason was given.', 'They did not say why.'), isTold: false },
  {
    ...employer('concern-raised', 'A concern is open about this place.', 'This place is not available now.'),
    isTold: false,
  },
];

const CLOSED: readonly MatchReason[] = [
  closed(
    'withdrawn-by-employer',
    'The employer or provider has taken it back.',
    'They no longer offer this.',
  ),
  closed('closing-day-passed', 'The closing day has passed.', 'It closed before things were settled.'),
  closed('start-passed', 'Its last start has passed.', 'Its start date has gone.'),
  closed(
    'placement-called-off',
    'The placement that came of it was called off, or did not begin.',
    'Your placement there did not begin. We look for another one.',
  ),
  closed(
    'not-confirmed',
    'Nobody confirmed for 90 days that it is still open.',
    'It may not be there any more, so we took it off your list.',
  ),
  {
    ...closed(
      'concern',
      'No new placements here until a concern is settled.',
      'This place is not available now.',
    ),
    isTold: false,
  },
];

const BY_ITSELF: readonly MatchReason[] = [
  {
    ...row(
      'no-answer',
      'No answer within 15 days, after three reminders.',
      'They did not answer us. It is not about you.',
    ),
    endings: ['employer-did-not-answer'],
  },
  {
    ...row(
      'offer-not-answered',
      'The offer was not answered in time.',
      'The offer ran out. Tell us if you still want it.',
    ),
    endings: ['offer-lapsed'],
  },
  {
    ...row(
      'all-places-taken',
      'All places are taken.',
      'All the places went. We tell you if one comes free.',
    ),
    endings: ['filled'],
  },
  {
    ...row(
      'placed-elsewhere',
      'They have accepted another place.',
      'You chose another place, so we took this one off your list.',
    ),
    endings: ['superseded'],
  },
];

/** Every reason, by whose it is. The database keeps codes only: what a code once meant never changes. */
export const MATCH_REASONS: readonly MatchReason[] = [
  ...YOUNG_PERSON,
  ...WITHDRAWN,
  ...EMPLOYER,
  ...CLOSED,
  ...BY_ITSELF,
];

function row(code: string, staffText: string, kindText: string) {
  return { code, staffText, kindText, isTold: true };
}

function yp(code: string, staffText: string, kindText: string): MatchReason {
  return { ...row(code, staffText, kindText), endings: ['young-person-said-no', 'withdrawn'] };
}

function employer(code: string, staffText: string, kindText: string): MatchReason {
  return { ...row(code, staffText, kindText), endings: ['employer-said-no'] };
}

function closed(code: string, staffText: string, kindText: string): MatchReason {
  return { ...row(code, staffText, kindText), endings: ['closed'] };
}
