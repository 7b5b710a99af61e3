import type { CoverReason } from '#domain/caseloads/covers.ts';

export const COVER_REASON_NAMES: Readonly<Record<CoverReason, string>> = {
  leave: 'Leave',
  sickness: 'Sickness',
  training: 'Training',
  other: 'Another reason',
};

export const COVER = {
  away: 'Away? Ask somebody to cover',
  title: 'Ask somebody to cover',
  titleFor: (name: string) => `Cover for ${name}`,
  intro:
    'While it lasts your colleague sees and does what you may, from the first day to the evening of the last. It begins and ends by itself.',
  introFor:
    'While it lasts the colleague sees and does what the worker may, from the first day to the evening of the last. It begins and ends by itself.',
  notPassedOn:
    'A cover does not pass on: whoever stands in for you sees your young people, not those of somebody for whom you stand in.',
  cover: 'Who stands in?',
  startsOn: 'First day',
  endsOn: 'Last day',
  endsOnHint: (weeks: number) =>
    `This day included. ${weeks} weeks at most; it can be made longer. For a longer absence hand over.`,
  reason: 'Why?',
  reasonHint: 'The young person is told that their worker is away, not why.',
  whole: 'For the whole caseload?',
  wholeYes: 'Yes, everybody on the list, also who comes meanwhile',
  wholeNo: 'No, only some',
  some: 'Whom?',
  submit: 'Set the cover',
  done: (name: string, day: string) => `${name} stands in until ${day}.`,
  sayWho: 'Select who is away',
  nobodyLikeThat: 'Select a colleague from the list',
  tooMany: (most: number) => `Select ${most} young people at most, or the whole caseload`,
  overAlready: 'This cover is over already.',
} as const;

export const COVERS = {
  title: 'Cover',
  ownTitle: 'Who stands in for whom',
  ownIntro: 'Who stands in for you, and for whom you stand in.',
  columns: { away: 'Away', cover: 'Stands in', when: 'When', why: 'Why', whom: 'For', what: 'Now' },
  none: 'Nobody stands in for anybody',
  noneHint: 'When somebody is away, a colleague can look after their young people meanwhile.',
  days: (from: string, to: string) => `${from} to ${to}`,
  endedBefore: 'Ended before its first day',
  whole: 'The whole caseload',
  some: (count: number) => (count === 1 ? '1 young person' : `${count} young people`),
  states: { now: 'Now', 'to come': 'To come', over: 'Over' },
  end: 'End it now',
  ended: 'The cover is ended.',
  prolong: 'Make it longer',
  prolongTitle: 'Make this cover longer',
  prolongEndsOn: 'New last day',
  prolongDone: (day: string) => `The cover lasts until ${day}.`,
  older: 'Earlier',
} as const;
