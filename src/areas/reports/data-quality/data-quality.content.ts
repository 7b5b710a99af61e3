import type { Missing, Odd } from '#domain/outcomes/data-quality.ts';

const MISSING: Readonly<Record<Missing, string>> = {
  'no-number': 'Known from a referral only: not yet linked to the council’s number',
  'no-birth-date': 'No date of birth',
  'no-care-status': 'No care status',
  'no-sex': 'No sex',
  'no-ethnicity': 'No ethnicity',
  'area-not-known': 'In the area or out of it: not known',
  'disability-not-known': 'Whether they have a disability is not known',
  'no-worker': 'No worker is named',
  'no-contact': 'No contact has ever been recorded',
  'activity-not-known': 'What they do now is not known',
  'hours-not-known': 'They work or learn, and the hours are not known: counted as full time',
  'home-not-known': 'Where they live now is not known',
};

const ODD: Readonly<Record<Odd, string>> = {
  'may-be-the-same': 'May be the same person as another record',
  'status-and-age': 'The care status does not go with the age',
  'goes-on-after-death': 'Something goes on after they died',
  'custody-differs': 'Custody on the record and where they live do not agree',
  'homes-overlap': 'Two homes at once',
  'apprenticeship-end-differs': 'An apprenticeship and what they do have different ends, or one is missing',
  'apprenticeship-end-missing': 'An apprenticeship is over and nobody knows when it ended',
  'apprenticeship-too-short': 'An apprenticeship was done sooner than the law allows',
  'apprenticeship-overdue': 'An apprenticeship is past its planned end, or long on a break',
};

export const DATA_QUALITY = {
  title: 'What is missing, and whose it is',
  about:
    'Records that figures cannot rest on yet: what is missing or does not fit, and who can say how it is.',
  hint: 'Everybody in the authority whose record is kept. What they do, where they live and contact are asked of care leavers from 16 until 25.',
  sections: {
    records: 'Records',
    missing: 'What is missing',
    odd: 'What does not fit',
    owners: 'Whose it is',
  },
  records: 'Records',
  complete: 'Records with nothing missing and nothing odd',
  issues: { ...MISSING, ...ODD },
  dataOfficer: 'The data officer',
  nobodyNamed: 'Nobody is named: the co-ordinator',
  note: (childId: string | null, owner: string) => `${childId ?? 'No number'}; ${owner}`,
  chart: 'How many records lack what',
  chartHead: 'What is missing',
} as const;
