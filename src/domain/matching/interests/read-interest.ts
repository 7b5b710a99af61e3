import { topicsIn } from './find-topics.ts';
import { type AreaWeights, JOB_CATEGORIES, type JobCategory, weightsOf } from './interest-map.ts';
import { isSubjectArea, SUBJECT_AREAS, type SubjectArea } from './subject-areas.ts';
import type { Topic } from './topics.ts';
import { wordsOf } from './words.ts';

/** What a wish or an option is about. Always shown back to the person, who may correct it. */
export interface Subject {
  /** "Hairdressing and barbering, Beauty". */
  readonly label: string;
  /** Kinds of work in the dictionary; none where only a category or a subject area is known. */
  readonly topics: readonly string[];
  readonly categories: readonly JobCategory[];
  readonly areas: AreaWeights;
}

/** A category alone says less than a title: what it holds counts a part less. */
const CATEGORY_ALONE_PERCENT = 80;

const CATEGORY_BY_WORDS: ReadonlyMap<string, JobCategory> = new Map(
  JOB_CATEGORIES.map((category) => [bare(category), category]),
);

/** One of the 25 job categories, however it is cased or spaced; null for anything else. */
export function readJobCategory(text: string): JobCategory | null {
  return CATEGORY_BY_WORDS.get(bare(text)) ?? null;
}

const found = new Map<string, Subject | null>();
/** So many different wishes are remembered; then the memory starts afresh. */
const REMEMBERED_MAX = 5_000;

/**
 * What a young person means by their own words ("motorbikes", "hair dressing", "Animal care", "5.2"). Null where
 * nothing in the dictionary fits: that is a question for them, never a silent zero.
 */
export function readInterest(words: string): Subject | null {
  const key = words.trim().toLowerCase();
  const known = found.get(key);
  if (known !== undefined) return known;
  if (found.size >= REMEMBERED_MAX) found.clear();
  const subject = read(key);
  found.set(key, subject);
  return subject;
}

function read(text: string): Subject | null {
  if (isSubjectArea(text)) return ofArea(text, []);
  const category = readJobCategory(text);
  if (category) return { label: category, topics: [], categories: [category], areas: weightsOf(category) };
  const topics = topicsIn(text);
  return topics.length === 0 ? null : ofTopics(topics);
}

/** What is stated about an opportunity or a course run. */
export interface StatedSubject {
  readonly title: string;
  readonly jobCategory: string | null;
  readonly subjectArea: string | null;
}

/**
 * What an option is about: the stated subject area first; else what its title says; else its category, for a part.
 * Null where none of the three can be read: it stays in, as not known.
 */
export function readOptionSubject(stated: StatedSubject): Subject | null {
  const titled = readInterest(stated.title);
  const category = readJobCategory(stated.jobCategory ?? '');
  const categories = category ? [category] : (titled?.categories ?? []);
  if (stated.subjectArea && isSubjectArea(stated.subjectArea)) {
    return { ...ofArea(stated.subjectArea, categories), topics: titled?.topics ?? [] };
  }
  if (titled) return { ...titled, categories };
  return category ? { label: category, topics: [], categories, areas: partOf(weightsOf(category)) } : null;
}

function ofArea(area: SubjectArea, categories: readonly JobCategory[]): Subject {
  return { label: SUBJECT_AREAS[area], topics: [], categories, areas: { [area]: 100 } };
}

function ofTopics(topics: readonly Topic[]): Subject {
  const areas: Partial<Record<SubjectArea, number>> = {};
  for (const topic of topics)
    for (const [area, percent] of Object.entries(topic.areas))
      if (isSubjectArea(area)) areas[area] = Math.max(areas[area] ?? 0, percent);
  return {
    label: topics.map((topic) => topic.label).join(', '),
    topics: topics.map((topic) => topic.key),
    categories: [...new Set(topics.map((topic) => topic.category))],
    areas,
  };
}

function partOf(areas: AreaWeights): AreaWeights {
  return Object.fromEntries(
    Object.entries(areas).map(([area, percent]) => [
      area,
      Math.round((percent * CATEGORY_ALONE_PERCENT) / 100),
    ]),
  );
}

function bare(text: string): string {
  return wordsOf(text).join(' ');
}
