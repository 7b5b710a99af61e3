import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { BY_TIME, keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { FormErrors } from '#web/form.tsx';
import { Page } from '#web/page.tsx';
import { findWorkerToday } from './allocations.queries.ts';
import { type ComparedPerson, DuplicatePairPage } from './duplicate-pair.page.tsx';
import { PAIR, UNDO_MERGE } from './duplicates.content.ts';
import { DuplicatesPage } from './duplicates.page.tsx';
import { countRecords, findPair, listPairs } from './duplicates.queries.ts';
import { keepApart, mergeYoungPeople, undoMerge } from './merge-young-people.ts';
import { findYoungPerson } from './young-people.queries.ts';

const PAGE = 50;
const LATEST_MERGES = 50;
const EMPTY: FormAgain = { values: {}, errors: [] };

export const duplicatesPages = new Hono<AppEnv>()
  .get('/duplicates', showDuplicates)
  .get('/duplicates/:id', (c) => showPair(c, EMPTY))
  .post('/duplicates/:id', (c) =>
    tryForm(
      c,
      async ({ decision }) => {
        const id = idParam(c, 'pair of records');
        if (decision === 'same') await change(c, mergeYoungPeople, { id });
        else if (decision === 'different') await change(c, keepApart, { id });
        else throw invalid([{ field: 'decision', message: PAIR.choose }]);
        return seeOther(c, '/duplicates', decision === 'same' ? PAIR.mergedNotice : PAIR.apartNotice);
      },
      (form) => showPair(c, form),
    ),
  )
  .get('/duplicates/:id/undo', (c) => showUndo(c, EMPTY))
  .post('/duplicates/:id/undo', (c) =>
    tryForm(
      c,
      async () => {
        await change(c, undoMerge, { id: idParam(c, 'merge') });
        return seeOther(c, '/duplicates', UNDO_MERGE.done);
      },
      (form) => showUndo(c, form),
    ),
  );

async function showDuplicates(c: AppContext): Promise<Response> {
  actorIn(c, mergeYoungPeople.allow);
  const after = keyOfCursor(c.req.query('cursor'), BY_TIME);
  const { waiting, merged } = await read(c, async (tx) => ({
    waiting: await listPairs(tx, 'waiting', PAGE + 1, after),
    merged: await listPairs(tx, 'merged', LATEST_MERGES),
  }));
  const { items, next } = pageOf(waiting, PAGE, (pair) => `${pair.noticedAt} ${pair.id}`);
  return c.html(
    <DuplicatesPage
      shell={shellOf(c)}
      waiting={items}
      merged={merged}
      moreHref={next === null ? null : `/duplicates?cursor=${encodeURIComponent(next)}`}
    />,
  );
}

async function showPair(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, mergeYoungPeople.allow);
  const id = idParam(c, 'pair of records');
  const both = await read(c, async (tx) => {
    const pair = await findPair(tx, id);
    if (!pair || pair.decision !== null) return null;
    const earlier = await compared(tx, pair.earlierId);
    const later = await compared(tx, pair.laterId);
    return earlier && later ? { earlier, later } : null;
  });
  if (both === null) throw notFound('pair of records');
  return c.html(
    <DuplicatePairPage
      shell={shellOf(c)}
      form={form}
      action={`/duplicates/${id}`}
      hidden={{ _once: crypto.randomUUID() }}
      {...both}
    />,
  );
}

async function compared(tx: ReadTx, id: string): Promise<ComparedPerson | null> {
  const person = await findYoungPerson(tx, id);
  if (!person) return null;
  const worker = await findWorkerToday(tx, id);
  return { person, counts: await countRecords(tx, id), worker: worker?.name ?? worker?.email ?? null };
}

async function showUndo(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, undoMerge.allow);
  const id = idParam(c, 'merge');
  const pair = await read(c, (tx) => findPair(tx, id));
  if (pair?.decision !== 'same') throw notFound('merge');
  return c.html(
    <Page shell={shellOf(c)} title={UNDO_MERGE.question} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <Confirmation
        question={UNDO_MERGE.question}
        effects={UNDO_MERGE.effects}
        action={`/duplicates/${id}/undo`}
        submit={UNDO_MERGE.submit}
        hidden={{ _once: crypto.randomUUID() }}
        cancelHref="/duplicates"
      />
    </Page>,
  );
}
