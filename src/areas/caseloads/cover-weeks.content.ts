import { COVER_WEEKS } from '#domain/caseloads/covers.ts';

const weeks = (count: number) => (count === 1 ? 'one week' : `${count} weeks`);

export const COVER_WEEKS_WORDS = {
  link: 'How long a cover may last',
  title: 'How long a cover may last',
  back: 'Back to caseloads',
  lead: 'For so long a colleague may stand in for a worker at once. It can be made longer later, for as long again; for a longer absence young people are handed over.',
  now: (count: number) => `Now: ${weeks(count)} at most.`,
  usual: 'Nobody has changed it here: it is what the operator of the service has set.',
  setBy: (name: string) => `Set by ${name}.`,
  onlyManagers: 'A service manager can change it.',
  weeksMost: 'Weeks at most',
  weeksHint: `From ${COVER_WEEKS.least} to ${COVER_WEEKS.most}. Covers that are set already stay as they are.`,
  submit: 'Save',
  done: 'It is kept. It holds for every cover that is set or made longer from now on.',
} as const;
