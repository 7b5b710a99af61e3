import { Hono } from 'hono';
import { notFound } from '#platform/errors.ts';
import { type AppEnv, actorOf } from '#platform/http/app-env.ts';
import { shellOf } from '../shell.ts';
import { MENUS } from './menu.content.ts';
import { MorePage } from './more.page.tsx';

export const morePages = new Hono<AppEnv>().get('/more', (c) => {
  const { more } = MENUS[actorOf(c).role];
  if (more.length === 0) throw notFound('page');
  return c.html(<MorePage shell={shellOf(c)} groups={more} />);
});
