/** The bands of a map, nearest first. */
export const BANDS = [
  'Up to 15 minutes',
  '16 to 30 minutes',
  '31 to 45 minutes',
  '46 to 60 minutes',
  'More than an hour',
] as const;

export const REACH = {
  fromHome: (time: string, day: string) =>
    `Stops that they can be at by ${time}, by bus or on foot, on ${day}, by how long it takes`,
  toPlace: (time: string, day: string) =>
    `Stops from which it can be reached by ${time}, by bus or on foot, on ${day}, by how long it takes`,
} as const;
