import { listActions } from '#areas/young-people/index.ts';
import { AT_EMPLOYER } from '#domain/accounts/roles.ts';
import { type AttendanceSum, sumAttendance } from '#domain/placements/attendance.ts';
import { momentInWords, momentOn } from '#domain/placements/ten-weeks.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listMarks, listPauses, marksWithin, readCalendar } from './calendar.queries.ts';
import { type Calendar, lastDayOf, workingDays } from './calendar.ts';
import { findEnding } from './ending.queries.ts';
import { listAmendments, listSteps } from './history.queries.ts';
import { listNextSteps } from './next-steps.queries.ts';
import { attentionOf, whoIs } from './placement-lines.ts';
import { stripOf } from './placement-strip.ts';
import { findPlacement, type PlacementRecord } from './placements.queries.ts';
import { findReferralState } from './referral-state.queries.ts';
import { reviewStates } from './review-states.queries.ts';

/** Everything that the page of one placement shows this actor; null where there is none or the actor may not see it. */
export async function readPlacementPage(tx: ReadTx, reference: string) {
  const placement = await findPlacement(tx, reference);
  if (!placement) return null;
  const calendar = await readCalendar(tx, placement);
  const marks = marksWithin(await listMarks(tx, [placement.id]), lastDayOf(calendar, placement));
  const reviews = await reviewStates(tx, placement, calendar);
  const isForEmployer = AT_EMPLOYER.includes(tx.actor.role);
  return {
    placement,
    calendar,
    today: tx.today,
    who: whoIs(placement, tx.actor.role),
    moment: momentInWords(momentOn(calendar.dates, tx.today)),
    lastDay: lastDayOf(calendar, placement),
    attention: attentionOf(tx, placement, calendar, marks, reviews),
    strip: stripOf({ calendar, marks, reviews, isForEmployer, ...placement }, tx.today),
    marks,
    sum: sumUpTo(tx, placement, calendar, marks),
    reviews,
    pauses: await listPauses(tx, [placement.id]),
    nextSteps: await listNextSteps(tx, placement.id),
    actions: (await listActions(tx, placement.youngPersonId)).filter(
      (action) => action.placement_id === placement.id,
    ),
    steps: await listSteps(tx, placement.id),
    amendments: await listAmendments(tx, placement.id),
    ending: await findEnding(tx, placement),
    referral: (await findReferralState(tx, placement.referralId))?.reference ?? null,
  };
}
export type PlacementPageData = NonNullable<Awaited<ReturnType<typeof readPlacementPage>>>;

/** The hours agreed up to yesterday, and what became of them. */
function sumUpTo(
  { today }: ReadTx,
  placement: PlacementRecord,
  calendar: Calendar,
  marks: Parameters<typeof sumAttendance>[1],
): AttendanceSum {
  return sumAttendance(
    workingDays(calendar, placement).filter(
      ({ day }) => day < today || marks.some((mark) => mark.day === day),
    ),
    marks,
  );
}
