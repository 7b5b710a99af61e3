import { type JourneyBetween, journeyBetween, journeyInput } from '#areas/travel/index.ts';
import { durationInWords } from '#domain/shared/minutes.ts';
import { readAs } from '#platform/actor.ts';
import { groundCommand } from './cli-command.ts';

export const journeyCommand = groundCommand({
  name: 'journey',
  summary: 'The way from one postcode to another and home again, by the timetable',
  parts: [
    ['<from>', 'the postcode where they set out from'],
    ['<to>', 'the postcode where they go'],
    ['--on <day>', 'the day, such as 2025-07-15 (default: today)'],
    ['--arrive-by <time>', 'when they must be there, such as 09:00'],
    ['--leave-after <time>', 'the earliest that they can set out home (default: the way home is left out)'],
  ],
  input: journeyInput,
  run: async ({ ground, actor }, asked) => {
    const found = await readAs(ground, actor, (tx) => journeyBetween(tx, asked));
    return { json: found, text: inWords(found, asked.leaveAfter !== null) };
  },
});

type Way = Exclude<JourneyBetween, { state: 'not-checked' }>['there'];

function inWords(found: JourneyBetween, wantsHome: boolean): string {
  if (found.state === 'not-checked') return found.text;
  return [
    ...wayInWords('There', found.there),
    ...(wantsHome ? wayInWords('Home', found.home) : []),
    found.text,
    found.timetable.attribution,
  ].join('\n');
}

function wayInWords(title: string, way: Way): string[] {
  if (way === null) return [`${title}: none.`, ''];
  const changes = ['no change', '1 change'][way.changes] ?? `${way.changes} changes`;
  return [
    `${title}: leave at ${way.leaveAt}, arrive at ${way.arriveAt}. ${durationInWords(way.minutes)}, ${changes}, ${durationInWords(way.walkMinutes)} on foot.`,
    ...way.legs.map(legInWords),
    '',
  ];
}

function legInWords(leg: NonNullable<Way>['legs'][number]): string {
  const line = 'line' in leg ? ` ${leg.line}` : '';
  // Not every feed says where a bus is going.
  const towards = 'towards' in leg && leg.towards !== '' ? ` towards ${leg.towards}` : '';
  const spare =
    'spareMinutes' in leg && leg.spareMinutes !== undefined ? `, ${leg.spareMinutes} to spare` : '';
  return `  ${leg.departs}  ${leg.mode}${line}${towards} from ${leg.from} to ${leg.to}, ${leg.arrives}${spare}`;
}
