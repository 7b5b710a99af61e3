import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { askForFile, FILE_KEEPERS } from './ask-for-file.ts';
import { decidePassages } from './decide-passages.ts';
import { findHold } from './erasing.queries.ts';
import { ASK, PASSAGES, RELEASE } from './file.content.ts';
import { AskForFilePage, FilePage, ReleaseFilePage } from './file.page.tsx';
import { findFileOf, findReleased, listFileRequests } from './file-requests.queries.ts';
import { ReleasedFilePage } from './my-file.page.tsx';
import { PassagesPage } from './passages.page.tsx';
import { readFile } from './read-file.ts';
import { releaseFile } from './release-file.ts';
import { ERASERS } from './set-legal-hold.ts';

export const FILE_READERS: readonly Role[] = [...FILE_KEEPERS, 'auditor'];
// So many that a person keeps their mind on each.
const PASSAGES_AT_ONCE = 20;

export const filePages = new Hono<AppEnv>()
  .get('/young-people/:id/file', async (c) => {
    const actor = actorIn(c, FILE_READERS);
    const found = await fileOf(c);
    return c.html(
      <FilePage
        shell={shellOf(c)}
        {...found}
        mayKeep={FILE_KEEPERS.includes(actor.role) && found.person.erasedAt === null}
        mayErase={ERASERS.includes(actor.role)}
        once={crypto.randomUUID()}
      />,
    );
  })
  .get('/young-people/:id/file/ask', (c) => showAsk(c, EMPTY_FORM))
  .post('/young-people/:id/file/ask', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, askForFile, { ...answers, youngPersonId: idParam(c, 'young person') });
        return seeOther(c, pathOf(c), ASK.done);
      },
      (form) => showAsk(c, form),
    ),
  )
  .get('/young-people/:id/file/passages', (c) => showPassages(c, EMPTY_FORM))
  .post('/young-people/:id/file/passages', (c) =>
    tryForm(
      c,
      async (answers) => {
        const decisions = decisionsIn(answers);
        await change(c, decidePassages, { youngPersonId: idParam(c, 'young person'), decisions });
        const { file } = await fileOf(c);
        const isLeft = file.passages.some(({ decision }) => decision === null);
        return seeOther(c, isLeft ? `${pathOf(c)}/passages` : pathOf(c), PASSAGES.done);
      },
      (form) => showPassages(c, form),
    ),
  )
  .get('/young-people/:id/file/release', (c) => showRelease(c, EMPTY_FORM))
  .post('/young-people/:id/file/release', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id } = await change(c, releaseFile, {
          ...answers,
          youngPersonId: idParam(c, 'young person'),
        });
        return seeOther(c, `${pathOf(c)}/released/${id}`, RELEASE.done);
      },
      (form) => showRelease(c, form),
    ),
  )
  .get('/young-people/:id/file/released/:request', async (c) => {
    actorIn(c, FILE_READERS);
    const id = idParam(c, 'young person');
    const request = idParam(c, 'file', 'request');
    const [person, released] = await read(c, async (tx) => [
      await findFileOf(tx, id),
      await findReleased(tx, id, request),
    ]);
    if (!person || !released) throw notFound('file');
    return c.html(
      <ReleasedFilePage
        shell={shellOf(c)}
        name={fullName(person)}
        path={pathOf(c)}
        releasedOn={dayInWords(dayOf(released.releasedAt))}
        sections={released.sections}
      />,
    );
  });

function pathOf(c: AppContext): string {
  return `/young-people/${idParam(c, 'young person')}/file`;
}

async function fileOf(c: AppContext) {
  const id = idParam(c, 'young person');
  return read(c, async (tx) => {
    const person = await findFileOf(tx, id);
    if (!person) throw notFound('young person');
    return {
      person,
      today: tx.today,
      requests: await listFileRequests(tx, id),
      hold: await findHold(tx, id),
      file: await readFile(tx, id, 'so far'),
    };
  });
}

function decisionsIn(answers: Readonly<Record<string, string | string[]>>) {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([name, value]) => name.startsWith('passage-') && value !== '')
      .map(([name, value]) => [name.slice('passage-'.length), value]),
  );
}

async function frame(c: AppContext, form: FormAgain) {
  actorIn(c, FILE_KEEPERS);
  const found = await fileOf(c);
  const props = {
    shell: shellOf(c),
    form,
    name: fullName(found.person),
    path: pathOf(c),
    hidden: { _once: crypto.randomUUID() },
  };
  return { props, found };
}

async function showAsk(c: AppContext, form: FormAgain): Promise<Response> {
  return c.html(<AskForFilePage {...(await frame(c, form)).props} />);
}

async function showPassages(c: AppContext, form: FormAgain): Promise<Response> {
  const { props, found } = await frame(c, form);
  const isAgain = c.req.query('again') === 'yes';
  const asked = found.file.passages.filter(({ decision }) => isAgain || decision === null);
  const shown = isAgain ? asked : asked.slice(0, PASSAGES_AT_ONCE);
  const before = Object.fromEntries(
    shown.map(({ sha256, decision }) => [`passage-${sha256}`, decision?.reason ?? '']),
  );
  return c.html(
    <PassagesPage
      {...props}
      form={{ ...form, values: { ...before, ...form.values } }}
      passages={shown}
      rest={asked.length - shown.length}
    />,
  );
}

async function showRelease(c: AppContext, form: FormAgain): Promise<Response> {
  const { props, found } = await frame(c, form);
  const open = found.requests.find(({ releasedAt }) => releasedAt === null);
  if (!open) throw notFound('request');
  const hidden = { ...props.hidden, requestId: open.id, version: String(open.version) };
  return c.html(<ReleaseFilePage {...props} hidden={hidden} />);
}
