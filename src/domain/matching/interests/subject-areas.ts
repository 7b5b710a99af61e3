/**
 * Sector Subject Areas, tier 2: the canonical key for what an opportunity, a course or a wish is about.
 * Source: Ofqual/DfE sector subject area classification, Open Government Licence v3.0. Checked 2026-11-20.
 */
export const SUBJECT_AREAS = {
  '1.1': 'Medicine and Dentistry',
  '1.2': 'Nursing and Subjects and Vocations Allied to Medicine',
  '1.3': 'Health and Social Care',
  '1.4': 'Public Services',
  '1.5': 'Child Development and Well Being',
  '2.1': 'Science',
  '2.2': 'Mathematics and Statistics',
  '3.1': 'Agriculture',
  '3.2': 'Horticulture and Forestry',
  '3.3': 'Animal Care and Veterinary Science',
  '3.4': 'Environmental Conservation',
  '4.1': 'Engineering',
  '4.2': 'Manufacturing Technologies',
  '4.3': 'Transportation Operations and Maintenance',
  '5.1': 'Architecture',
  '5.2': 'Building and Construction',
  '5.3': 'Urban, Rural and Regional Planning',
  '6.1': 'Digital technology (practitioners)',
  '6.2': 'Digital technology (users)',
  '7.1': 'Retailing and Wholesaling',
  '7.2': 'Warehousing and Distribution',
  '7.3': 'Service Enterprises',
  '7.4': 'Hospitality and Catering',
  '8.1': 'Sport, Leisure and Recreation',
  '8.2': 'Travel and Tourism',
  '9.1': 'Performing Arts',
  '9.2': 'Crafts, Creative Arts and Design',
  '9.3': 'Media and Communication',
  '9.4': 'Publishing and Information Services',
  '10.1': 'History',
  '10.2': 'Archaeology and Archaeological Sciences',
  '10.3': 'Philosophy',
  '10.4': 'Theology and RS',
  '11.1': 'Geography',
  '11.2': 'Sociology and Social Policy',
  '11.3': 'Politics',
  '11.4': 'Economics',
  '11.5': 'Anthropology',
  '12.1': 'Lang/lit British Isles',
  '12.2': 'Other languages',
  '12.3': 'Linguistics',
  '13.1': 'Teaching and Lecturing',
  '13.2': 'Direct Learning Support',
  '14.1': 'Foundations for learning and life',
  '14.2': 'Preparation for work',
  '15.1': 'Accounting and Finance',
  '15.2': 'Administration',
  '15.3': 'Business Management',
  '15.4': 'Marketing and Sales',
  '15.5': 'Law and Legal Services',
} as const;

export type SubjectArea = keyof typeof SUBJECT_AREAS;

export const SUBJECT_AREA_CODES = Object.keys(SUBJECT_AREAS) as readonly SubjectArea[];

/** True for one of the fifty codes, "3.3". */
export function isSubjectArea(code: string): code is SubjectArea {
  return Object.hasOwn(SUBJECT_AREAS, code);
}
