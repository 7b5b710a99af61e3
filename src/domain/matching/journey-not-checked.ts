import { type Day, dayInWords } from '../shared/day.ts';
import type { JourneyVerdict } from './journey.ts';

/** Why a journey by bus was not looked at. Said plainly: it is never "no", and never guessed. */
export type NoBusReason =
  | { readonly why: 'no-home' }
  | { readonly why: 'home-not-found' }
  | { readonly why: 'no-workplace' }
  | { readonly why: 'workplace-not-found' }
  | { readonly why: 'about-here' }
  | { readonly why: 'times-not-known' }
  | { readonly why: 'outside-area'; readonly area: string }
  | { readonly why: 'timetable-too-old'; readonly validTo: Day }
  | { readonly why: 'no-ordinary-day'; readonly validFrom: Day; readonly validTo: Day };

/** Why no bus was looked up, in one sentence for those who work here. */
export function whyNoBus(reason: NoBusReason): string {
  switch (reason.why) {
    case 'no-home':
      return 'The journey is not checked: where it would start from is not known. A postcode, or a place such as college or hostel, is all it takes.';
    case 'home-not-found':
      return 'The journey is not checked: the postcode that it would start from is not among those loaded.';
    case 'no-workplace':
      return 'The journey is not checked: the postcode of the place is not known.';
    case 'workplace-not-found':
      return 'The journey is not checked: the postcode of the place is not among those loaded.';
    case 'about-here':
      return 'The journey is not checked: one of the two places is only known roughly.';
    case 'times-not-known':
      return 'The journey is not checked: the times of work are not known.';
    case 'outside-area':
      return `The place lies outside the timetable of ${reason.area}: buses are not checked.`;
    case 'timetable-too-old':
      return `The timetable ended on ${dayInWords(reason.validTo)}, more than 26 weeks before this starts: buses are not checked.`;
    case 'no-ordinary-day':
      return `The timetable, ${dayInWords(reason.validFrom)} to ${dayInWords(reason.validTo)}, holds none of these days: buses are not checked.`;
  }
}

/** Not checked, and why. */
export function notCheckedBecause(reason: NoBusReason): JourneyVerdict {
  return { state: 'not-checked', text: whyNoBus(reason) };
}
