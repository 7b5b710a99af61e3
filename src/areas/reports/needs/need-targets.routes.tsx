import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { NeedTargetsPage } from './need-targets.page.tsx';
import { listNeedTargets } from './need-targets.queries.ts';
import { TARGETS } from './needs.content.ts';
import { setNeedTarget } from './set-need-target.ts';

export const needTargetsPages = new Hono<AppEnv>()
  .get('/reports/needs/targets', (c) => showTargets(c, EMPTY_FORM))
  .post('/reports/needs/targets', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, setNeedTarget, answers);
        return seeOther(c, '/reports/needs/targets', TARGETS.done);
      },
      (form) => showTargets(c, form),
    ),
  );

async function showTargets(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, setNeedTarget.allow);
  const targets = await read(c, listNeedTargets);
  return c.html(
    <NeedTargetsPage shell={shellOf(c)} form={form} targets={targets} once={crypto.randomUUID()} />,
  );
}
