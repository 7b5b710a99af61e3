import { z } from 'zod';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { inAuthority, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound, precondition } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { MERGE_PROBLEMS } from './duplicates.content.ts';
import { type DuplicatePair, findPair } from './duplicates.queries.ts';
import { decidePair, reopenPair } from './duplicates.store.ts';
import { mergeRecords, separateRecords } from './merged-records.store.ts';
import { findYoungPerson } from './young-people.queries.ts';

const DECIDERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer'];
const input = z.object({ id: recordId('the two records') });

/**
 * Two records are one person: everything of the later one goes to the earlier one, which takes what it did not know. The other
 * is seen by nobody any more, and all of it can be undone.
 */
export const mergeYoungPeople = command({
  action: 'young-people.merge',
  input,
  allow: DECIDERS,
  run: async (tx, { id }) => {
    const pair = await undecided(tx, id);
    const [stays, goes] = [
      await findYoungPerson(tx, pair.earlierId),
      await findYoungPerson(tx, pair.laterId),
    ];
    if (!stays || !goes) throw conflict('merged-already', MERGE_PROBLEMS.mergedAlready);
    const moved = await inAuthority(tx, pair.authority, (there) => mergeRecords(there, goes, stays));
    if (moved === null) throw precondition([MERGE_PROBLEMS.bothHoldOne]);
    if (!(await decidePair(tx, id, 'same', moved)))
      throw conflict('decided-already', MERGE_PROBLEMS.decidedAlready);
    return {
      result: { youngPersonId: stays.id },
      audit: {
        subject: `young-person:${goes.id}`,
        youngPersonId: stays.id,
        authority: pair.authority,
        detail: { duplicate: id, filled: Object.keys(moved.filled) },
      },
      events: [
        {
          event: 'young-people.merged',
          payload: { youngPersonId: stays.id, mergedYoungPersonId: goes.id },
          authority: pair.authority,
        },
      ],
    };
  },
});

/** Two records are two people, however alike they look. */
export const keepApart = command({
  action: 'young-people.keep-apart',
  input,
  allow: DECIDERS,
  run: async (tx, { id }) => {
    const pair = await undecided(tx, id);
    if (!(await decidePair(tx, id, 'different', null)))
      throw conflict('decided-already', MERGE_PROBLEMS.decidedAlready);
    return {
      result: { id },
      audit: {
        subject: `duplicate:${id}`,
        youngPersonId: pair.laterId,
        authority: pair.authority,
        detail: { earlier: pair.earlierId },
      },
    };
  },
});

/** A merge was wrong: each has their own again. What was recorded since stays with the one who stayed. */
export const undoMerge = command({
  action: 'young-people.undo-merge',
  input,
  allow: DECIDERS,
  run: async (tx, { id }) => {
    const pair = await findPair(tx, id);
    if (!pair) throw notFound('merge');
    const { moved, earlierId, laterId, authority } = pair;
    if (pair.decision !== 'same' || moved === null) throw conflict('not-merged', MERGE_PROBLEMS.notMerged);
    await inAuthority(tx, authority, (there) =>
      separateRecords(there, { goesId: laterId, staysId: earlierId }, moved),
    );
    if (!(await reopenPair(tx, id))) throw conflict('not-merged', MERGE_PROBLEMS.notMerged);
    return {
      result: { youngPersonId: earlierId },
      audit: {
        subject: `young-person:${laterId}`,
        youngPersonId: earlierId,
        authority,
        detail: { duplicate: id },
      },
      events: [
        {
          event: 'young-people.separated',
          payload: { youngPersonId: earlierId, mergedYoungPersonId: laterId },
          authority,
        },
      ],
    };
  },
});

async function undecided(tx: Tx, id: string): Promise<DuplicatePair> {
  const pair = await findPair(tx, id);
  if (!pair) throw notFound('pair of records');
  if (pair.decision !== null) throw conflict('decided-already', MERGE_PROBLEMS.decidedAlready);
  return pair;
}
