import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { isDay } from '#domain/shared/day.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, idParam, read } from '#platform/http/app-env.ts';
import { listOpenings } from './file-openings.queries.ts';
import { LooksPage, MyLooksPage } from './looks.page.tsx';
import { findWhose, listLooksByDay, namesOfOnlookers } from './looks.queries.ts';
import { looksByDay } from './looks-by-day.ts';

/** Those who answer for who may see what. */
export const LOOKS_READERS: readonly Role[] = ['manager', 'data-officer', 'auditor', 'operator'];
const DAYS = 14;
const OPENINGS_MAX = 20;

export const looksPages = new Hono<AppEnv>()
  .get('/young-people/:id/looks', async (c) => {
    actorIn(c, LOOKS_READERS);
    const id = idParam(c, 'young person');
    const found = await looksOf(c, id);
    return c.html(<LooksPage shell={shellOf(c)} {...found} />);
  })
  .get('/my-looks', async (c) => {
    const { youngPersonId } = actorIn(c, ['young-person']);
    if (youngPersonId === null) throw notFound('young person');
    const { days, olderHref } = await looksOf(c, youngPersonId);
    // What they opened themself is no news to them.
    const others = days
      .map(({ day, onlookers }) => ({
        day,
        onlookers: onlookers.filter(({ role }) => role !== 'young-person'),
      }))
      .filter(({ onlookers }) => onlookers.length > 0);
    return c.html(<MyLooksPage shell={shellOf(c)} days={others} olderHref={olderHref} />);
  });

async function looksOf(c: AppContext, id: string) {
  const asked = c.req.query('before') ?? '';
  const found = await read(c, async (tx) => {
    const person = await findWhose(tx, id);
    if (!person) throw notFound('young person');
    const { looks, more } = await listLooksByDay(tx, id, { before: isDay(asked) ? asked : null, days: DAYS });
    const openings = await listOpenings(tx, { after: null, limit: OPENINGS_MAX, of: id });
    return { person, more, openings, days: looksByDay(looks, await namesOfOnlookers(tx, looks)) };
  });
  const last = found.days.at(-1)?.day;
  return { ...found, olderHref: found.more && last ? `${c.req.path}?before=${last}` : null };
}
