/** What would place those who wait. */
export const SUPPLY_GAPS = {
  title: 'What would place those who wait',
  about:
    'What to ask employers and colleges for, and which one change to what there is would help most people.',
  hint: 'Worked out from what stands in the way of each person, and tried against every rule.',
  planned: { code: 'planned', section: 'Who is looked at', label: 'Young people in the plan' },
  lookedAt: {
    code: 'looked-at',
    section: 'Who is looked at',
    label: 'Of them without a place, or with a weak match',
  },
  notAsked: {
    code: 'not-asked',
    section: 'Who is looked at',
    label: 'Of those, nobody knows yet what they want',
  },
  sections: {
    'ask for': 'What to ask employers and colleges for: people whom it would suit',
    change: 'One change to what there is already: people for whom it would open something',
  },
  near: (where: string) => `, within reach of ${where}`,
} as const;
