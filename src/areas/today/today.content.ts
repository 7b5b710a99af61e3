export const TODAY = {
  now: 'Now',
  own: { title: 'What you took on', empty: '' },
  staff: {
    title: (name: string) => `Good day, ${name}`,
    lead: 'This is what needs you today.',
    refer: { text: 'Refer somebody', href: '/referrals/new' },
    sections: {
      concerns: {
        title: 'Concerns',
        empty: 'No open concerns.',
        more: { text: 'All concerns', href: '/concerns' },
      },
      lost: {
        title: 'Without a worker',
        empty: 'Everybody has a worker.',
        more: { text: 'Caseloads and cover', href: '/caseloads' },
      },
      placements: {
        title: 'Placements',
        empty: 'Every placement is on its way, and nothing is due.',
        more: { text: 'All placements', href: '/placements' },
      },
      matches: {
        title: 'Options on their way',
        empty: 'Nobody waits for you.',
        more: { text: 'All matches', href: '/matches' },
      },
      meet: {
        title: 'To meet',
        empty: 'Everybody has been met.',
        more: { text: 'Waiting list', href: '/referrals' },
      },
      match: { title: 'Waiting for options', empty: 'Everybody who has been met has something under way.' },
      actions: { title: 'Actions overdue', empty: 'No action is overdue.' },
      keeping: { title: 'To look after', empty: 'Nothing to tidy up.' },
    },
  },
  worker: {
    title: (name: string) => `Good day, ${name}`,
    lead: 'This is what your young people need of you today.',
    sections: {
      handedOver: { title: 'Handed over to you', empty: 'No note waits for you.' },
      matches: { title: 'To ask them', empty: 'None of your young people waits for an answer.' },
      placements: { title: 'Their placements', empty: 'Nothing is due at their placements.' },
      actions: { title: 'Actions overdue', empty: 'No action is overdue.' },
      people: { title: 'To meet the co-ordinator', empty: 'Everybody you referred has been met.' },
    },
  },
  employer: {
    title: (name: string) => `Good day, ${name}`,
    lead: 'Thank you for giving somebody a start. This is all that we need from you today.',
    sections: {
      matches: { title: 'Waiting for your answer', empty: 'Nobody waits for your answer.' },
      placements: {
        title: 'Who is with you',
        empty: 'Nobody is with you, and nobody is due to come.',
        more: { text: 'Placements with you', href: '/placements' },
      },
      own: { title: 'Your side', empty: 'Your places, your insurance and your training are in order.' },
    },
    coming: {
      next: (day: string, from: string, to: string) => `Next: ${day}, ${from} to ${to}.`,
      notYet: 'No next day is agreed at the moment.',
    },
    log: 'Log attendance',
    action: { text: 'Offer a place', href: '/opportunities/new' },
  },
  supervisor: {
    title: (name: string) => `Good day, ${name}`,
    lead: 'Thank you for looking after somebody at work. This is all that we need from you today.',
  },
  youngPerson: {
    title: (name: string) => `Hello ${name}`,
    lead: 'Here is what is happening. You decide what you want.',
    sections: {
      placements: { title: 'Your placement', empty: 'You have no placement yet.' },
      matches: { title: 'Things to choose', empty: 'Nothing new to choose. We are looking for you.' },
    },
    nextDay: {
      none: 'There is no next day yet. Your co-ordinator will tell you.',
      at: (day: string, time: string, place: string) =>
        `Your next day is ${day}. Be there at ${time}: ${place}.`,
      way: 'How to get there',
      leave: (time: string) => `Leave at ${time}.`,
    },
    nothingToChoose: 'Nothing to choose at the moment.',
    more: { text: 'What we may tell others about you', href: '/my-consents' },
  },
  other: { title: (name: string) => `Good day, ${name}`, lead: 'Choose where to go from the menu above.' },
} as const;
