/** Something that could get in the way, what may help, and who usually can. Never read by the scoring. */
export interface Barrier {
  readonly code: string;
  readonly label: string;
  readonly staffText: string;
  readonly kindText: string;
  /** Support actions to choose from; each becomes an action with an owner and a date. */
  readonly actions: readonly string[];
  /** Outside agencies that usually help. */
  readonly agencies: readonly string[];
  /** Other ways in which a referral names it, in lower case. */
  readonly words: readonly string[];
}

/** The barriers that the one-to-one asks about, in the order of its form. The database's CHECK holds the same codes. */
export const BARRIERS = [
  {
    code: 'benefits',
    label: 'Benefits',
    staffText: 'Joining could change a benefit claim. A claim must not be damaged by taking part.',
    kindText: 'We check that your money is safe before you start anything.',
    actions: ['Do a better-off check', 'Tell the work coach in writing before day 1', 'Ask for travel costs'],
    agencies: ['Jobcentre Plus', 'Benefits adviser'],
    words: ['benefit', 'universal credit', 'uc', 'money'],
  },
  {
    code: 'housing',
    label: 'Housing',
    staffText: 'Where they live is not settled, or may change during a placement.',
    kindText: 'We help you with where you live, so that it does not get in the way.',
    actions: [
      'Speak to the housing officer',
      'Agree who to tell if they move',
      'Check the journey from a new address',
    ],
    agencies: ['Housing options team', 'Supported lodgings provider'],
    words: ['homeless', 'accommodation', 'no fixed abode'],
  },
  {
    code: 'health',
    label: 'Health',
    staffText: 'A health need, of body or mind, may affect attendance or tasks.',
    kindText: 'Tell us what helps you stay well. We plan the work around it.',
    actions: [
      'Agree what the employer may be told',
      'Plan around appointments',
      'Ask Access to Work what it pays for',
    ],
    agencies: ['GP or health centre', 'Leaving care nurse', 'Mental health team', 'Access to Work'],
    words: ['mental health', 'illness', 'disability', 'anxiety'],
  },
  {
    code: 'transport',
    label: 'Transport',
    staffText: 'Getting there is difficult: cost, confidence on buses, or no service at the hours of work.',
    kindText: 'We work out the bus with you, and try the way once before you start.',
    actions: ['Practise the journey together', 'Apply for a travel pass', 'Look for options nearer home'],
    agencies: ['Travel training', 'Bus company youth pass'],
    words: ['travel', 'bus', 'no bus'],
  },
  {
    code: 'childcare',
    label: 'Childcare',
    staffText: 'They have a child to look after, and care must be in place for the agreed hours.',
    kindText: 'We look for childcare that fits your hours, and help with what it costs.',
    actions: [
      'Find a place at a nursery or childminder',
      'Check help with childcare costs',
      'Agree hours around drop-off',
    ],
    agencies: ['Family information service', 'Care to Learn'],
    words: ['child care', 'parent', 'baby'],
  },
  {
    code: 'caring',
    label: 'Caring for somebody',
    staffText: 'They look after a relative or somebody else, and cannot always be away.',
    kindText: 'You look after somebody. We find hours that leave you time for that.',
    actions: [
      'Agree hours that leave time to care',
      'Ask for a carer’s assessment',
      'Name somebody who can step in',
    ],
    agencies: ['Young carers service', 'Adult social care'],
    words: ['carer', 'caring duties', 'young carer'],
  },
  {
    code: 'confidence',
    label: 'Confidence',
    staffText: 'New people and places are hard; a small first step works better than a full week.',
    kindText: 'Starting is hard for nearly everyone. You can start small, and we come with you.',
    actions: ['Visit the place together first', 'Offer a taster', 'Agree a phased start', 'Find a mentor'],
    agencies: ['Mentoring scheme', 'Youth service'],
    words: ['shy', 'self esteem', 'self-esteem'],
  },
  {
    code: 'literacy',
    label: 'Reading, writing and numbers',
    staffText: 'Reading, writing or numbers need support at work or on a course.',
    kindText: 'You can get help with reading, writing or maths while you work.',
    actions: [
      'Book a skills check',
      'Enrol for functional skills',
      'Ask for written instructions with pictures',
    ],
    agencies: ['Adult education', 'College learning support'],
    words: ['reading', 'writing', 'numeracy', 'dyslexia', 'english', 'esol'],
  },
  {
    code: 'no ID',
    label: 'No identity documents',
    staffText: 'No passport, birth certificate or other proof; most employers must see one before day 1.',
    kindText: 'We help you get a birth certificate or other proof of who you are.',
    actions: [
      'Order a birth certificate',
      'Apply for a provisional licence or CitizenCard',
      'Open a bank account',
    ],
    agencies: ['Register office', 'Passport Office', 'Bank'],
    words: ['id', 'no documents', 'no identity documents', 'no bank account'],
  },
  {
    code: 'substance use',
    label: 'Drugs or alcohol',
    staffText: 'Use of drugs or alcohol may affect safety or attendance; support goes with the placement.',
    kindText: 'If drugs or alcohol get in the way, there is help, and it is private.',
    actions: ['Refer with consent', 'Plan around appointments', 'Look at safety for the tasks planned'],
    agencies: ['Young people’s drug and alcohol service'],
    words: ['substance misuse', 'drugs', 'alcohol'],
  },
  {
    code: 'offending',
    label: 'Court or convictions',
    staffText: 'A court order or conviction may limit hours, places or roles. Say only what must be said.',
    kindText: 'We find out together what you have to tell an employer, and what you do not.',
    actions: ['Check what is spent', 'Plan around appointments and conditions', 'Prepare what to say'],
    agencies: ['Youth justice service', 'Probation', 'Unlock'],
    words: ['convictions', 'conviction', 'court', 'probation', 'youth justice'],
  },
  {
    code: 'immigration',
    label: 'Immigration status',
    staffText: 'The right to work or study is not settled, or runs out. Check before anything is offered.',
    kindText: 'We check with you what you are allowed to do now, and who can help with your papers.',
    actions: [
      'Check the right to work',
      'See an immigration adviser',
      'Look at courses that are open to them',
    ],
    agencies: ['Regulated immigration adviser', 'Law centre'],
    words: ['immigration status', 'asylum', 'visa', 'right to work'],
  },
  {
    code: 'digital',
    label: 'Phone, data or internet',
    staffText: 'No device, data or skills to follow messages, applications or online learning.',
    kindText: 'We help you with a phone, a laptop or data, and how to use them.',
    actions: [
      'Apply for a laptop or data',
      'Send letters and texts instead of links',
      'Book a digital skills session',
    ],
    agencies: ['National Databank', 'Library', 'Leaving care team device scheme'],
    words: ['digital access', 'internet', 'no phone', 'no laptop'],
  },
] as const satisfies readonly Barrier[];

export type BarrierCode = (typeof BARRIERS)[number]['code'];

const BY_WORD: ReadonlyMap<string, BarrierCode> = new Map(
  BARRIERS.flatMap((barrier) =>
    [barrier.code.toLowerCase(), ...barrier.words].map((word) => [word, barrier.code] as const),
  ),
);

/** Reads one barrier as a referral names it ("no ID"). Null where it is none that we know: ask. */
export function readBarrier(text: string): BarrierCode | null {
  return BY_WORD.get(text.trim().toLowerCase().replace(/\s+/g, ' ')) ?? null;
}
