import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { type AppEnv, actorOf, read } from '#platform/http/app-env.ts';
import { readToday } from './read-today.ts';
import { TodayPage } from './today.page.tsx';

export const todayPages = new Hono<AppEnv>().get('/home', async (c) => {
  actorOf(c);
  const today = await read(c, readToday);
  return c.html(<TodayPage shell={shellOf(c)} {...today} />);
});
