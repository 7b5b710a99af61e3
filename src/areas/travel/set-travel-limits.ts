import { z } from 'zod';
import { updateReferral } from '#areas/referrals/index.ts';
import { updateYoungPerson } from '#areas/young-people/index.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import {
  optionalTimeOfDay,
  optionalWholeNumber,
  optionalYesNo,
  seenVersion,
  text,
} from '#platform/fields.ts';
import { TRAVEL_SETTERS } from './set-origin.ts';
import { findTravelling } from './travelling.queries.ts';

/** What is all right for somebody on the way: blank is "no limit said". Options are ranked by it at once. */
export const setTravelLimits = command({
  action: 'travel.set-limits',
  input: z.object({
    reference: text('the reference', 20),
    /** The version of the referral that was looked at. */
    version: seenVersion(),
    journeyMinutesMax: optionalWholeNumber('the longest journey in minutes', 0, 240),
    walkMinutesMax: optionalWholeNumber('the longest walk in minutes', 0, 240),
    changesMax: optionalWholeNumber('the most changes', 0, 9),
    leaveEarliest: optionalTimeOfDay('the earliest time to leave'),
    canCycle: optionalYesNo('do they cycle?'),
    needsStepFree: optionalYesNo('do they need a way without steps?'),
  }),
  allow: TRAVEL_SETTERS,
  run: async (tx, { reference, version, needsStepFree, ...limits }) => {
    const found = await findTravelling(tx, { reference });
    if (!found) throw notFound('referral');
    await updateReferral(
      tx,
      found.referralId,
      {
        journey_minutes_max: limits.journeyMinutesMax,
        walk_minutes_max: limits.walkMinutesMax,
        changes_max: limits.changesMax,
        leave_earliest_minute: limits.leaveEarliest,
        can_cycle: limits.canCycle,
      },
      version,
    );
    if (needsStepFree !== found.needsStepFree)
      await updateYoungPerson(tx, found.youngPersonId, { step_free_needed: needsStepFree }, null);
    const changed = Object.entries({ ...limits, needsStepFree })
      .filter(([name, value]) => value !== found[name as keyof typeof limits | 'needsStepFree'])
      .map(([name]) => name);
    return {
      result: { reference, version: version + 1 },
      audit: {
        subject: `referral:${reference}`,
        youngPersonId: found.youngPersonId,
        authority: found.authority,
        detail: { changed },
      },
    };
  },
});
