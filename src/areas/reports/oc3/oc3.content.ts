import type { ActivityCode } from '#domain/outcomes/activities.ts';
import type { InTouch } from '#domain/outcomes/in-touch.ts';
import type { Oc3Check, Oc3Missing } from '#domain/outcomes/oc3-checks.ts';

const CHECKS: Readonly<Record<Exclude<Oc3Check, '345'>, string>> = {
  '131': 'Whether we are in touch is not one of the codes.',
  '132': 'The activity is not one of the codes.',
  '133': 'The accommodation is not one of the codes.',
  '153': 'One of the three is empty: give all or none.',
  '344': 'They died or went home, and there is an activity or accommodation.',
  '347': 'They were not 18 on 1 April, and a foyer is for 18 and over: say where they lived.',
  '348': 'They died before this year began, so this year’s file leaves them out.',
  '391': 'They were not yet 17 on 31 March.',
  '3001': 'At 17 nobody lives with former foster carers: say where they lived.',
  'one row a person': 'There is more than one row with this number.',
};

const ASKED: Readonly<Record<Oc3Missing, string>> = {
  activity: 'We are in touch, and nobody has recorded what they were doing on that day.',
  accommodation: 'We are in touch, and nobody has recorded where they lived on that day.',
  'the record': 'We are in touch, and something is missing.',
};

const IN_TOUCH: Readonly<Record<InTouch, string>> = {
  YES: 'YES: in touch',
  NO: 'NO: not in touch',
  REFU: 'REFU: they do not want contact',
  NREQ: 'NREQ: they no longer need the service',
  RHOM: 'RHOM: they went home six months ago or more',
  DIED: 'DIED',
};

const ACTIVITIES: Readonly<Record<ActivityCode, string>> = {
  F1: 'F1: higher education, full time',
  P1: 'P1: higher education, part time',
  F2: 'F2: other education, full time',
  P2: 'P2: other education, part time',
  F4: 'F4: apprenticeship, full time',
  P4: 'P4: apprenticeship, part time',
  F5: 'F5: training or employment, full time',
  P5: 'P5: training or employment, part time',
  G4: 'G4: NEET because of illness or disability',
  G5: 'G5: NEET for another reason',
  G6: 'G6: NEET because of pregnancy or parenting',
};

export const OC3 = {
  title: 'Care-leaver file of the return (SSDA903, OC3)',
  about: 'The file for the Department for Education, what is still missing in it, and who must answer that.',
  hint: 'At 17 to 21 it says how things stood at the birthday; at 22 to 25 at the latest contact in the year.',
  sections: {
    file: 'The file',
    gaps: 'Gaps: who must answer',
    checks: 'Gaps: what is asked',
    inTouch: 'In touch (IN_TOUCH)',
    activities: 'Activity (ACTIV)',
    accommodation: 'Accommodation (ACCOM)',
  },
  rows: 'Young people in the return',
  clean: 'Rows that are right',
  withGaps: 'Rows with gaps',
  toCome: 'Their reporting day is still to come',
  inTouch: IN_TOUCH,
  activities: ACTIVITIES,
  nothing: '0: died, went home, or not in touch and not known',
  accommodation: (code: string, words: string) =>
    `${code}: ${words}, ${code.endsWith('1') ? 'suitable' : 'unsuitable'}`,
  check: (check: Oc3Check, missing: Oc3Missing) => (check === '345' ? ASKED[missing] : CHECKS[check]),
  checkLabel: (check: Oc3Check, text: string) =>
    check === 'one row a person' ? text : `${text} (check ${check})`,
  nobodyNamed: 'Nobody is named: the co-ordinator',
  dataOfficer: 'The data officer',
  note: (child: string, age: number, day: string) => `${child}, ${age}, as of ${day}`,
  gapNote: (day: string, text: string) => `As of ${day}. ${text}`,
  chart: 'The rows of the file',
  chartHead: 'In touch',
} as const;
