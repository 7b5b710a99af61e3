import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { DEFAULT_WEIGHTS, weightsFor } from '#domain/matching/score/weights.ts';
import { mayTry } from '#platform/command.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { HERE_MATTERS } from './authority-weights.content.ts';
import { AuthorityWeightsPage } from './authority-weights.page.tsx';
import { findAuthorityWeights } from './match-weights.queries.ts';
import { setAuthorityWeights } from './set-authority-weights.ts';

export const authorityWeightsPages = new Hono<AppEnv>()
  .get('/plan/what-matters', (c) => show(c, null))
  .post('/plan/what-matters', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, setAuthorityWeights, answers);
        return seeOther(c, '/plan/what-matters', HERE_MATTERS.done);
      },
      (form) => show(c, form),
    ),
  );

const USUAL = { interest: 'some', journey: 'some', start: 'some', support: 'some', ladder: 'some' };

async function show(c: AppContext, again: FormAgain | null): Promise<Response> {
  const actor = actorIn(c, PROGRAMME_ROLES);
  const kept = await read(c, findAuthorityWeights);
  return c.html(
    <AuthorityWeightsPage
      shell={shellOf(c)}
      kept={kept}
      weights={weightsFor(DEFAULT_WEIGHTS, kept.choices)}
      form={again ?? { values: { ...USUAL, ...kept.choices }, errors: [] }}
      once={crypto.randomUUID()}
      maySet={mayTry(actor, setAuthorityWeights)}
    />,
  );
}
