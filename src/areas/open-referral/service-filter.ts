import { z } from 'zod';
import type { Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import { readWeekdays } from '#domain/shared/weekdays.ts';
import { usualForm } from '#domain/travel/postcode-levels.ts';
import { optionalText, optionalTimeOfDay } from '#platform/fields.ts';

// Parameters of Open Referral UK 3.0 (openapi.json of the UK profile, read 2026-11-30). `maximum_age` is not among them: nothing
// that is listed has one. What the standard does not know is passed over, as it says.

const PER_PAGE_MAX = 200;

export const pageQuery = z.object({
  page: z.coerce.number('A whole number from 1').int().min(1).max(1_000_000).default(1),
  per_page: z.coerce
    .number(`A whole number from 1 to ${PER_PAGE_MAX}`)
    .int()
    .min(1)
    .max(PER_PAGE_MAX, `No more than ${PER_PAGE_MAX}`)
    .default(50),
});
export type Paging = z.output<typeof pageQuery>;

/** The days as RFC 5545 writes them, Monday first. */
export const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const day = z
  .string()
  .max(20)
  .transform((text): Weekday | null => {
    const short = (BYDAY as readonly string[]).indexOf(text.trim().toUpperCase());
    return short >= 0 ? ((short + 1) as Weekday) : (readWeekdays(text)?.[0] ?? null);
  })
  .refine((found) => found !== null, 'Expected a day, such as MO or Monday');

export const serviceQuery = pageQuery.extend({
  search: optionalText('what to look for', 100),
  taxonomy_term_id: optionalText('a term', 60),
  taxonomy_id: optionalText('a taxonomy', 60),
  minimum_age: z.coerce.number('A whole number').int().min(0).max(120).optional(),
  start_time: optionalTimeOfDay('a time'),
  end_time: optionalTimeOfDay('a time'),
  day: day.optional(),
});
export type ServiceQuery = z.output<typeof serviceQuery>;

export const nearQuery = serviceQuery
  .extend({
    postcode: z
      .string()
      .max(10)
      .transform((text) => usualForm(text, 'unit'))
      .refine((usual) => usual !== null, 'Expected a full postcode, such as SO14 3AU')
      .optional(),
    proximity: z.coerce.number('Metres').int().min(1).max(200_000).optional(),
  })
  .refine((asked) => (asked.postcode === undefined) === (asked.proximity === undefined), {
    path: ['proximity'],
    message: 'Send postcode and proximity (metres) together',
  });

export type NearQuery = Pick<z.output<typeof nearQuery>, 'postcode' | 'proximity'>;

/** What the services asked for have in common. */
export interface ServiceFilter {
  readonly search: string | null;
  readonly termIds: readonly string[] | null;
  readonly minimumAge: number | null;
  readonly startsFrom: MinuteOfDay | null;
  readonly endsBy: MinuteOfDay | null;
  readonly day: Weekday | null;
  readonly near: { readonly latitude: number; readonly longitude: number; readonly metres: number } | null;
}
