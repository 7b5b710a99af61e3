import type { ActionRag } from '#domain/young-people/action-standing.ts';

/** Words of the packs: for those who work here, and for those from outside. */
export const PACK = {
  title: (kind: string, day: string) => `Pack: ${kind}, ${day}`,
  howTo:
    'Print this page from your browser (A4, upright): one person on a page. What can only be clicked is left out on paper.',
  asTable: 'Show it as one table',
  asSheets: 'Show one person on a page',
  keepSafe: 'This paper has names on it. Leave it with nobody, and shred it after the meeting.',
  asAt: (day: string) => `As things stand on ${day}.`,
  others: (count: number) =>
    count === 1
      ? 'One more is on the agenda and not on your list.'
      : `${count} more are on the agenda and not on your list.`,
  nobody: 'Nobody whom you may see is on the agenda.',
  age: (age: number) => `${age} years old on the day`,
  ageNotKnown: 'Age not known',
  worker: (name: string) => `Worker: ${name}`,
  noWorker: 'No worker',
  whereNow: 'Where they are now',
  referral: 'Referral',
  noReferral: 'No open referral',
  placement: 'Placement',
  does: 'At the moment',
  doesNotKnown: 'Not known',
  wants: 'Wants',
  strip: (name: string) => `The placement weeks of ${name}`,
  stuckTitle: 'What is stuck',
  notStuck: 'Nothing is stuck.',
  since: (day: string) => `since ${day}`,
  changedTitle: (day: string) => `What has changed since the meeting on ${day}`,
  changedFirst: 'What happened in the last four weeks (spoken of for the first time)',
  notChanged: 'Nothing is recorded.',
  actionsTitle: 'Who does what',
  noActions: 'No action is open.',
  what: 'What',
  who: 'Who',
  by: 'By',
  rag: 'Stands',
  ragRule: 'Green: done, or due in more than seven days. Amber: due within seven days. Red: late.',
  rags: { green: 'On time', amber: 'Due within 7 days', red: 'Late' } satisfies Record<ActionRag, string>,
  done: 'Done',
  colours: {
    green: 'govuk-tag--green',
    amber: 'govuk-tag--yellow',
    red: 'govuk-tag--red',
  } satisfies Record<ActionRag, string>,
  notesTitle: 'Notes',
  month: 'How the last month was',
  person: 'Young person',
  because: 'On the agenda',
} as const;

export const OUTSIDE = {
  title: (organisation: string) => `Paper for ${organisation}`,
  of: (kind: string, day: string) => `${kind}, ${day}`,
  rule: {
    provider:
      'Named here is who said yes to a college knowing their name, so that it can help them, and has not taken it back.',
    employer: 'Named here is who said yes to an employer knowing about them, and has not taken it back.',
  },
  notShown: (count: number, organisation: string) =>
    count === 1
      ? `1 more, not shown: no consent to share with ${organisation}.`
      : `${count} more, not shown: no consent to share with ${organisation}.`,
  allShown: 'Everybody on the agenda is shown.',
  nobody: 'Nobody is named on this paper.',
  who: 'Young person',
  wants: 'Wants to do',
  ready: 'Can start from',
  help: 'What helps them',
  yours: (organisation: string) => `What ${organisation} has taken on`,
  notSaid: 'Not said yet',
  none: 'Nothing',
  action: (what: string, owner: string, day: string) => `${what} (${owner}, by ${day})`,
  table: 'At the table',
  keepSafe:
    'This paper is for the people of this organisation who are at the meeting, for this meeting. Give it back or shred it afterwards.',
} as const;
