import { readEntryRequirements } from '#domain/matching/entry-requirements.ts';
import { readOptionSubject } from '#domain/matching/interests/read-interest.ts';
import type { MatchOption, OptionEmployer, SeatTaken } from '#domain/matching/match-facts.ts';
import { usualWeeks } from '#domain/opportunities/kinds.ts';
import { type Day, daysBetween } from '#domain/shared/day.ts';
import type { EmployerHistory } from './employers.queries.ts';
import type { CourseRunRow, OpportunityRow } from './supply.queries.ts';

/** An opportunity or a course run as matching sees it, with what a page shows beside. */
export interface SupplyOption {
  readonly id: string;
  readonly isCourseRun: boolean;
  readonly organisationId: string;
  readonly organisation: string;
  readonly siteId: string;
  readonly site: string;
  readonly postcode: string | null;
  readonly description: string | null;
  readonly paysExpenses: boolean;
  /** Null where nobody has to be looked at: a college. */
  readonly employerStatus: OpportunityRow['employerStatus'];
  readonly facts: MatchOption;
}

/** What is known around the rows. */
export interface Around {
  readonly on: Day;
  readonly taken: ReadonlyMap<string, readonly SeatTaken[]>;
  readonly history: ReadonlyMap<string, EmployerHistory>;
  readonly stopped: ReadonlySet<string>;
  /** The last day to which somebody at a site, or the supervisor who is named, is trained. */
  readonly trainedUntil: (siteId: string, supervisorId: string | null) => Day | null;
}

export function opportunityOption(row: OpportunityRow, around: Around): SupplyOption {
  const { isRolling, supportOffered, stepFree, isSiteStepFree } = row;
  return {
    ...placeOf(row),
    isCourseRun: false,
    description: row.description,
    paysExpenses: row.paysExpenses,
    employerStatus: row.employerStatus,
    facts: {
      ...sharedFacts(row, around),
      kind: row.kind,
      subject: readOptionSubject(row),
      status: row.status,
      firstStart: row.firstStart,
      lastStart: isRolling ? null : row.lastStart,
      closesOn: isRolling ? null : row.closesOn,
      weeks: row.weeks ?? usualWeeks(row.kind),
      weeklyPay: row.weeklyPay,
      teamTrainedUntil: around.trainedUntil(row.siteId, row.supervisorId),
      insuredUntil: row.insuredUntil,
      // An empty list is what an employer leaves who was not asked.
      supportOffered: supportOffered.length === 0 ? null : supportOffered,
      isStepFree: stepFree === null ? isSiteStepFree : stepFree === 'yes',
      level: null,
    },
  };
}

export function courseRunOption(row: CourseRunRow, around: Around): SupplyOption {
  const { startsOn, endsOn, isRollOnRollOff } = row;
  const shared = sharedFacts(row, around);
  return {
    ...placeOf(row),
    isCourseRun: true,
    description: null,
    paysExpenses: false,
    employerStatus: null,
    facts: {
      ...shared,
      kind: 'course run',
      subject: readOptionSubject({ ...row, jobCategory: null }),
      status: 'live',
      firstStart: startsOn,
      lastStart: isRollOnRollOff ? null : startsOn,
      closesOn: null,
      weeks: row.weeks ?? (startsOn !== null && endsOn !== null ? weeksBetween(startsOn, endsOn) : null),
      weeklyPay: null,
      teamTrainedUntil: null,
      insuredUntil: null,
      supportOffered: null,
      isStepFree: row.isSiteStepFree,
      level: row.level,
    },
  };
}

function placeOf(row: OpportunityRow | CourseRunRow) {
  const { id, organisationId, organisation, siteId, site, postcode } = row;
  return { id, organisationId, organisation, siteId, site, postcode };
}

function sharedFacts(row: OpportunityRow | CourseRunRow, around: Around) {
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    employer: employerOf(row, around),
    places: row.places,
    seatsTaken: around.taken.get(row.id) ?? [],
    days: row.days,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    minimumAge: row.minimumAge,
    maximumAge: null,
    entry: readEntryRequirements(row.entryRequirements),
  };
}

function employerOf(row: OpportunityRow | CourseRunRow, around: Around): OptionEmployer {
  const past = around.history.get(row.organisationId);
  const { asked = 0, answered = 0, placed = 0, keptOn = 0, contactsThisMonth = 0 } = past ?? {};
  const isEmployer = 'employerStatus' in row;
  const max = isEmployer ? row.contactsAMonthMax : null;
  return {
    name: row.organisation,
    isPaused: isEmployer && (row.employerStatus === 'paused' || row.employerStatus === 'ended'),
    isStopped: around.stopped.has(row.organisationId),
    notBefore: isEmployer ? row.notBefore : null,
    contactsLeft: max === null ? null : max - contactsThisMonth,
    record: { asked, answered, placed, keptOn },
  };
}

function weeksBetween(first: Day, last: Day): number {
  return Math.max(1, Math.ceil((daysBetween(first, last) + 1) / 7));
}
