import { may, must, type RecordOf, type RowFindings } from '../columns.ts';
import { accommodationCode } from '../values/choices.ts';
import { calendarDay } from '../values/dates.ts';
import { identifier } from '../values/words.ts';
import { episodeMisfits } from './episode.ts';

export const accommodationColumns = {
  childId: must('child_id', identifier),
  code: must('accommodation', accommodationCode),
  startedOn: must('started_on', calendarDay),
  /** The first day on which it no longer holds. */
  endedOn: may('ended_on', calendarDay),
};

export type AccommodationRecord = RecordOf<typeof accommodationColumns>;

export function checkAccommodation(stay: AccommodationRecord): RowFindings {
  return { misfits: episodeMisfits(stay) };
}
