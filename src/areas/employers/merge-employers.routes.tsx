import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { mayTry } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorOf, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { MERGE } from './employer-forms.content.ts';
import { findEmployer } from './employers.queries.ts';
import { keepEmployersApart } from './keep-employers-apart.ts';
import { MergeEmployersPage } from './merge-employers.page.tsx';
import { mergeEmployers } from './merge-employers.ts';
import { undoEmployerMerge } from './undo-employer-merge.ts';

export const mergePages = new Hono<AppEnv>()
  .get('/employers/:id/merge/:other', (c) => showMerge(c, EMPTY_FORM))
  .post('/employers/:id/merge/:other', (c) =>
    tryForm(
      c,
      async (answers) => {
        const pair = { id: idParam(c, 'employer'), otherId: idParam(c, 'employer', 'other') };
        const isDifferent = answers.answer === 'different';
        if (isDifferent) await change(c, keepEmployersApart, pair);
        else await change(c, mergeEmployers, pair);
        return seeOther(c, `/employers/${pair.id}`, isDifferent ? MERGE.apart : MERGE.merged);
      },
      (form) => showMerge(c, form),
    ),
  )
  .post('/employers/:id/undo-merge', async (c) => {
    const id = idParam(c, 'employer');
    await change(c, undoEmployerMerge, { id });
    return seeOther(c, `/employers/${id}`, MERGE.undoDone);
  });

async function showMerge(c: AppContext, form: FormAgain): Promise<Response> {
  if (!mayTry(actorOf(c), mergeEmployers)) throw forbidden();
  const [id, otherId] = [idParam(c, 'employer'), idParam(c, 'employer', 'other')];
  const pair = await read(c, async (tx) => {
    const [stays, goes] = [await findEmployer(tx, id), await findEmployer(tx, otherId)];
    if (!stays || !goes) throw notFound('employer');
    return { stays, goes };
  });
  return c.html(
    <MergeEmployersPage shell={shellOf(c)} form={form} once={crypto.randomUUID()} id={id} {...pair} />,
  );
}
