import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { CommuteCard, CommutePage, readCommute } from '#areas/travel/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { readCalendar } from './calendar.queries.ts';
import { nextDay } from './my-placement.ts';
import { JOURNEY } from './placements.content.ts';
import { findPlacement } from './placements.queries.ts';

/** Minutes place a home: employers see none of this. */
const READERS: readonly Role[] = [
  ...(['co-ordinator', 'manager', 'data-officer', 'auditor', 'operator', 'worker', 'young-person'] as const),
];

export const journeyPages = new Hono<AppEnv>()
  .get('/placements/:reference/journey', (c) => show(c, false))
  .get('/placements/:reference/journey/card', (c) => show(c, true));

async function show(c: AppContext, isCard: boolean): Promise<Response> {
  const isOwn = actorIn(c, READERS).role === 'young-person';
  const reference = c.req.param('reference') ?? '';
  const view = await read(c, (tx) => readPlacementCommute(tx, reference));
  const placement = { href: `/placements/${reference}`, text: JOURNEY.back };
  const path = `${placement.href}/journey`;
  const shell = shellOf(c);
  if (!(isCard || isOwn))
    return c.html(<CommutePage shell={shell} view={view} path={path} back={placement} />);
  const back = isOwn ? placement : { href: path, text: JOURNEY.backToJourney };
  return c.html(<CommuteCard shell={shell} view={view} back={back} />);
}

async function readPlacementCommute(tx: ReadTx, reference: string) {
  const placement = await findPlacement(tx, reference);
  if (!placement) throw notFound('placement');
  const { title, organisation, postcode, days } = placement;
  const next = nextDay(await readCalendar(tx, placement), placement, tx.today);
  const destination = {
    ...{ title, organisation, postcode, days },
    isApprenticeship: false,
    // New hours may be agreed for later: the next day goes by those that still hold.
    startsAt: next?.from ?? placement.startsMinute,
    endsAt: next?.to ?? placement.endsMinute,
    weeklyPay: placement.weeklyPayPence,
    startsOn: next?.day ?? tx.today,
  };
  const view = await readCommute(tx, placement.referralId, destination, next?.day);
  if (!view) throw notFound('placement');
  return view;
}
