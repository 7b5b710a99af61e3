import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { askForFile } from './ask-for-file.ts';
import { MY_FILE } from './file.content.ts';
import { fileAsJson } from './file-as-json.ts';
import { findFileOf, listFileRequests } from './file-requests.queries.ts';
import { MyFilePage } from './my-file.page.tsx';
import { readFile } from './read-file.ts';

export const myFilePages = new Hono<AppEnv>()
  .get('/my-file', (c) => showMine(c, EMPTY_FORM))
  .get('/my-file.json', async (c) => {
    const { file } = await mine(c);
    c.header('Content-Disposition', 'attachment; filename="my-file.json"');
    return c.json(fileAsJson(file));
  })
  .post('/my-file', (c) =>
    tryForm(
      c,
      async () => {
        const asked = { youngPersonId: ownId(c), askedBy: 'young person' };
        const today = await read(c, async (tx) => tx.today);
        const { dueOn } = await change(c, askForFile, { ...asked, askedOn: today });
        return seeOther(c, '/my-file', MY_FILE.askDone(dayInWords(dueOn)));
      },
      (form) => showMine(c, form),
    ),
  );

function ownId(c: AppContext): string {
  const { youngPersonId } = actorIn(c, ['young-person']);
  if (youngPersonId === null) throw notFound('young person');
  return youngPersonId;
}

async function mine(c: AppContext) {
  const id = ownId(c);
  return read(c, async (tx) => {
    if (!(await findFileOf(tx, id))) throw notFound('young person');
    const requests = await listFileRequests(tx, id);
    return {
      open: requests.find(({ releasedAt }) => releasedAt === null) ?? null,
      file: await readFile(tx, id, 'released'),
    };
  });
}

async function showMine(c: AppContext, form: FormAgain): Promise<Response> {
  return c.html(
    <MyFilePage shell={shellOf(c)} form={form} {...(await mine(c))} once={crypto.randomUUID()} />,
  );
}
