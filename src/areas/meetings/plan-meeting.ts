import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { planRefusals } from '#domain/meetings/meetings.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { optionalRecordId } from '#platform/fields.ts';
import { insertAgendaItems } from './agenda.store.ts';
import { foundByRule } from './found-by-rule.ts';
import { columnsOf, meetingInput, planOf } from './meeting-answers.ts';
import { findMeeting, listMeetingPeople, type Meeting } from './meetings.queries.ts';
import { insertMeeting, insertMeetingPeople, type NewMeetingPerson } from './meetings.store.ts';
import { openMeeting } from './open-meeting.ts';

/**
 * Plans a meeting. Whoever plans it is asked, and takes notes until somebody else does. One that goes on from another asks the
 * same people, and speaks again of whoever an action from there is still open for.
 */
export const planMeeting = command({
  action: 'meetings.plan',
  input: meetingInput.extend({ followsId: optionalRecordId('the meeting before') }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { followsId, ...answers }) => {
    const authority = authorityOf(tx);
    const reasons = planRefusals(planOf(answers), tx.today);
    if (reasons.length > 0) throw precondition(reasons);
    const before = followsId === null ? null : await openMeeting(tx, followsId, ['planned', 'held']);
    const id = await insertMeeting(tx, { ...columnsOf(answers), authority, follows_id: followsId });
    const people = before ? await sameAs(tx, id, before) : plannerAlone(tx, id, authority);
    await insertMeetingPeople(tx, people);
    const userIds = people.flatMap(({ user_id }) => user_id ?? []);
    const again = before ? await speakAgainOf(tx, id) : [];
    return {
      result: { id, version: 1 },
      audit: { subject: `meeting:${id}`, people: again, detail: { kind: answers.kind, follows: followsId } },
      events: [{ event: 'meetings.asked', payload: { meetingId: id, userIds: others(tx, userIds) } }],
    };
  },
});

const others = ({ actor }: Tx, userIds: readonly string[]) => userIds.filter((id) => id !== actor.userId);

function plannerAlone({ actor }: Tx, meetingId: string, authority: string): NewMeetingPerson[] {
  if (actor.userId === null) return [];
  return [{ authority, meeting_id: meetingId, user_id: actor.userId, takes_notes: true }];
}

async function sameAs(tx: Tx, meetingId: string, before: Meeting): Promise<NewMeetingPerson[]> {
  return (await listMeetingPeople(tx, before.id)).map((person) => ({
    authority: before.authority,
    meeting_id: meetingId,
    user_id: person.userId,
    name: person.userId === null ? person.name : null,
    organisation_id: person.organisationId,
    organisation_name: person.organisationId === null ? person.organisation : null,
    role: person.role,
    takes_notes: person.takesNotes,
  }));
}

async function speakAgainOf(tx: Tx, meetingId: string): Promise<string[]> {
  const meeting = await findMeeting(tx, meetingId);
  if (!meeting) return [];
  const found = await foundByRule(tx, meeting, { rule: 'left open', weeks: 0, workerUserId: null });
  await insertAgendaItems(
    tx,
    found.map(({ youngPersonId }) => ({
      authority: meeting.authority,
      meeting_id: meetingId,
      young_person_id: youngPersonId,
      rule: 'left open',
      rule_weeks: null,
    })),
  );
  return found.map(({ youngPersonId }) => youngPersonId);
}
