export const JOURNEYS = {
  backToOptions: 'Back to the options',
  backToMatch: 'Back to the match',
  backToChoice: 'Back',
  backToJourney: 'Back to the journey',
  key: 'Getting there',
  link: 'The journey, leg by leg',
  own: 'See how to get there',
} as const;
