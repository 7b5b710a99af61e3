import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { ANYBODY, readAs } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { type AppEnv, idParam } from '#platform/http/app-env.ts';
import { ListedPage } from './listed.page.tsx';
import { findListed } from './listed.queries.ts';

/** Where the address of a listed service leads a person. */
export const listedPages = new Hono<AppEnv>().get('/listed/:id', async (c) => {
  const id = idParam(c, 'service');
  const listed = await readAs(c.get('ground'), ANYBODY, (tx) => findListed(tx, id));
  if (!listed) throw notFound('service');
  return c.html(<ListedPage shell={shellOf(c)} listed={listed} />);
});
