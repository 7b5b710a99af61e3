import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { nameCouncils } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { OPPORTUNITY_KINDS } from '#domain/opportunities/kinds.ts';
import { OPPORTUNITY_STATUSES, opportunityStepRefusal } from '#domain/opportunities/statuses.ts';
import { closesItselfOn, type OpportunityState } from '#domain/opportunities/still-open.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { seeOther } from '#platform/http/notice.ts';
import { addOpportunity } from './add-opportunity.ts';
import { changeOpportunity } from './change-opportunity.ts';
import { confirmOpportunity } from './confirm-opportunity.ts';
import { STATE_NAMES } from './opportunities.content.ts';
import { OpportunitiesPage } from './opportunities.page.tsx';
import { findOpportunity } from './opportunities.queries.ts';
import { OpportunityPage } from './opportunity.page.tsx';
import { FORM } from './opportunity-form.content.ts';
import { opportunityFormsPages } from './opportunity-forms.routes.tsx';
import { gapsOf } from './opportunity-gaps.ts';
import { listOpportunities } from './opportunity-list.queries.ts';
import { freeSeats } from './seats.queries.ts';

const READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor', 'worker', 'employer'];
/** Those who see everybody who waits. */
const COUNTERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor'];
const PAGE_ROWS = 50;

/** Whoever knows journeys: how many of those who wait can reach an opportunity. Matching does, and it stands on this area. */
type CountReach = (
  ground: Ground,
  authority: string,
  opportunityId: string,
) => Promise<{ readonly waiting: number; readonly reachable: number }>;

export function opportunitiesPages(countReach: CountReach): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/opportunities', showList)
    .route('/', opportunityFormsPages)
    .get('/opportunities/:id', (c) => showOne(c, countReach))
    .post('/opportunities/:id/confirm', async (c) => {
      const id = idParam(c, 'opportunity');
      await change(c, confirmOpportunity, { id });
      return seeOther(c, `/opportunities/${id}`, FORM.confirmed);
    });
}

async function showList(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const { search = '', kind = '', status = '', cursor } = c.req.query();
  const filter = {
    search: search.trim(),
    kind: OPPORTUNITY_KINDS.find((one) => one === kind),
    state: Object.hasOwn(STATE_NAMES, status) ? (status as OpportunityState) : undefined,
  };
  const rows = await read(c, (tx) =>
    listOpportunities(tx, filter, { after: keyOfCursor(cursor), limit: PAGE_ROWS + 1 }),
  );
  const { items, next } = pageOf(rows, PAGE_ROWS, (row) => row.key);
  const more = new URLSearchParams({ search, kind, status, cursor: next ?? '' });
  return c.html(
    <OpportunitiesPage
      shell={shellOf(c)}
      opportunities={items}
      filter={{ search, kind, status }}
      moreHref={next === null ? null : `/opportunities?${more}`}
      mayAdd={mayTry(actor, addOpportunity)}
      isOwn={actor.role === 'employer'}
      ownHref={actor.role === 'employer' ? `/employers/${actor.organisationId}` : null}
    />,
  );
}

async function showOne(c: AppContext, countReach: CountReach): Promise<Response> {
  const actor = actorIn(c, READERS);
  const id = idParam(c, 'opportunity');
  const found = await read(c, async (tx) => {
    const offer = await findOpportunity(tx, id);
    if (!offer) throw notFound('opportunity');
    return {
      offer,
      freeToday: (await freeSeats(tx, id, tx.today, tx.today)).length,
      sharedWith: await nameCouncils(tx, offer.sharedWith),
    };
  });
  const { offer } = found;
  // Minutes place a home: an employer is told nothing of them, not even how many.
  const mayCount = COUNTERS.includes(actor.role) && offer.status === 'live';
  const reach =
    mayCount && actor.authority !== null ? await countReach(c.get('ground'), actor.authority, id) : null;
  // One that a neighbour shares is read here, and changed there.
  const isHere = actor.authority === null || offer.authority === actor.authority;
  return c.html(
    <OpportunityPage
      shell={shellOf(c)}
      {...found}
      reach={reach}
      gaps={gapsOf(offer).map((gap) => gap.staffText)}
      closesItselfOn={closesItselfOn(offer)}
      moves={OPPORTUNITY_STATUSES.filter(
        (to) => isHere && opportunityStepRefusal(offer.status, to, actor.role) === null,
      )}
      mayChange={isHere && mayTry(actor, changeOpportunity)}
      isOwn={actor.role === 'employer'}
      once={crypto.randomUUID()}
    />,
  );
}
