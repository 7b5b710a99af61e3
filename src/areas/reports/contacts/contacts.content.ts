export const CONTACTS = {
  title: 'Contact: visits and time',
  about:
    'Who was visited within eight weeks, who is overdue, and who had six contacts or three hours in a year.',
  hint: 'Relevant and former relevant care leavers with a number for the return, alive and not yet 25 that day. Only contact with the young person counts.',
  sections: {
    visits: 'Visits, every 8 weeks',
    kept: 'Visits in the year up to that day',
    entitlement: 'Six contacts or three hours in the year up to that day',
    workers: 'Overdue or never visited, by worker',
  },
  people: 'Young people',
  visits: {
    'on-time': 'Visited within 8 weeks',
    overdue: 'Overdue by up to 4 weeks',
    'long-overdue': 'Overdue by more than 4 weeks',
    never: 'No visit is recorded',
  },
  kept: 'Visits within 8 weeks of the one before',
  met: 'Met',
  'not-met': 'Not met',
  nobodyNamed: 'Nobody is named',
  never: 'No visit is recorded',
  visited: (last: string, daysOverdue: number) =>
    daysOverdue === 0 ? `Last visit on ${last}` : `Last visit on ${last}, ${daysOverdue} days overdue`,
  had: (contacts: number, minutes: number) => `${contacts} contacts, ${minutes} minutes`,
  ofVisits: (kept: number, all: number) => `${kept} of ${all} visits`,
  chart: 'How visits stand',
  chartHead: 'Visits',
} as const;
