import { Hono } from 'hono';
import { callName } from '#domain/young-people/names.ts';
import { SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { CODE } from './code.content.ts';
import { MakeCodePage, PaperPage, TypeCodePage } from './code.page.tsx';
import { beginSession, browserOf } from './session-cookie.ts';
import { shellOf } from './shell.ts';
import { makeSignInCode, signInByCode } from './sign-in-by-code.ts';
import { findOwnYoungPerson } from './sign-in-codes.queries.ts';

/** A code on paper: made by the worker, typed by the young person. */
export const codePages = new Hono<AppEnv>()
  .get('/sign-in/code', (c) => c.html(<TypeCodePage shell={shellOf(c)} form={EMPTY_FORM} />))
  .post('/sign-in/code', (c) =>
    tryForm(
      c,
      async (answers) => {
        const input = { ...answers, ...browserOf(c) };
        const { token } = await perform(c.get('ground'), SYSTEM, signInByCode, input);
        if (token === null) throw invalid([{ field: 'code', message: CODE.wrong }]);
        await beginSession(c, token);
        return c.redirect('/home', 303);
      },
      (form) => c.html(<TypeCodePage shell={shellOf(c)} form={{ ...form, values: {} }} />),
    ),
  )
  .get('/young-people/:id/sign-in-code', (c) => showMake(c, EMPTY_FORM))
  .post('/young-people/:id/sign-in-code', (c) =>
    tryForm(
      c,
      async (answers) => {
        const input = { ...answers, youngPersonId: idParam(c, 'young person') };
        const made = await change(c, makeSignInCode, input);
        const address = new URL('/sign-in/code', c.get('ground').config.baseUrl).toString();
        return c.html(<PaperPage shell={shellOf(c)} {...made} address={address} />);
      },
      (form) => showMake(c, form),
    ),
  );

async function showMake(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, makeSignInCode.allow);
  const id = idParam(c, 'young person');
  const person = await read(c, (tx) => findOwnYoungPerson(tx, id));
  if (!person) throw notFound('young person');
  return c.html(<MakeCodePage shell={shellOf(c)} form={form} name={callName(person)} path={c.req.path} />);
}
