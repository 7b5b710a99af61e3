import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CourseRecord } from '#domain/imports/rows/courses.ts';
import type { OpportunityRecord } from '#domain/imports/rows/opportunities.ts';
import type { ReferralRecord } from '#domain/imports/rows/referrals.ts';
import { readRow } from '#domain/imports/rows.ts';
import { readEntryRequirements } from '#domain/matching/entry-requirements.ts';
import { readInterest, readOptionSubject } from '#domain/matching/interests/read-interest.ts';
import type { JourneyVerdict, TravelLimits } from '#domain/matching/journey.ts';
import type { MatchOption, MatchPerson } from '#domain/matching/match-facts.ts';
import { trainingValidTo } from '#domain/training/records.ts';

export const NO_LIMITS: TravelLimits = {
  journeyMinutesMax: null,
  journeyMinutesComfort: null,
  walkMinutesMax: null,
  changesMax: null,
  leaveEarliest: null,
  canCycle: null,
};

/** Eighteen and a bit, ready on day zero, weekdays from eight to six, wants horses; nothing gets in the way. */
export const ASPEN: MatchPerson = {
  reference: 'R1',
  dateOfBirth: '2007-03-03',
  interests: [wish('horses'), wish('music')],
  goal: null,
  englishLevel: 'Level 1',
  mathsLevel: 'Level 1',
  highestLevel: 'Level 1',
  drivingLicence: 'none',
  readyOn: '2025-07-14',
  days: [1, 2, 3, 4, 5],
  earliestStart: 8 * 60,
  latestFinish: 18 * 60,
  needsStepFree: false,
  originName: null,
  supportWanted: ['mentor'],
  travel: NO_LIMITS,
};

/** A placement with horses from 21 July to 25 August, Monday to Friday 09:00 to 17:00, that Aspen can have. */
export const STABLES: MatchOption = {
  reference: 'O1',
  kind: 'work experience',
  title: 'Stable hand',
  subject: readOptionSubject({ title: 'Stable hand', jobCategory: 'Animal care', subjectArea: '3.3' }),
  status: 'live',
  employer: {
    name: 'Topaz & Jasper Ltd',
    isPaused: false,
    notBefore: null,
    contactsLeft: null,
    record: { asked: 0, answered: 0, placed: 0, keptOn: 0 },
  },
  firstStart: '2025-07-21',
  lastStart: '2025-08-25',
  closesOn: '2025-08-20',
  weeks: 10,
  places: 1,
  seatsTaken: [],
  days: [1, 2, 3, 4, 5],
  startsAt: 9 * 60,
  endsAt: 17 * 60,
  minimumAge: 16,
  maximumAge: null,
  entry: { state: 'none' },
  weeklyPay: 0,
  teamTrainedUntil: '2027-07-14',
  insuredUntil: '2026-12-31',
  supportOffered: ['mentor'],
  isStepFree: true,
  level: null,
};

/** Half an hour there, forty minutes home, one change. */
export const BUS: JourneyVerdict = {
  state: 'reachable',
  minutesThere: 30,
  minutesHome: 40,
  leaveAt: 8 * 60 + 20,
  arriveAt: 8 * 60 + 50,
  homeAt: 17 * 60 + 40,
  waitBefore: 10,
  waitAfter: 0,
  changes: 1,
  lastWayHomeMargin: null,
  lastWayHomeAt: null,
  isBeyondTimetable: false,
  isStepFreeUnknown: false,
  checkedAgainst: '2025-07-21',
  by: 'timetable',
};

export const NOT_CHECKED: JourneyVerdict = {
  state: 'not-checked',
  text: 'Bus times are not loaded for this area.',
};

export function wish(words: string) {
  return { words, subject: readInterest(words) };
}

const FOLDER = new URL('../../../shared/data/intake-southampton/', import.meta.url);

function rowsOf<K extends 'referrals' | 'opportunities' | 'courses'>(kind: K) {
  const cells: Record<string, string>[] = parse(readFileSync(new URL(`${kind}.csv`, FOLDER)), {
    bom: true,
    columns: true,
  });
  return cells.flatMap((row, at) => {
    const reading = readRow(kind, row, { line: at + 2, on: '2025-07-14' });
    return reading.ok ? [reading.record] : [];
  });
}

/** The young people and options of the reference intake, as far as matching sees them: 62 and 130. */
export function referenceIntake(): { people: MatchPerson[]; options: MatchOption[] } {
  return {
    people: rowsOf('referrals').map(personOf),
    options: [...rowsOf('opportunities').map(opportunityOf), ...rowsOf('courses').map(courseOf)],
  };
}

function personOf(row: ReferralRecord): MatchPerson {
  return {
    reference: row.reference,
    dateOfBirth: row.dateOfBirth,
    interests: (row.interests ?? []).map(wish),
    goal: row.careerGoal === null ? null : wish(row.careerGoal),
    englishLevel: row.englishLevel,
    mathsLevel: row.mathsLevel,
    highestLevel: row.highestLevel,
    drivingLicence: row.drivingLicence ?? 'none',
    readyOn: row.availableFrom,
    days: row.availableDays,
    earliestStart: row.earliestStart,
    latestFinish: row.latestFinish,
    needsStepFree: row.stepFree,
    originName: null,
    supportWanted: row.supportWanted ?? [],
    travel: {
      ...NO_LIMITS,
      journeyMinutesMax: row.maxJourneyMinutes,
      walkMinutesMax: row.walksMinutesMax,
      canCycle: row.canCycle,
    },
  };
}

function opportunityOf(row: OpportunityRecord): MatchOption {
  return {
    ...STABLES,
    reference: row.reference,
    kind: row.kind,
    title: row.title,
    subject: readOptionSubject(row),
    employer: { ...STABLES.employer, name: row.employer },
    firstStart: row.firstStart,
    lastStart: row.rolling ? null : row.lastStart,
    closesOn: row.closesOn,
    weeks: row.weeks,
    places: row.places,
    days: row.days,
    startsAt: row.startTime,
    endsAt: row.endTime,
    minimumAge: row.minimumAge,
    entry: readEntryRequirements(row.entryRequirements),
    weeklyPay: row.weeklyPay?.pence ?? null,
    teamTrainedUntil: row.teamTrainedOn === null ? null : trainingValidTo(row.teamTrainedOn),
    insuredUntil: row.insuranceExpiresOn,
    supportOffered: row.supportOffered,
    isStepFree: row.stepFree,
  };
}

function courseOf(row: CourseRecord): MatchOption {
  return {
    ...STABLES,
    reference: row.reference,
    kind: 'course run',
    title: row.title,
    subject: readOptionSubject({ ...row, jobCategory: null }),
    employer: { ...STABLES.employer, name: row.provider },
    firstStart: row.startsOn,
    lastStart: row.rollOnRollOff ? null : row.startsOn,
    closesOn: null,
    weeks: row.weeks,
    places: row.places,
    days: row.days,
    startsAt: row.startTime,
    endsAt: row.endTime,
    minimumAge: row.minimumAge,
    entry: readEntryRequirements(row.entryRequirements),
    weeklyPay: null,
    teamTrainedUntil: null,
    insuredUntil: null,
    supportOffered: null,
    isStepFree: null,
    level: row.level,
  };
}
