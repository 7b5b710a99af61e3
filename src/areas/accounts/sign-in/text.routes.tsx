import { Hono } from 'hono';
import { ukMobile } from '#domain/accounts/uk-mobile.ts';
import { invalid, notFound } from '#platform/errors.ts';
import type { AppContext, AppEnv } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { shellOf } from '../shell.ts';
import { askForLink, hasTexts } from './send-sign-in-links.ts';
import { SIGN_IN } from './sign-in.content.ts';
import { AskForTextPage, TextSentPage } from './sign-in.page.tsx';

/** A link by text, for a young person without e-mail: they type their number, and hear the same whoever they are. */
export const textPages = new Hono<AppEnv>()
  .get('/sign-in/text', (c) => showAsk(c, EMPTY_FORM))
  .post('/sign-in/text', (c) =>
    tryForm(
      c,
      async ({ mobile }) => {
        if (!hasTexts(c.get('ground').config)) throw notFound();
        const number = ukMobile(typeof mobile === 'string' ? mobile : '');
        if (number === null) throw invalid([{ field: 'mobile', message: SIGN_IN.notMobile }]);
        await askForLink(c.get('ground'), 'text', number);
        return c.html(<TextSentPage shell={shellOf(c)} />);
      },
      (form) => showAsk(c, form),
    ),
  );

function showAsk(c: AppContext, form: FormAgain): Response | Promise<Response> {
  if (!hasTexts(c.get('ground').config)) throw notFound();
  return c.html(<AskForTextPage shell={shellOf(c)} form={form} />);
}
