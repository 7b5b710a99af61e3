import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { type AppEnv, read } from '#platform/http/app-env.ts';
import { MailboxPage } from './mailbox.page.tsx';
import { listMyMessages } from './mailbox.queries.ts';

export const notificationsPages = new Hono<AppEnv>().get('/messages', async (c) =>
  c.html(<MailboxPage messages={await read(c, listMyMessages)} shell={shellOf(c)} />),
);
