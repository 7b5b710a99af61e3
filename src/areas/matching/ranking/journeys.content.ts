export const JOURNEYS = {
  backToOptions: 'Back to the options',
  backToMatch: 'Back to the match',
  backToChoice: 'Back',
  backToJourney: 'Back to the journey',
  key: 'Getting there',
  link: 'The journey, leg by leg',
  own: 'See how to get there',
  map: 'See them on a map',
} as const;

export const MAP = {
  title: (name: string) => `Options for ${name} on a map`,
  count: (shown: number, all: number) =>
    shown === all ? `${all} are possible.` : `${shown} of the ${all} that are possible.`,
  within: 'How long each way',
  everything: 'Any, and what is not checked yet',
  upTo: (minutes: number) => `Up to ${minutes} minutes`,
  filter: 'Show',
  none: 'Nothing possible is that near.',
  noReach: 'Bus times are not loaded for where they live, so the map shows places only.',
  most: (drawn: number, all: number) =>
    `The ${drawn} nearest of ${all} places are on the map. All of them are in the table.`,
  caption: (name: string) => `Where ${name} could go`,
  description: (places: number, isReach: boolean) =>
    `A map with ${places === 1 ? 'one numbered place' : `${places} numbered places`}${isReach ? ' and the stops that can be reached, by minutes' : ''}. The table below has the same places by number.`,
  home: (name: string) => `${name} lives somewhere in this circle`,
  table: 'The same as a table',
  several: (count: number) => `${count} options`,
  notDrawn: '–',
  columns: { place: 'Place', option: 'Option', journey: 'Journey' },
  journey: (there: number, back: number, leave: string, home: string) =>
    `${there} minutes there, ${back} home: leave at ${leave}, home at ${home}`,
} as const;
