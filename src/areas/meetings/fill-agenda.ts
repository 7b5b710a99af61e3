import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import {
  FINDING_RULES,
  type FindingRule,
  RULES_IN_WEEKS,
  USUAL_WEEKS,
} from '#domain/meetings/agenda-rules.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { choice, optionalRecordId, optionalWholeNumber, recordId } from '#platform/fields.ts';
import { insertAgendaItems } from './agenda.store.ts';
import { foundByHand, foundByRule } from './found-by-rule.ts';
import { AGENDA } from './meetings.content.ts';
import { openMeeting } from './open-meeting.ts';

const meetingId = recordId('the meeting');

/** Which rule, and what it counts; the page that shows whom it finds reads the same. */
export const ruleInput = z.object({
  rule: choice(
    'who is to be on the agenda',
    FINDING_RULES as unknown as readonly [FindingRule, ...FindingRule[]],
  ),
  weeks: optionalWholeNumber('the weeks', 1, 52),
  workerUserId: optionalRecordId('the worker'),
});

/** Puts everybody on the agenda whom a rule finds. `seen`: how many it found when it was looked at; another number is a conflict. */
export const fillAgenda = command({
  action: 'meetings.fill-agenda',
  input: ruleInput.extend({ meetingId, seen: optionalWholeNumber('how many were found', 0, 100_000) }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { meetingId: id, rule, workerUserId, seen, ...asked }) => {
    if (rule === 'caseload' && workerUserId === null)
      throw invalid([{ field: 'workerUserId', message: AGENDA.sayWhose }]);
    const meeting = await openMeeting(tx, id, ['planned']);
    const weeks = asked.weeks ?? USUAL_WEEKS;
    const found = await foundByRule(tx, meeting, { rule, weeks, workerUserId });
    if (seen !== null && seen !== found.length)
      throw conflict('found-others', AGENDA.foundOthers(found.length, seen));
    await insertAgendaItems(
      tx,
      found.map(({ youngPersonId }) => ({
        authority: meeting.authority,
        meeting_id: id,
        young_person_id: youngPersonId,
        rule,
        rule_weeks: RULES_IN_WEEKS.includes(rule) ? weeks : null,
      })),
    );
    return {
      result: { added: found.length },
      audit: {
        subject: `meeting:${id}`,
        people: found.map(({ youngPersonId }) => youngPersonId),
        detail: { rule, weeks: RULES_IN_WEEKS.includes(rule) ? weeks : null },
      },
    };
  },
});

/** Puts somebody on the agenda by hand; a worker somebody of theirs. */
export const putOnAgenda = command({
  action: 'meetings.put-on-agenda',
  input: z.object({ meetingId, youngPersonId: recordId('the young person') }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, { meetingId: id, youngPersonId }) => {
    const meeting = await openMeeting(tx, id, ['planned']);
    const may = await foundByHand(tx, meeting);
    if (!may.some((one) => one.youngPersonId === youngPersonId)) throw notFound('young person');
    await insertAgendaItems(tx, [
      {
        authority: meeting.authority,
        meeting_id: id,
        young_person_id: youngPersonId,
        rule: 'by hand',
        rule_weeks: null,
      },
    ]);
    return {
      result: { added: 1 },
      audit: { subject: `meeting:${id}`, youngPersonId, detail: { rule: 'by hand' } },
    };
  },
});
