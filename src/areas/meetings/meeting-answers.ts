import { z } from 'zod';
import { MEETING_KINDS, MEETING_REPEATS, type MeetingPlan } from '#domain/meetings/meetings.ts';
import { choice, day, text, timeOfDay } from '#platform/fields.ts';
import type { MeetingChange } from './meetings.store.ts';

/** What is asked about a meeting, when it is planned and when it is changed. */
export const meetingInput = z.object({
  kind: choice('what kind of meeting it is', MEETING_KINDS),
  meetsOn: day('the day'),
  startsAt: timeOfDay('the start'),
  endsAt: timeOfDay('the end'),
  place: text('the place or the link', 300),
  repeats: choice('whether it repeats', MEETING_REPEATS),
});
type MeetingAnswers = z.output<typeof meetingInput>;

/** What the rules look at. */
export function planOf({ meetsOn, startsAt, endsAt }: MeetingAnswers): MeetingPlan {
  return { meetsOn, startsMinute: startsAt, endsMinute: endsAt };
}

/** What is kept. */
export function columnsOf({ kind, meetsOn, startsAt, endsAt, place, repeats }: MeetingAnswers) {
  return {
    ...{ kind, place, repeats },
    meets_on: meetsOn,
    starts_minute: startsAt,
    ends_minute: endsAt,
  } satisfies MeetingChange;
}
