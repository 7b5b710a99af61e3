import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { sideOf } from '#domain/accounts/sides.ts';
import { MATCH_STATUSES, OPEN_MATCH_STATUSES } from '#domain/matching/statuses.ts';
import { readSharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type AppContext, type AppEnv, actorIn, idParam, read } from '#platform/http/app-env.ts';
import { MatchPage } from './match.page.tsx';
import { readMatch } from './match-view.ts';
import { MatchesPage } from './matches.page.tsx';
import { findShared, listMatchesIn } from './matches.queries.ts';
import { MyChoicePage } from './my-choice.page.tsx';
import { MyChoicesPage } from './my-choices.page.tsx';
import { readMyChoices } from './my-choices-view.ts';
import { type Known, OutsideListPage, OutsideMatchPage } from './outside.page.tsx';
import { listBegun } from './starts.queries.ts';
import { stepFormsPages } from './step-forms.routes.tsx';
import { stepNamesFor } from './step-forms.ts';

const READERS: readonly Role[] = [
  ...PROGRAMME_ROLES,
  ...(['data-officer', 'auditor', 'worker', 'employer', 'tutor', 'young-person'] as const),
];

export const matchesPages = new Hono<AppEnv>()
  .get('/matches', showList)
  .get('/matches/:id', showOne)
  .route('/', stepFormsPages);

async function showList(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const shell = shellOf(c);
  const side = sideOf(actor.role);
  if (side === 'outside') return c.html(<OutsideListPage shell={shell} known={await read(c, listKnown)} />);
  if (side === 'own') {
    const mine = await read(c, (tx) => readMyChoices(tx, actor.youngPersonId ?? ''));
    return c.html(<MyChoicesPage shell={shell} view={mine} />);
  }
  const all = await read(c, async (tx) => ({ today: tx.today, matches: await listUnderWay(tx) }));
  return c.html(<MatchesPage shell={shell} {...all} mayPlan={PROGRAMME_ROLES.includes(actor.role)} />);
}

/** What is open, and what was accepted and has not begun. */
async function listUnderWay(tx: ReadTx) {
  const begun = await listBegun(tx);
  const matches = await listMatchesIn(tx, [...OPEN_MATCH_STATUSES, 'accepted']);
  return matches.filter((match) => !begun.has(match.id));
}

const SHOWN_OUTSIDE = MATCH_STATUSES.filter((status) =>
  ['sent-to-employer', 'interview', 'offered', 'accepted'].includes(status),
);

async function listKnown(tx: ReadTx): Promise<Known[]> {
  const known: Known[] = [];
  for (const match of await listMatchesIn(tx, SHOWN_OUTSIDE))
    known.push({ match, shared: readSharedWithEmployer(await findShared(tx, match.id)) });
  return known;
}

async function showOne(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const shell = shellOf(c);
  const view = await read(c, (tx) => readMatch(tx, idParam(c, 'match')));
  const steps = stepNamesFor(view.match, actor.role, view.hasBegun);
  const once = crypto.randomUUID();
  const side = sideOf(actor.role);
  if (side === 'own') return c.html(<MyChoicePage shell={shell} view={view} steps={steps} once={once} />);
  if (side === 'inside') return c.html(<MatchPage shell={shell} view={view} steps={steps} once={once} />);
  const shared = view.shared ?? readSharedWithEmployer(null);
  return c.html(<OutsideMatchPage shell={shell} known={{ match: view.match, shared }} steps={steps} />);
}
