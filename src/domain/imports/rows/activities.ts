import { isEet } from '#domain/outcomes/activities.ts';
import { may, must, type RecordOf, type RowFindings, where } from '../columns.ts';
import { activityKind } from '../values/choices.ts';
import { calendarDay } from '../values/dates.ts';
import { hoursAWeek } from '../values/numbers.ts';
import { identifier, words } from '../values/words.ts';
import { episodeMisfits } from './episode.ts';

export const activityColumns = {
  childId: must('child_id', identifier),
  kind: must('activity', activityKind),
  startedOn: must('started_on', calendarDay),
  /** The first day on which it no longer holds. */
  endedOn: may('ended_on', calendarDay),
  hoursAWeek: may('hours_a_week', hoursAWeek),
  /** Employer or provider. */
  organisation: may('with', words(200)),
  /** When it became known; blank: on the day itself. */
  recordedOn: may('recorded_on', calendarDay),
};

export type ActivityRecord = RecordOf<typeof activityColumns>;

export function checkActivity(activity: ActivityRecord): RowFindings {
  return {
    misfits: episodeMisfits(activity),
    questions: where([
      isEet(activity.kind) && activity.hoursAWeek === null,
      { column: 'hours_a_week', text: 'How many hours a week is it?' },
    ]),
  };
}
