import {
  SUBJECT_AREA_CODES,
  SUBJECT_AREAS,
  type SubjectArea,
} from '#domain/matching/interests/subject-areas.ts';
import { OPTION_KINDS, type OptionKind } from '#domain/matching/match-facts.ts';

/** A list of words that services are sorted by. */
export interface Taxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface TaxonomyTerm {
  readonly id: string;
  readonly term: string;
  readonly taxonomy: string;
  readonly taxonomy_id: string;
}

// The standard wants an identifier in the form of a UUID. These are made from the code itself, so they are the same in every
// deployment and a reader can tell which is which.
const SUBJECTS_ID = '5a0d0000-0000-4000-8000-000000000000';
const KINDS_ID = '6b1d0000-0000-4000-8000-000000000000';

const numbered = (taxonomyId: string, number: number) =>
  `${taxonomyId.slice(0, 24)}${String(number).padStart(12, '0')}`;

export const TAXONOMIES: readonly Taxonomy[] = [
  {
    id: SUBJECTS_ID,
    name: 'Sector subject areas, tier 2',
    description:
      'What a course or a place is about: the sector subject areas of Ofqual and the Department for Education.',
  },
  {
    id: KINDS_ID,
    name: 'Kinds of place',
    description: 'A taster, a work placement, an apprenticeship, a job or a course.',
  },
];

/** Of the subject "5.2": tier 1 times a hundred, and tier 2. */
export function subjectTerm(area: SubjectArea): TaxonomyTerm {
  const [one = 0, two = 0] = area.split('.').map(Number);
  return term(SUBJECTS_ID, one * 100 + two, SUBJECT_AREAS[area]);
}

export function kindTerm(kind: OptionKind): TaxonomyTerm {
  return term(KINDS_ID, OPTION_KINDS.indexOf(kind) + 1, kind);
}

function term(taxonomyId: string, number: number, words: string): TaxonomyTerm {
  const taxonomy = TAXONOMIES.find(({ id }) => id === taxonomyId)?.name ?? '';
  return { id: numbered(taxonomyId, number), term: words, taxonomy, taxonomy_id: taxonomyId };
}

export const TAXONOMY_TERMS: readonly TaxonomyTerm[] = [
  ...SUBJECT_AREA_CODES.map(subjectTerm),
  ...OPTION_KINDS.map(kindTerm),
];

/** What a term stands for: subjects, kinds, both or (a term that nobody has) neither. */
export function meantBy(termIds: readonly string[]): { subjects: SubjectArea[]; kinds: OptionKind[] } {
  return {
    subjects: SUBJECT_AREA_CODES.filter((area) => termIds.includes(subjectTerm(area).id)),
    kinds: OPTION_KINDS.filter((kind) => termIds.includes(kindTerm(kind).id)),
  };
}
