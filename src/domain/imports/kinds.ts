import type { Day } from '#domain/shared/day.ts';
import type { Columns, RecordOf, RowFindings } from './columns.ts';
import { type AccommodationRecord, accommodationColumns, checkAccommodation } from './rows/accommodation.ts';
import { type ActivityRecord, activityColumns, checkActivity } from './rows/activities.ts';
import {
  type ApprenticeshipRecord,
  apprenticeshipColumns,
  checkApprenticeship,
} from './rows/apprenticeships.ts';
import { type ContactRecord, checkContact, contactColumns } from './rows/contacts.ts';
import { type CourseRecord, checkCourse, courseColumns } from './rows/courses.ts';
import { checkDestination, type DestinationRecord, destinationColumns } from './rows/destinations.ts';
import { checkOpportunity, type OpportunityRecord, opportunityColumns } from './rows/opportunities.ts';
import { checkReferral, type ReferralRecord, referralColumns } from './rows/referrals.ts';
import { settleShift } from './rows/shift.ts';
import { checkYoungPerson, type YoungPersonRecord, youngPersonColumns } from './rows/young-people.ts';

/** What each kind of file becomes. */
export interface ImportRecords {
  'young-people': YoungPersonRecord;
  referrals: ReferralRecord;
  opportunities: OpportunityRecord;
  courses: CourseRecord;
  activities: ActivityRecord;
  accommodation: AccommodationRecord;
  contacts: ContactRecord;
  apprenticeships: ApprenticeshipRecord;
  destinations: DestinationRecord;
}
export type ImportKind = keyof ImportRecords;

/**
 * In the order that their links need: people before their history, and an apprenticeship after the activity episode
 * whose details it gives.
 */
export const IMPORT_KINDS: readonly ImportKind[] = [
  'young-people',
  'referrals',
  'opportunities',
  'courses',
  'activities',
  'accommodation',
  'contacts',
  'apprenticeships',
  'destinations',
];

interface KindOf<R> {
  readonly columns: Columns;
  /** The values that find the same row again. */
  readonly key: readonly (keyof R & string)[];
  readonly check: (record: R, on: Day) => RowFindings;
  /** Puts values into the form that they have together: the end of a night shift past midnight. */
  readonly settle?: (record: R) => R;
}

/** Holds the columns to the check that follows them: both speak of the same record. */
function kind<C extends Columns>(
  columns: C,
  key: readonly (keyof C & string)[],
  check: (record: RecordOf<C>, on: Day) => RowFindings,
): KindOf<RecordOf<C>> {
  return { columns, key, check };
}

/** The nine kinds. A contact is found by its kind too: a visit and a text on one day are two contacts. */
export const KINDS: { readonly [K in ImportKind]: KindOf<ImportRecords[K]> } = {
  'young-people': kind(youngPersonColumns, ['childId'], checkYoungPerson),
  referrals: kind(referralColumns, ['reference'], checkReferral),
  opportunities: { ...kind(opportunityColumns, ['reference'], checkOpportunity), settle: settleShift },
  courses: { ...kind(courseColumns, ['reference'], checkCourse), settle: settleShift },
  activities: kind(activityColumns, ['childId', 'startedOn'], checkActivity),
  accommodation: kind(accommodationColumns, ['childId', 'startedOn'], checkAccommodation),
  contacts: kind(contactColumns, ['childId', 'contactOn', 'kind'], checkContact),
  apprenticeships: kind(apprenticeshipColumns, ['childId', 'startedOn'], checkApprenticeship),
  destinations: kind(destinationColumns, ['childId', 'schoolYear'], checkDestination),
};

/**
 * The kind of a file by its name: "young_people.csv", "Young People (2).CSV", "referrals-2025-07.csv". Null where the
 * name begins like none of them.
 */
export function kindOfFile(fileName: string): ImportKind | null {
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').toLowerCase().replace(/[\s_]+/g, '-');
  if (!name.endsWith('.csv')) return null;
  return IMPORT_KINDS.find((kind) => name.startsWith(kind)) ?? null;
}
