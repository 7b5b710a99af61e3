import { z } from 'zod';
import { findEmployer } from '#areas/employers/index.ts';
import { AVOIDANCE_KINDS, type AvoidanceKind } from '#domain/matching/avoidances.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { choice, optionalText, recordId, text } from '#platform/fields.ts';
import { findPersonRow } from '../ranking/people.queries.ts';
import { findAvoidance } from './avoidances.queries.ts';
import { insertAvoidance, liftAvoidance } from './avoidances.store.ts';

const NOTERS = ['co-ordinator', 'manager', 'operator', 'worker'] as const;

const input = z.object({
  reference: text('the reference', 20),
  kind: choice('what they keep away from', AVOIDANCE_KINDS),
  /** The referral of somebody whom they must not meet. */
  otherReference: optionalText('the other reference', 20),
  organisationId: optionalText('the employer', 36),
  area: optionalText('how the postcodes begin', 20),
  reason: text('why', 1000),
});

/** Whom somebody must not meet and where they must not go: matching keeps to it from now on, and tells nobody why. */
export const noteAvoidance = command({
  action: 'matches.keep-away',
  input,
  allow: NOTERS,
  run: async (tx, answers) => {
    const person = await findPersonRow(tx, answers.reference);
    if (!person) throw notFound('referral');
    const { authority, youngPersonId } = person;
    const what = await WHAT[answers.kind](tx, answers, youngPersonId);
    const id = await insertAvoidance(tx, {
      ...{ authority, youngPersonId, kind: answers.kind, reason: answers.reason },
      ...{ otherYoungPersonId: null, organisationId: null, area: null, ...what },
    });
    return {
      result: { id },
      audit: {
        ...{ subject: `referral:${person.reference}`, youngPersonId, authority },
        detail: { kind: answers.kind },
      },
    };
  },
});

/** What was noted does not hold any more. */
export const liftNoted = command({
  action: 'matches.lift-keep-away',
  input: z.object({ id: recordId('the record') }),
  allow: NOTERS,
  run: async (tx, { id }) => {
    const found = await findAvoidance(tx, id);
    if (!found) throw notFound('record');
    await liftAvoidance(tx, id);
    const { authority, youngPersonId, kind } = found;
    return {
      result: { id },
      audit: { subject: `avoidance:${id}`, youngPersonId, authority, detail: { kind } },
    };
  },
});

type Answers = z.output<typeof input>;
interface What {
  readonly otherYoungPersonId?: string;
  readonly organisationId?: string;
  readonly area?: string;
}

const WHAT: Readonly<Record<AvoidanceKind, (tx: Tx, answers: Answers, self: string) => Promise<What>>> = {
  person: async (tx, { otherReference }, self) => {
    const other = otherReference === null ? undefined : await findPersonRow(tx, otherReference);
    if (!other || other.youngPersonId === self)
      throw invalid([{ field: 'otherReference', message: 'Enter the reference of another young person' }]);
    return { otherYoungPersonId: other.youngPersonId };
  },
  employer: async (tx, { organisationId }) => {
    const isId = z.guid().safeParse(organisationId).success;
    const employer = isId ? await findEmployer(tx, organisationId ?? '') : undefined;
    if (!employer) throw invalid([{ field: 'organisationId', message: 'Select the employer' }]);
    return { organisationId: employer.id };
  },
  area: async (_tx, { area }) => {
    const bare = (area ?? '').toUpperCase().replaceAll(/\s+/g, ' ').trim();
    if (!/^[A-Z]{1,2}\d[A-Z\d]?( \d)?$/.test(bare))
      throw invalid([{ field: 'area', message: 'Enter how the postcodes begin, such as SO14 or SO14 3' }]);
    return { area: bare };
  },
};
