import { z } from 'zod';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { answerDueOn } from '#domain/concerns/answer-due.ts';
import { CONCERN_KINDS, stopsPlacementsAtOnce } from '#domain/concerns/kinds.ts';
import { authorityOf } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { choice, optionalText, text } from '#platform/fields.ts';
import { insertConcern } from './concerns.store.ts';
import { readRaisedAbout } from './raised-about.queries.ts';

/**
 * Anybody raises a concern, an accident or a complaint, from any page, in two fields. Co-ordinators, managers and the
 * worker are told at once; nobody else sees it, least of all an employer.
 */
export const raiseConcern = command({
  action: 'concerns.raise',
  input: z.object({
    kind: choice('what it is', CONCERN_KINDS),
    about: text('who or what it is about', 200),
    words: text('what has happened', 4000),
    /** The page on which somebody chose to raise it. */
    from: optionalText('the page', 300),
  }),
  allow: [...MEMBERSHIP_ROLES, 'operator'],
  run: async (tx, { kind, about, words, from }) => {
    const subject = await readRaisedAbout(tx, from ?? '');
    const { id, reference } = await insertConcern(tx, {
      authority: authorityOf(tx),
      kind,
      about,
      words,
      young_person_id: subject.youngPersonId,
      organisation_id: subject.organisationId,
      placement_id: subject.placementId,
      answer_due_on: answerDueOn(kind, tx.today),
      stops_new_placements: stopsPlacementsAtOnce(kind),
    });
    return {
      result: { reference },
      audit: { subject: `concern:${reference}`, youngPersonId: subject.youngPersonId, detail: { kind } },
      events: [
        {
          event: 'concerns.raised',
          payload: { concernId: id, reference, kind, youngPersonId: subject.youngPersonId },
        },
      ],
    };
  },
});
