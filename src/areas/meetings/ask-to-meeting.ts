import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { ASKED_MOST } from '#domain/meetings/meetings.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { type FieldProblem, invalid, notFound, overLimit } from '#platform/errors.ts';
import { optionalRecordId, optionalText, recordId } from '#platform/fields.ts';
import { ASK } from './meetings.content.ts';
import { listMeetingPeople, listMembersToAsk, listOrganisationsToAsk } from './meetings.queries.ts';
import { deleteMeetingPerson, insertMeetingPeople, setNoteTaker } from './meetings.store.ts';
import { openMeeting } from './open-meeting.ts';

const whom = z.object({
  /** A member of the authority; left out for somebody from outside. */
  userId: optionalRecordId('the colleague'),
  name: optionalText('the name', 200),
  organisationId: optionalRecordId('the organisation'),
  /** Where the organisation is not on record. */
  organisationName: optionalText('the organisation', 200),
  role: optionalText('what they do', 100),
});
type Whom = z.output<typeof whom>;

/** Asks somebody to a planned meeting: a colleague by account, or somebody from outside by name and organisation. */
export const askToMeeting = command({
  action: 'meetings.ask',
  input: whom.extend({ meetingId: recordId('the meeting') }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { meetingId, ...asked }) => {
    const meeting = await openMeeting(tx, meetingId, ['planned']);
    const problems = await problemsOf(tx, asked);
    if (problems.length > 0) throw invalid(problems);
    if ((await listMeetingPeople(tx, meetingId)).length >= ASKED_MOST)
      throw overLimit('too-many-asked', ASK.tooMany(ASKED_MOST));
    const [id = ''] = await insertMeetingPeople(tx, [
      {
        authority: meeting.authority,
        meeting_id: meetingId,
        user_id: asked.userId,
        name: asked.name,
        organisation_id: asked.organisationId,
        organisation_name: asked.organisationName,
        role: asked.role,
      },
    ]);
    const told = asked.userId !== null && asked.userId !== tx.actor.userId;
    return {
      result: { id },
      audit: {
        subject: `meeting:${meetingId}`,
        detail: { asked: asked.userId ?? asked.organisationId ?? 'outside' },
      },
      events: told ? [{ event: 'meetings.asked', payload: { meetingId, userIds: [asked.userId] } }] : [],
    };
  },
});

async function problemsOf(tx: Tx, asked: Whom): Promise<FieldProblem[]> {
  if (asked.userId !== null) {
    if (asked.name !== null || asked.organisationId !== null || asked.organisationName !== null)
      return [{ field: 'userId', message: ASK.oneOrTheOther }];
    const members = await listMembersToAsk(tx);
    return members.some(({ userId }) => userId === asked.userId)
      ? []
      : [{ field: 'userId', message: ASK.noSuchMember }];
  }
  const from = [asked.organisationId, asked.organisationName].filter((one) => one !== null);
  const known = asked.organisationId === null ? [] : await listOrganisationsToAsk(tx);
  return [
    ...(asked.name === null ? [{ field: 'name', message: ASK.sayWho }] : []),
    ...(from.length === 1 ? [] : [{ field: 'organisationId', message: ASK.sayFromWhere }]),
    ...(asked.organisationId !== null && !known.some(({ id }) => id === asked.organisationId)
      ? [{ field: 'organisationId', message: ASK.noSuchOrganisation }]
      : []),
  ];
}

const oneOfThem = z.object({ meetingId: recordId('the meeting'), personId: recordId('who is asked') });

/** Somebody is asked no more. */
export const askNoMore = command({
  action: 'meetings.ask-no-more',
  input: oneOfThem,
  allow: PROGRAMME_ROLES,
  run: async (tx, { meetingId, personId }) => {
    await openMeeting(tx, meetingId, ['planned']);
    const gone = await deleteMeetingPerson(tx, meetingId, personId);
    if (!gone) throw notFound('person');
    return {
      result: { id: personId },
      audit: { subject: `meeting:${meetingId}`, detail: { person: gone.userId ?? personId } },
    };
  },
});

/** Who takes the notes. */
export const chooseNoteTaker = command({
  action: 'meetings.choose-note-taker',
  input: oneOfThem,
  allow: PROGRAMME_ROLES,
  run: async (tx, { meetingId, personId }) => {
    await openMeeting(tx, meetingId, ['planned', 'held']);
    const asked = await listMeetingPeople(tx, meetingId);
    if (!asked.some(({ id }) => id === personId)) throw notFound('person');
    await setNoteTaker(tx, meetingId, personId);
    return {
      result: { id: personId },
      audit: { subject: `meeting:${meetingId}`, detail: { person: personId } },
    };
  },
});
