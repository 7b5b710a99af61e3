import { Hono } from 'hono';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { listMembershipsOf } from '../accounts.queries.ts';
import { requireFreshSignIn } from '../sessions/fresh-sign-in.ts';
import { shellOf } from '../shell.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { SECOND_FACTOR } from './second-factor.content.ts';
import { RemoveFactorPage } from './second-factor.page.tsx';

const PATH = '/people/:id/second-step';

/** A colleague’s app, for a manager. */
export const memberFactorPages = new Hono<AppEnv>()
  .get(PATH, (c) => showRemove(c, EMPTY_FORM))
  .post(PATH, (c) =>
    tryForm(
      c,
      async () => {
        const userId = idParam(c, 'person');
        await requireFreshSignIn(c);
        await change(c, removeSecondFactor, { userId });
        return seeOther(c, `/people/${userId}`, SECOND_FACTOR.removed);
      },
      (form) => showRemove(c, form),
    ),
  );

async function showRemove(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, removeSecondFactor.allow);
  const id = idParam(c, 'person');
  const [member] = await read(c, (tx) => listMembershipsOf(tx, id));
  if (!member) throw notFound('person');
  const words = { name: member.name, path: c.req.path, backHref: `/people/${id}` };
  return c.html(<RemoveFactorPage shell={shellOf(c)} form={form} {...words} />);
}
