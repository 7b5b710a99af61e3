import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { mayTry } from '#platform/command.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { COVER_WEEKS_WORDS } from './cover-weeks.content.ts';
import { CoverWeeksPage } from './cover-weeks.page.tsx';
import { type CoverWeeks, findCoverWeeks } from './cover-weeks.queries.ts';
import { setCoverWeeks } from './set-cover-weeks.ts';

const PATH = '/caseloads/cover-weeks';
/** Whoever sees the caseloads sees how long a cover may last. */
export const COVER_WEEKS_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor'];

export const coverWeeksPages = new Hono<AppEnv>()
  .get(PATH, (c) => show(c, null))
  .post(PATH, (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, setCoverWeeks, answers);
        return seeOther(c, PATH, COVER_WEEKS_WORDS.done);
      },
      (form) => show(c, form),
    ),
  );

/** How long a cover may last where the actor is. */
export function coverWeeksHere(c: AppContext): Promise<CoverWeeks> {
  return read(c, (tx) => findCoverWeeks(tx, c.get('ground').config.coverWeeksMax));
}

async function show(c: AppContext, again: FormAgain | null): Promise<Response> {
  const actor = actorIn(c, COVER_WEEKS_READERS);
  const kept = await coverWeeksHere(c);
  return c.html(
    <CoverWeeksPage
      shell={shellOf(c)}
      form={again ?? { values: { weeksMost: String(kept.weeksMost) }, errors: [] }}
      kept={kept}
      once={crypto.randomUUID()}
      maySet={mayTry(actor, setCoverWeeks)}
    />,
  );
}
