import { may, must, type RecordOf, type RowFindings, where } from '../columns.ts';
import { destinationStatus, intendedDestination } from '../values/choices.ts';
import { schoolYear } from '../values/dates.ts';
import { identifier, longWords, words } from '../values/words.ts';

/** Where a young person in Year 11 means to go, and how far that has got. */
export const destinationColumns = {
  childId: must('child_id', identifier),
  schoolYear: must('school_year', schoolYear),
  intended: may('intended', intendedDestination),
  status: must('status', destinationStatus),
  provider: may('provider', words(200)),
  reason: may('reason', longWords(500)),
};

export type DestinationRecord = RecordOf<typeof destinationColumns>;

export function checkDestination(destination: DestinationRecord): RowFindings {
  const { intended, status, provider, reason } = destination;
  const isAtCollege = intended === 'college' || intended === 'sixth form';
  return {
    questions: where(
      [
        status !== 'none' && intended === null,
        { column: 'intended', text: 'What do they mean to do after Year 11?' },
      ],
      [
        status !== 'none' && isAtCollege && provider === null,
        { column: 'provider', text: 'At which college or sixth form?' },
      ],
      [
        status === 'none' && reason === null,
        { column: 'reason', text: 'Why is there no destination yet, and who is helping?' },
      ],
    ),
  };
}
