import { isOpenStatus } from '#domain/outcomes/apprenticeships.ts';
import { ask, may, must, type RecordOf, type RowFindings, where } from '../columns.ts';
import { apprenticeshipLevel, apprenticeshipStatus } from '../values/choices.ts';
import { calendarDay } from '../values/dates.ts';
import { identifier, words, yesNo } from '../values/words.ts';

/** The details of the activity episode with the same young person and start. */
export const apprenticeshipColumns = {
  childId: must('child_id', identifier),
  standard: must('standard', words(200)),
  level: ask('level', apprenticeshipLevel, 'What level is it?'),
  startedOn: must('started_on', calendarDay),
  plannedEndOn: ask('planned_end_on', calendarDay, 'When is it planned to end?'),
  endedOn: may('ended_on', calendarDay),
  status: must('status', apprenticeshipStatus),
  employer: ask('employer', words(200), 'Who is the employer?'),
  fromPlacement: ask('from_placement', yesNo, 'Did it come from a placement?'),
};

export type ApprenticeshipRecord = RecordOf<typeof apprenticeshipColumns>;

export function checkApprenticeship(apprenticeship: ApprenticeshipRecord): RowFindings {
  const { startedOn, plannedEndOn, endedOn, status } = apprenticeship;
  const expected = 'a day on or after started_on';
  return {
    misfits: where(
      [plannedEndOn !== null && plannedEndOn < startedOn, { column: 'planned_end_on', expected }],
      [endedOn !== null && endedOn < startedOn, { column: 'ended_on', expected }],
    ),
    questions: where(
      [
        endedOn === null && !isOpenStatus(status),
        { column: 'ended_on', text: `It is ${status}. On which day did it end?` },
      ],
      [
        endedOn !== null && isOpenStatus(status),
        { column: 'status', text: 'It has an end. Was it completed, achieved or withdrawn?' },
      ],
    ),
  };
}
