/** Figures of other areas, as the Department for Education published them (Open Government Licence v3.0). */
export const BESIDE = {
  section: (ages: string) => `Ages ${ages.replace('-', ' to ')}: other authorities, as published`,
  published: (area: string, year: number) => `${area}, ${year}`,
  leavers: (area: string, year: number) => `${area}, ${year}: care leavers`,
  notKnown: (area: string, year: number) => `${area}, ${year}: not known`,
  apprentices: (area: string, year: number) => `${area}, ${year}: in an apprenticeship`,
  pick: 'Other authorities to stand beside (up to 5)',
  pickHint: 'Of these, the share not known and the share in an apprenticeship are published; EET is not.',
} as const;
