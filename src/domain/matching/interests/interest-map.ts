import type { SubjectArea } from './subject-areas.ts';

/** How much of a category a subject area is, in percent. Areas that are not named have nothing to do with it. */
export type AreaWeights = Readonly<Partial<Record<SubjectArea, number>>>;

/**
 * The one reviewed table between the 25 job categories of the National Careers Service and the subject areas. Made
 * by hand from the jobs that the service lists under each category (https://nationalcareers.service.gov.uk/explore-careers)
 * and from the subject areas of the apprenticeship standards for those jobs (DfE, apprenticeship standards with
 * sector subject area, OGL v3). 100: the heart of the category; 70–90: many of its jobs; 20–60: some of them.
 * Not O*NET's profiler: its owners forbid use for placement. Checked 2026-11-20.
 */
export const INTEREST_MAP = {
  Administration: { '15.2': 100, '6.2': 60, '15.3': 50, '9.4': 40, '15.1': 40 },
  'Animal care': { '3.3': 100, '3.1': 40, '3.4': 30 },
  'Beauty and wellbeing': { '7.3': 100, '9.2': 30, '1.3': 30, '8.1': 30 },
  'Business and finance': { '15.1': 100, '15.3': 90, '15.4': 70, '15.2': 60, '11.4': 50, '2.2': 50 },
  'Computing, technology and digital': { '6.1': 100, '6.2': 90, '4.1': 30, '9.3': 30, '2.2': 30, '9.4': 20 },
  'Construction and trades': { '5.2': 100, '5.1': 60, '4.1': 40, '5.3': 40 },
  'Creative and media': {
    '9.1': 100,
    '9.2': 100,
    '9.3': 100,
    '9.4': 70,
    '12.1': 30,
    '15.4': 30,
    '10.1': 20,
    '7.3': 20,
  },
  'Delivery and storage': { '7.2': 100, '4.3': 60, '7.1': 20 },
  'Emergency and uniform services': { '1.4': 100, '1.2': 30, '15.5': 20 },
  'Engineering and maintenance': { '4.1': 100, '4.3': 80, '4.2': 70, '5.2': 40, '6.1': 30 },
  'Environment and land': { '3.2': 100, '3.1': 90, '3.4': 90, '3.3': 40, '11.1': 40, '10.2': 40, '5.3': 20 },
  'Government services': {
    '1.4': 100,
    '11.3': 70,
    '11.2': 60,
    '15.2': 60,
    '5.3': 40,
    '15.5': 30,
    '10.4': 20,
  },
  Healthcare: { '1.2': 100, '1.1': 90, '1.3': 80, '2.1': 40 },
  'Home services': { '7.3': 100, '5.2': 40, '3.2': 40, '7.4': 40, '1.5': 40 },
  'Hospitality and food': { '7.4': 100, '4.2': 40, '8.2': 30, '7.1': 30 },
  'Law and legal': { '15.5': 100, '1.4': 30, '11.3': 20 },
  Managerial: { '15.3': 100, '15.4': 50, '7.1': 30, '15.2': 30 },
  Manufacturing: { '4.2': 100, '4.1': 70, '9.2': 40 },
  'Retail and sales': { '7.1': 100, '15.4': 80, '7.2': 30 },
  'Science and research': {
    '2.1': 100,
    '2.2': 80,
    '1.1': 40,
    '3.4': 40,
    '10.2': 40,
    '11.1': 40,
    '11.5': 40,
    '11.2': 40,
    '11.4': 40,
  },
  'Social care': { '1.3': 100, '1.5': 80, '11.2': 40, '10.4': 20 },
  'Sports and leisure': { '8.1': 100, '8.2': 40 },
  'Teaching and education': {
    '13.1': 100,
    '13.2': 100,
    '1.5': 90,
    '12.1': 40,
    '12.2': 40,
    '12.3': 40,
    '10.1': 30,
    '10.3': 30,
    '10.4': 30,
  },
  Transport: { '4.3': 100, '7.2': 60, '4.1': 30 },
  'Travel and tourism': { '8.2': 100, '7.4': 40, '12.2': 30, '4.3': 30 },
} as const satisfies Readonly<Record<string, AreaWeights>>;

export type JobCategory = keyof typeof INTEREST_MAP;
export const JOB_CATEGORIES = Object.keys(INTEREST_MAP) as readonly JobCategory[];

/** True for one of the 25 categories, written as the service writes it. */
export function isJobCategory(text: string): text is JobCategory {
  return Object.hasOwn(INTEREST_MAP, text);
}

/** A category as it is picked from the list: all that it holds, nothing closer. */
export function weightsOf(category: JobCategory): AreaWeights {
  return INTEREST_MAP[category];
}

/** Courses in these areas (English, maths, getting ready for work) suit whatever somebody wants to do. */
export const GENERAL_AREAS: readonly SubjectArea[] = ['14.1', '14.2'];

/** A neighbour counts at most this much, however close: what was wished for is worth more than what is like it. */
const NEAR_PERCENT_MAX = 50;

/**
 * How near the other areas of a category are to one of its areas, in percent, at most 50: as near as the category holds most of both.
 * Areas are neighbours inside a category alone: that homes are both cleaned and gardened makes no gardener of a hairdresser.
 */
export function neighboursOf(area: SubjectArea, category: JobCategory): AreaWeights {
  return NEIGHBOURS[category][area] ?? {};
}

const NEIGHBOURS = Object.fromEntries(
  Object.entries<AreaWeights>(INTEREST_MAP).map(([category, weights]) => [
    category,
    Object.fromEntries(Object.keys(weights).map((area) => [area, nearIn(weights, area as SubjectArea)])),
  ]),
) as Readonly<Record<JobCategory, Readonly<Partial<Record<SubjectArea, AreaWeights>>>>>;

function nearIn(weights: AreaWeights, area: SubjectArea): AreaWeights {
  const others = Object.entries(weights).filter(([other]) => other !== area);
  const near = (percent: number) =>
    Math.floor((Math.min(weights[area] ?? 0, percent) * NEAR_PERCENT_MAX) / 100);
  return Object.fromEntries(others.map(([other, percent]) => [other, near(percent)]));
}
