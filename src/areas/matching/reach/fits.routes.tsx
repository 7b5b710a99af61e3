import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { type AppEnv, actorIn, idParam, read } from '#platform/http/app-env.ts';
import { RANK_READERS } from '../ranking/rank-for.ts';
import { FitsPage } from './fits.page.tsx';
import { readFits } from './fits.ts';

export const fitsPages = new Hono<AppEnv>().get('/opportunities/:id/fits', async (c) => {
  actorIn(c, RANK_READERS);
  const id = idParam(c, 'opportunity');
  const found = await read(c, (tx) => readFits(tx, id));
  const backHref = found.option.isCourseRun ? '/courses' : `/opportunities/${id}`;
  return c.html(<FitsPage shell={shellOf(c)} found={found} backHref={backHref} />);
});
