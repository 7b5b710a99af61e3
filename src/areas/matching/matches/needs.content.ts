import type { MatchStatus } from '#domain/matching/statuses.ts';

type Words = Readonly<Partial<Record<MatchStatus, string>>>;

/** What a match asks of each side, on the Today page. */
export const NEEDS = {
  inside: {
    suggested: 'Put it to them, or take it back.',
    'put-to-young-person': 'Hear what they say, and record it where they have no page.',
    wanted: 'They said yes. Look at what the employer will see, and send it.',
    offered: 'There is an offer. Hear whether they take it.',
    accepted: 'The first day has come. Record that they have started, or what happened.',
  } satisfies Words as Words,
  outside: {
    'sent-to-employer': 'A young person would like to come. Please say yes or no.',
    interview: 'You are meeting. Tell us afterwards whether you offer the place.',
  } satisfies Words as Words,
  own: {
    'put-to-young-person': 'Have a look. Do you want this?',
    offered: 'They want you! Do you want to go?',
  } satisfies Words as Words,
  since: (days: number, day: string) => (days === 0 ? 'Since today.' : `Since ${day}.`),
  late: 'Waiting',
} as const;
