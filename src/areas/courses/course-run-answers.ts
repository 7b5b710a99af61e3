import { clockText } from '#domain/shared/minutes.ts';
import type { FormValues } from '#platform/http/form.ts';
import type { CourseRun } from './courses.queries.ts';

const TEXTS = [
  'siteId',
  'title',
  'subjectArea',
  'level',
  'credits',
  'startsOn',
  'endsOn',
  'weeks',
  'places',
  'minimumAge',
  'entryRequirements',
] as const satisfies readonly (keyof CourseRun)[];

/** What is known of a course run, as the form shows it. `councils`: the names of those it is shared with. */
export function answersOf(run: CourseRun, councils: readonly string[]): FormValues {
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, String(run[name] ?? '')])),
    days: (run.days ?? []).map(String),
    startsMinute: timeAnswer(run.startsMinute),
    endsMinute: timeAnswer(run.endsMinute),
    isRollOnRollOff: run.isRollOnRollOff ? 'yes' : 'no',
    isPublic: run.isPublic ? 'yes' : 'no',
    sharedWith: councils.join('\n'),
  };
}

function timeAnswer(minute: number | null): string {
  return minute === null ? '' : clockText(minute > 1440 ? minute - 1440 : minute);
}
