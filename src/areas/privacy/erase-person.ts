import { z } from 'zod';
import { ERASURE_GROUNDS, erasureRefusals } from '#domain/privacy/erasing.ts';
import { command } from '#platform/command.ts';
import { invalid, notFound, precondition } from '#platform/errors.ts';
import { choice, recordId, yesNo } from '#platform/fields.ts';
import { eraseRecords, insertErasure } from './erase.store.ts';
import { erasingFacts } from './erasing.queries.ts';
import { findFileOf } from './file-requests.queries.ts';
import { ERASERS } from './set-legal-hold.ts';

/**
 * Takes away for good who somebody was; what figures count stays without them. The right to erasure (UK GDPR, article 17), and
 * the end of the time for which care records are kept.
 */
export const erasePerson = command({
  action: 'privacy.erase',
  input: z.object({
    youngPersonId: recordId('a young person'),
    ground: choice('why', ERASURE_GROUNDS),
    isRecordKept: yesNo('is what the law makes us keep held in the case record?'),
    isSure: yesNo('are you sure?'),
  }),
  allow: [...ERASERS, 'system'],
  run: async (tx, { youngPersonId, ground, isRecordKept, isSure }) => {
    const person = await findFileOf(tx, youngPersonId);
    if (!person) throw notFound('young person');
    // The end of the time comes by itself, and nothing else does.
    if ((ground === 'end of retention') !== (tx.actor.role === 'system'))
      throw invalid([{ field: 'ground', message: 'Select why' }]);
    const problems = [
      ...(isSure ? [] : [{ field: 'isSure', message: 'Confirm that it is to be erased for good' }]),
      ...(isRecordKept
        ? []
        : [
            { field: 'isRecordKept', message: 'Make sure first that the case record is kept by the council' },
          ]),
    ];
    if (problems.length > 0) throw invalid(problems);
    const refusals = erasureRefusals(await erasingFacts(tx, person.id));
    if (refusals.length > 0) throw precondition(refusals);
    const taken = await eraseRecords(tx, person.id);
    await insertErasure(tx, person, ground, taken);
    return {
      result: { rows: Object.values(taken).reduce((sum, many) => sum + many, 0) },
      audit: {
        subject: `young-person:${person.id}`,
        youngPersonId: person.id,
        authority: person.authority,
        detail: { ground, tables: Object.keys(taken).sort() },
      },
    };
  },
});
