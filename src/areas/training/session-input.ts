import { z } from 'zod';
import { TRAINING_TOPICS } from '#domain/training/records.ts';
import { choice, day, optionalText, optionalTimeOfDay, text, wholeNumber } from '#platform/fields.ts';
import type { SessionFacts } from './training-sessions.store.ts';

/** A training session. */
export const sessionInput = z.object({
  topic: choice('what it is about', TRAINING_TOPICS),
  heldOn: day('the day of the session'),
  startsMinute: optionalTimeOfDay('the time it starts'),
  place: optionalText('the place or the link', 300),
  trainer: text('who trains', 200),
  capacity: wholeNumber('the number of places', 1, 500),
});

export function sessionFacts(input: z.output<typeof sessionInput>): SessionFacts {
  return {
    topic: input.topic,
    held_on: input.heldOn,
    starts_minute: input.startsMinute,
    place: input.place,
    trainer: input.trainer,
    capacity: input.capacity,
  };
}
