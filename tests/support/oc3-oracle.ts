import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';

// The care-leaver file worked out another way, straight from the CSV files and from the words of the definition: one
// long look at each person, with luxon's dates, and nothing of the rules that it is to be held against.

const FOLDER = new URL('../../../shared/data/intake-southampton/', import.meta.url);
type Row = Record<string, string>;

function rowsOf(file: string): Row[] {
  return parse(readFileSync(new URL(file, FOLDER)), { bom: true, columns: true });
}

const at = (iso: string | undefined) => DateTime.fromISO(iso ?? '', { zone: 'utc' });

function birthdayIn(born: DateTime, age: number): DateTime {
  const day = DateTime.utc(born.year + age, born.month, born.day);
  return day.isValid ? day : DateTime.utc(born.year + age, 3, 1);
}

const ACTIVITY: Record<string, string> = {
  'higher education': '1',
  'further education': '2',
  apprenticeship: '4',
  employment: '5',
  training: '5',
  'work experience': '5',
  'neet illness or disability': 'G4',
  'neet other': 'G5',
  'neet pregnancy or parenting': 'G6',
};
const REFUSAL: Record<string, string> = {
  'refused contact': 'REFU',
  'service no longer required': 'NREQ',
  'returned home 6 months': 'RHOM',
};

interface OracleFile {
  /** The whole file as text, with the rows that have gaps left out. */
  readonly file: string;
  /** CHILD and check of every gap, in the order of the rows. */
  readonly gaps: readonly string[];
}

export function oracleFile(year: number): OracleFile {
  const [first, last] = [DateTime.utc(year - 1, 4, 1), DateTime.utc(year, 3, 31)];
  const contacts = Map.groupBy(rowsOf('contacts.csv'), (row) => row.child_id);
  const activities = Map.groupBy(rowsOf('activities.csv'), (row) => row.child_id);
  const homes = Map.groupBy(rowsOf('accommodation.csv'), (row) => row.child_id);
  const lines: string[] = [];
  const gaps: string[] = [];
  const people = rowsOf('young_people.csv').sort((a, b) => Number(a.child_id) - Number(b.child_id));
  for (const { child_id: child, date_of_birth, care_status, died_on } of people) {
    if (!care_status?.endsWith('relevant')) continue;
    const born = at(date_of_birth);
    let age = 17;
    while (age <= 25 && !(birthdayIn(born, age) >= first && birthdayIn(born, age) <= last)) age++;
    if (age > 25) continue;
    const mine = (contacts.get(child) ?? []).map(
      (row) => ({ ...row, day: at(row.contact_on) }) as Row & { day: DateTime },
    );
    const inYear = mine.filter(({ day }) => day >= first && day <= last);
    const isReal = (row: Row) => row.kind !== 'no reply' && row.in_touch === 'yes';
    let day = birthdayIn(born, age);
    let near = mine.filter(
      (one) => one.day >= day.minus({ months: 3 }) && one.day <= day.plus({ months: 1 }),
    );
    if (age >= 22) {
      near = inYear;
      const real = inYear.filter(isReal);
      const latest = (real.length > 0 ? real : inYear).sort((a, b) => b.day.toMillis() - a.day.toMillis())[0];
      day = latest?.day ?? day;
    }
    const isIn = (row: Row) => at(row.started_on) <= day && (!row.ended_on || at(row.ended_on) > day);
    let inTouch = 'NO';
    for (const one of near.sort((a, b) => a.day.toMillis() - b.day.toMillis()))
      inTouch = REFUSAL[one.in_touch ?? ''] ?? inTouch;
    if (near.some(isReal)) inTouch = 'YES';
    if (died_on && at(died_on) <= day) inTouch = 'DIED';
    // No two episodes of one person overlap in these files, so there is one in force or none.
    const activity = (activities.get(child) ?? []).find(isIn);
    const code = ACTIVITY[activity?.activity ?? ''] ?? '0';
    const hours = activity?.hours_a_week === '' ? 99 : Number(activity?.hours_a_week);
    let activ = /^\d$/.test(code) && code !== '0' ? `${hours >= 16 ? 'F' : 'P'}${code}` : code;
    let accom = (homes.get(child) ?? []).find(isIn)?.accommodation ?? '0';
    if (inTouch === 'DIED' || inTouch === 'RHOM') [activ, accom] = ['0', '0'];
    const wrong = [
      ...(inTouch === 'YES' && activ === '0' ? ['345'] : []),
      ...(inTouch === 'YES' && accom === '0' ? ['345'] : []),
      ...(accom.startsWith('T') && birthdayIn(born, 18) > first ? ['347'] : []),
      ...(died_on && at(died_on) < first ? ['348'] : []),
      ...(accom.startsWith('Z') && age === 17 ? ['3001'] : []),
    ];
    gaps.push(...wrong.map((check) => `${child} ${check}`));
    if (wrong.length === 0) lines.push([child, born.toFormat('dd/MM/yyyy'), inTouch, activ, accom].join(','));
  }
  return { file: ['CHILD,DOB,IN_TOUCH,ACTIV,ACCOM', ...lines].map((line) => `${line}\r\n`).join(''), gaps };
}
