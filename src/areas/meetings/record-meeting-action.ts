import { z } from 'zod';
import { findYoungPerson, insertAction } from '#areas/young-people/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { callName } from '#domain/young-people/names.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound, precondition } from '#platform/errors.ts';
import { day, recordId, text } from '#platform/fields.ts';
import { listOnAgenda } from './agenda.queries.ts';
import { MEETING_ACTION, REFUSED } from './meetings.content.ts';
import { listMeetingPeople } from './meetings.queries.ts';
import { openMeeting } from './open-meeting.ts';
import { findOwnAccount, findOwnWorker, mayOpenRecord } from './owners.queries.ts';

/** Who has an action, as it stands on the record. */
interface Owner {
  readonly owner: string;
  readonly agency: string | null;
  readonly userId: string | null;
}

/**
 * Somebody will do something for a young person by a day, agreed at a meeting: an action on the record like any other. `who`: one
 * of those asked, by their id there; "worker" for the young person’s own; "young person" for themselves.
 */
export const recordMeetingAction = command({
  action: 'meetings.record-action',
  input: z.object({
    meetingId: recordId('the meeting'),
    youngPersonId: recordId('the young person'),
    what: text('what will be done', 500),
    who: text('who does it', 40),
    dueOn: day('the day it is due'),
  }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, { meetingId, youngPersonId, what, who, dueOn }) => {
    const { authority } = await openMeeting(tx, meetingId, ['planned', 'held']);
    if (!(await listOnAgenda(tx, meetingId)).has(youngPersonId)) throw notFound('young person');
    if (dueOn < tx.today) throw invalid([{ field: 'dueOn', message: MEETING_ACTION.dayGone }]);
    const owner = await ownerOf(tx, { meetingId, youngPersonId, who });
    const id = await insertAction(tx, {
      ...{ authority, what },
      young_person_id: youngPersonId,
      owner: owner.owner,
      agency: owner.agency,
      due_on: dueOn,
      meeting_id: meetingId,
      owner_user_id: owner.userId,
    });
    return {
      result: { id },
      audit: { subject: `action:${id}`, youngPersonId, detail: { meeting: meetingId, dueOn } },
    };
  },
});

async function ownerOf(
  tx: Tx,
  { meetingId, youngPersonId, who }: { meetingId: string; youngPersonId: string; who: string },
): Promise<Owner> {
  if (who === 'young person') return themselves(tx, youngPersonId);
  if (who === 'worker') return theirWorker(tx, youngPersonId);
  const person = (await listMeetingPeople(tx, meetingId)).find(({ id }) => id === who);
  if (!person) throw invalid([{ field: 'who', message: MEETING_ACTION.sayWho }]);
  // An action that its owner cannot open would be nobody's.
  if (person.userId !== null && !(await mayOpenRecord(tx, person.userId, youngPersonId)))
    throw precondition([REFUSED.ownerCannotSee]);
  return { owner: person.name, agency: person.organisation, userId: person.userId };
}

async function themselves(tx: Tx, youngPersonId: string): Promise<Owner> {
  const person = await findYoungPerson(tx, youngPersonId);
  if (!person) throw notFound('young person');
  return {
    owner: callName({ firstName: person.first_name, knownAs: person.known_as }),
    agency: null,
    userId: await asService(tx, (all) => findOwnAccount(all, youngPersonId)),
  };
}

async function theirWorker(tx: Tx, youngPersonId: string): Promise<Owner> {
  const worker = await findOwnWorker(tx, youngPersonId);
  if (!worker) throw precondition([REFUSED.noWorker]);
  return { owner: worker.name, agency: null, userId: worker.userId };
}
