/** The middle of Rockford, a town that is nowhere. */
export const CENTRE = { lat: 51.2, lon: -1.5 };
/** Stops by name, metres east and north of Granite Square. */
export const STOPS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  'Granite Square': [0, 0],
  'Fern Estate': [-3600, 200],
  'Bracken Road': [-2900, 250],
  'Heather Close': [-2300, 150],
  'Slate Street': [-1600, 100],
  'Rockford Station': [-900, 50],
  'Market Place': [500, -50],
  'Rockford Hospital': [1200, -100],
  'Agate Way': [1900, -50],
  'Beryl Business Park': [2700, 50],
  Northfield: [200, 3400],
  'Willow Green': [150, 2700],
  'Poplar Road': [100, 2000],
  'Hazel Lane': [50, 1300],
  'Rockford Library': [0, 600],
  'Town Bridge': [-100, -600],
  'Rockford College': [-200, -1300],
  'Quartz Avenue': [-300, -2000],
  Southmead: [-350, -2800],
  'Sycamore Gardens': [-3100, 2900],
  Westbrook: [-2600, 2400],
  'Maple Rise': [-2000, 1900],
  'Juniper Way': [-1400, 1400],
  'Rockford Museum': [-700, 700],
  'Canal Wharf': [600, -650],
  'Flint Lane': [1200, -1300],
  'Jasper Industrial Estate': [1900, -2000],
  'Larkspur Green': [6200, 5200],
  'Larkspur School': [5700, 4700],
  'Clover Farm': [4300, 3500],
  'Nettle Cross': [3000, 2400],
  'Elder Hill': [1700, 1400],
  'Rowan Green': [900, 700],
  'Swimming Pool': [-800, -1000],
  'Opal Retail Park': [-1500, -1500],
  'Cobalt Park': [-2400, -2300],
  'Obsidian Way': [-2900, -2700],
  'Marble Distribution Centre': [-3300, -3100],
  'Ruby Lane': [2300, -1000],
  'Topaz Road': [-2100, -700],
};

/** From the first minute to the last, both included, one bus every so many minutes. */
type Spell = readonly [first: number, last: number, every: number];
export type Service = 'weekday' | 'saturday' | 'sunday';

export interface Line {
  readonly name: string;
  readonly stops: readonly string[];
  /** GTFS wheelchair_accessible: 0 nobody says, 1 yes, 2 no. */
  readonly stepFree: 0 | 1 | 2;
  readonly spells: Readonly<Record<Service, readonly Spell[]>>;
}

const hour = (hours: number, minutes = 0) => hours * 60 + minutes;

/** As towns have it: often by day, gaps in the evening, little on Sundays, nothing at all to the village then. */
export const LINES: readonly Line[] = [
  {
    name: '1',
    stops: [
      ...[
        'Fern Estate',
        'Bracken Road',
        'Heather Close',
        'Slate Street',
        'Rockford Station',
        'Granite Square',
      ],
      ...['Market Place', 'Rockford Hospital', 'Agate Way', 'Beryl Business Park'],
    ],
    stepFree: 1,
    spells: {
      weekday: [
        [hour(5, 30), hour(18, 45), 15],
        [hour(19, 15), hour(22, 15), 30],
      ],
      saturday: [
        [hour(6), hour(18, 40), 20],
        [hour(19, 15), hour(22, 15), 60],
      ],
      sunday: [[hour(8, 15), hour(18, 15), 60]],
    },
  },
  {
    name: '2',
    stops: [
      ...['Northfield', 'Willow Green', 'Poplar Road', 'Hazel Lane', 'Rockford Library', 'Granite Square'],
      ...['Town Bridge', 'Rockford College', 'Quartz Avenue', 'Southmead'],
    ],
    stepFree: 1,
    spells: {
      weekday: [
        [hour(6, 5), hour(18, 50), 15],
        [hour(19, 35), hour(21, 35), 60],
      ],
      saturday: [[hour(6, 35), hour(19, 5), 30]],
      sunday: [[hour(9, 5), hour(17, 5), 60]],
    },
  },
  {
    name: '3',
    stops: [
      ...['Sycamore Gardens', 'Westbrook', 'Maple Rise', 'Juniper Way', 'Rockford Museum', 'Granite Square'],
      ...['Canal Wharf', 'Flint Lane', 'Jasper Industrial Estate'],
    ],
    stepFree: 0,
    spells: {
      weekday: [
        [hour(5, 50), hour(18, 50), 30],
        [hour(21, 40), hour(22, 20), 40],
      ],
      saturday: [[hour(6, 50), hour(18, 50), 30]],
      sunday: [[hour(9, 20), hour(17, 20), 120]],
    },
  },
  {
    name: '4',
    stops: [
      'Larkspur Green',
      'Larkspur School',
      'Clover Farm',
      'Nettle Cross',
      'Elder Hill',
      'Rowan Green',
      'Granite Square',
    ],
    stepFree: 2,
    spells: {
      weekday: [[hour(6, 40), hour(18, 40), 60]],
      saturday: [[hour(8, 40), hour(17, 40), 90]],
      sunday: [],
    },
  },
  {
    name: '5',
    stops: [
      ...[
        'Granite Square',
        'Town Bridge',
        'Swimming Pool',
        'Opal Retail Park',
        'Cobalt Park',
        'Obsidian Way',
      ],
      'Marble Distribution Centre',
    ],
    stepFree: 1,
    spells: {
      weekday: [
        [hour(5, 35), hour(20, 5), 30],
        [hour(21, 35), hour(22, 35), 60],
      ],
      saturday: [[hour(6, 5), hour(20, 5), 30]],
      sunday: [[hour(8, 35), hour(18, 35), 60]],
    },
  },
  {
    name: '6',
    stops: [
      ...[
        'Beryl Business Park',
        'Ruby Lane',
        'Jasper Industrial Estate',
        'Quartz Avenue',
        'Opal Retail Park',
      ],
      ...['Topaz Road', 'Slate Street', 'Juniper Way', 'Poplar Road'],
    ],
    stepFree: 0,
    spells: {
      weekday: [[hour(7, 10), hour(18, 40), 30]],
      saturday: [[hour(8, 10), hour(17, 10), 60]],
      sunday: [],
    },
  },
];
