import {
  askToMeeting,
  fillAgenda,
  holdMeeting,
  noteAtMeeting,
  planMeeting,
  putOnAgenda,
  recordMeetingAction,
} from '#areas/meetings/index.ts';
import { nextMeetingDay } from '#domain/meetings/meetings.ts';
import { addDays, weekdayOf } from '#domain/shared/day.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { type Cast, daysAgo, onDay } from './demo-world.ts';
import type { FilledYoungPerson } from './fill-people.ts';

const HELD_ABOUT_DAYS_AGO = 20;
const COLLEGE = 'Rockford College';

const USUAL = {
  kind: 'joint 16 to 18',
  startsAt: '10:00',
  endsAt: '12:00',
  place: 'Council offices, room 4',
  repeats: 'every month',
} as const;

/** A joint meeting was held, with somebody from the college; the next one goes on from it and is being prepared. */
export async function fillMeetings(
  ground: Ground,
  cast: Cast,
  people: Readonly<Record<string, FilledYoungPerson>>,
): Promise<void> {
  const about = daysAgo(ground, HELD_ABOUT_DAYS_AGO);
  // The Tuesday of that week.
  const heldOn = addDays(about, 2 - weekdayOf(about));
  const before = onDay(ground, addDays(heldOn, -14));
  const { id } = await perform(before, cast.coOrdinator, planMeeting, { ...USUAL, meetsOn: heldOn });
  await askPeople(before, cast, id);
  await spokenOf({ ground, cast, id, heldOn, youngPersonId: personOf(people, 'aspen') });
  const next = await perform(onDay(ground, addDays(heldOn, 1)), cast.coOrdinator, planMeeting, {
    ...USUAL,
    meetsOn: nextMeetingDay(heldOn, USUAL.repeats) ?? heldOn,
    followsId: id,
  });
  await perform(ground, cast.coOrdinator, fillAgenda, {
    meetingId: next.id,
    rule: 'ready and waiting',
    weeks: 2,
  });
}

function personOf(people: Readonly<Record<string, FilledYoungPerson>>, key: string): string {
  const person = people[key];
  if (!person) throw new Error(`Nobody in the cast is called ${key}.`);
  return person.youngPersonId;
}

async function askPeople(ground: Ground, cast: Cast, meetingId: string): Promise<void> {
  const college = await readAs(ground, cast.coOrdinator, ({ read }) =>
    read.selectFrom('organisations').where('name', '=', COLLEGE).select('id').executeTakeFirstOrThrow(),
  );
  const ask = (who: object) => perform(ground, cast.coOrdinator, askToMeeting, { meetingId, ...who });
  await ask({ userId: cast.worker.userId });
  await ask({ userId: cast.manager.userId });
  await ask({ name: 'Thrift Jasper', organisationId: college.id, role: 'Designated tutor' });
  await ask({ name: 'Vetch Opal', organisationName: 'Rockford Careers', role: 'Careers adviser' });
}

interface Spoken {
  readonly ground: Ground;
  readonly cast: Cast;
  readonly id: string;
  readonly heldOn: string;
  readonly youngPersonId: string;
}

// One action is done by somebody of the programme in a week, one is the worker's and has time.
async function spokenOf({ ground, cast, id, heldOn, youngPersonId }: Spoken): Promise<void> {
  const day = onDay(ground, heldOn);
  await perform(day, cast.worker, putOnAgenda, { meetingId: id, youngPersonId });
  const line = await readAs(day, cast.worker, ({ read }) =>
    read
      .selectFrom('agenda_items')
      .where('meeting_id', '=', id)
      .select(['id', 'version'])
      .executeTakeFirstOrThrow(),
  );
  await perform(day, cast.coOrdinator, noteAtMeeting, {
    itemId: line.id,
    version: line.version,
    note: 'Likes the nursery. Wants to know which course goes with it.',
  });
  await perform(day, cast.coOrdinator, recordMeetingAction, {
    meetingId: id,
    youngPersonId,
    what: 'Show Aspen the horticulture workshop',
    who: 'worker',
    dueOn: addDays(heldOn, 42),
  });
  await perform(day, cast.coOrdinator, holdMeeting, { meetingId: id, version: 1 });
}
