import { Hono } from 'hono';
import { callName } from '#domain/young-people/names.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { beginSession, browserOf } from '../sessions/session-cookie.ts';
import { shellOf } from '../shell.ts';
import { CODE } from './code.content.ts';
import { MakeCodePage, PaperPage, TypeCodePage } from './code.page.tsx';
import { keepSignInCode, makeSignInCode } from './make-sign-in-code.ts';
import { sendLinkByText } from './send-link-by-text.ts';
import { hasTexts } from './send-sign-in-links.ts';
import { signInByCode } from './sign-in-by-code.ts';
import { findOwnYoungPerson } from './sign-in-codes.queries.ts';
import { findMobile } from './sign-in-links.queries.ts';

/** A code on paper: made by the worker, typed by the young person. */
export const codePages = new Hono<AppEnv>()
  .get('/sign-in/code', (c) => c.html(<TypeCodePage shell={shellOf(c)} form={EMPTY_FORM} />))
  .post('/sign-in/code', (c) =>
    tryForm(
      c,
      async (answers) => {
        const typed = { code: answers.code, from: c.get('from'), ...browserOf(c) };
        const token = await signInByCode(c.get('ground'), typed);
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
        const made = await makeSignInCode(c.get('ground'), actorIn(c, keepSignInCode.allow), input);
        const address = new URL('/sign-in/code', c.get('ground').config.baseUrl).toString();
        return c.html(<PaperPage shell={shellOf(c)} {...made} address={address} />);
      },
      (form) => showMake(c, form),
    ),
  )
  .post('/young-people/:id/sign-in-text', (c) =>
    tryForm(
      c,
      async () => {
        const youngPersonId = idParam(c, 'young person');
        await change(c, sendLinkByText, { youngPersonId });
        return seeOther(c, `/young-people/${youngPersonId}/sign-in-code`, CODE.textSent);
      },
      (form) => showMake(c, form),
    ),
  );

async function showMake(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, keepSignInCode.allow);
  const id = idParam(c, 'young person');
  const [person, number] = await read(
    c,
    async (tx) => [await findOwnYoungPerson(tx, id), await findMobile(tx, id)] as const,
  );
  if (!person) throw notFound('young person');
  const path = `/young-people/${id}/sign-in-code`;
  const mobile = hasTexts(c.get('ground').config) ? asWritten(number) : null;
  const words = { name: callName(person), path, mobile };
  return c.html(<MakeCodePage shell={shellOf(c)} form={form} {...words} />);
}

// +447700900123 as people here write it: 07700 900123.
function asWritten(mobile: string | null): string | null {
  return mobile === null ? null : mobile.replace(/^\+44(\d{4})/, '0$1 ');
}
