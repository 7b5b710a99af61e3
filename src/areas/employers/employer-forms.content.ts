export const CHECK = {
  title: (name: string) => `Record a check of ${name}`,
  checkedOn: 'When were you there?',
  metWhom: 'Whom did you meet?',
  sawWorkplace: 'Did you see where young people will work?',
  supervisorKnown: 'Do you know who will supervise?',
  note: 'Notes',
  noteHint: 'What you agreed, what to keep in mind. Nothing about a young person.',
  submit: 'Save the check',
  done: 'The check is saved. The employer is checked.',
  again: 'The check is saved.',
  open: (what: readonly string[]) => `The check is saved, and something is still open: ${what.join(' ')}`,
} as const;

/** Asked before an employer is moved on; the reason is asked for where the words for it are there. */
export const MOVES = {
  live: {
    question: (name: string) => `Make ${name} live?`,
    effects: [
      'Their places are offered to young people.',
      'They are asked about young people, within their limit.',
    ],
    reason: null,
    submit: 'Make live',
    done: 'The employer is live.',
  },
  paused: {
    question: (name: string) => `Pause ${name}?`,
    effects: ['Nobody new is sent there.', 'Young people who are there stay.'],
    reason: 'Why, and for how long?',
    submit: 'Pause',
    done: 'The employer is paused.',
  },
  ended: {
    question: (name: string) => `End with ${name}?`,
    effects: [
      'Their places are no longer offered.',
      'Everything recorded stays.',
      'They can be taken up again later.',
    ],
    reason: 'Why does it end?',
    submit: 'End',
    done: 'The employer has ended.',
  },
  registered: {
    question: (name: string) => `Take ${name} up again?`,
    effects: [
      'They are registered, as at the beginning.',
      'Somebody goes and looks again before anybody is sent.',
    ],
    reason: 'What has changed?',
    submit: 'Take up again',
    done: 'The employer is registered again.',
  },
} as const;

export const CHANGE = {
  title: (name: string) => `Contact and limits of ${name}`,
  limitHint: 'Blank: no limit. 0: ask nothing for now.',
  notBeforeHint: 'Nobody is put forward before this day. Blank: any time.',
  submit: 'Save',
  done: 'Saved.',
} as const;

export const ADD_SITE = {
  title: 'Add a site',
  name: 'Name of the site',
  postcode: 'Postcode',
  stepFree: 'Can everybody get in without steps?',
  unknown: 'Not known',
  submit: 'Add the site',
  done: 'The site is added.',
} as const;

export const ADD_SUPERVISOR = {
  title: 'Add a supervisor',
  intro:
    'Somebody who will look after a young person at work. They need the training session before day one.',
  site: 'At which site?',
  name: 'Name',
  email: 'E-mail address',
  phone: 'Phone number',
  submit: 'Add the supervisor',
  done: 'The supervisor is added.',
} as const;

export const LEFT = {
  title: (name: string) => `When did ${name} leave?`,
  effects:
    'From that day on their training no longer counts for the site. A placement with them needs another supervisor.',
  leftOn: 'First day on which they are no longer there',
  submit: 'Save',
  done: 'Saved. Look whether a placement needs another supervisor.',
} as const;

export const MERGE = {
  question: (goes: string, stays: string) => `Is “${goes}” the same employer as “${stays}”?`,
  ifSame: 'If they are the same:',
  effects: (goes: string, stays: string, status: string) => [
    `Everything of “${goes}” goes to “${stays}”: sites, supervisors, opportunities and placements.`,
    `“${stays}” stays ${status}.`,
    `“${goes}” is listed no more; whoever looks for it is led to “${stays}”.`,
    'It can be undone.',
  ],
  same: 'They are the same',
  different: 'They are different',
  merged: 'They are one employer now.',
  apart: 'They are kept apart. You are not asked again.',
  reason: (name: string) => `The same employer as ${name}.`,
  undone: 'It is another employer after all.',
  into: 'This is the same employer as',
  undo: 'Undo the merge',
  undoDone: 'Each has its own again.',
} as const;
