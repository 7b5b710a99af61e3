import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { keptUntil } from '#domain/privacy/retention.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { ERASE, HOLD } from './erase.content.ts';
import { ErasePage, HoldPage } from './erase.page.tsx';
import { erasePerson } from './erase-person.ts';
import { findFileOf } from './file-requests.queries.ts';
import { ERASERS, liftLegalHold, setLegalHold } from './set-legal-hold.ts';

export const erasePages = new Hono<AppEnv>()
  .get('/young-people/:id/erase', (c) => showErase(c, EMPTY_FORM))
  .post('/young-people/:id/erase', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, erasePerson, { ...answers, youngPersonId: idParam(c, 'young person') });
        return seeOther(c, `${pathOf(c)}/file`, ERASE.done);
      },
      (form) => showErase(c, form),
    ),
  )
  .get('/young-people/:id/hold', async (c) => c.html(<HoldPage {...(await frame(c, EMPTY_FORM)).props} />))
  .post('/young-people/:id/hold', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, setLegalHold, { ...answers, youngPersonId: idParam(c, 'young person') });
        return seeOther(c, `${pathOf(c)}/file`, HOLD.done);
      },
      async (form) => c.html(<HoldPage {...(await frame(c, form)).props} />),
    ),
  )
  .post('/young-people/:id/hold/lift', async (c) => {
    await change(c, liftLegalHold, { youngPersonId: idParam(c, 'young person') });
    return seeOther(c, `${pathOf(c)}/file`, HOLD.lifted);
  });

function pathOf(c: AppContext): string {
  return `/young-people/${idParam(c, 'young person')}`;
}

async function frame(c: AppContext, form: FormAgain) {
  actorIn(c, ERASERS);
  const id = idParam(c, 'young person');
  const person = await read(c, (tx) => findFileOf(tx, id));
  if (!person) throw notFound('young person');
  const props = {
    shell: shellOf(c),
    form,
    name: fullName(person),
    path: pathOf(c),
    hidden: { _once: crypto.randomUUID() },
  };
  return { person, props };
}

async function showErase(c: AppContext, form: FormAgain): Promise<Response> {
  const { person, props } = await frame(c, form);
  const until = person.bornOn === null ? null : dayInWords(keptUntil('care-records', person.bornOn));
  return c.html(<ErasePage {...props} keptUntil={until} />);
}
