import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { CommuteCard, CommutePage, readCommute } from '#areas/travel/index.ts';
import { chooseStart } from '#domain/matching/start-date.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, idParam, read } from '#platform/http/app-env.ts';
import { MATCH_JOURNEY_READERS, readMatchCommute } from '../matches/match-commute.ts';
import { MINUTES_CHOICES } from '../options/options-layout.ts';
import { OptionsMapPage } from '../options/options-map.page.tsx';
import { readOptionsMap } from '../options/options-map.ts';
import { ReachPage } from '../reach/reach.page.tsx';
import { readReach } from '../reach/reach-view.ts';
import { JOURNEYS } from './journeys.content.ts';
import { lookAtOne } from './look.ts';
import { RANK_READERS } from './rank-for.ts';

export const journeysPages = new Hono<AppEnv>()
  .get('/referrals/:reference/options/map', showMap)
  .get('/referrals/:reference/options/:option/journey', (c) => showOption(c, false))
  .get('/referrals/:reference/options/:option/journey/card', (c) => showOption(c, true))
  .get('/opportunities/:id/reach', (c) => showReach(c, 'opportunity', '/opportunities'))
  .get('/courses/:id/reach', (c) => showReach(c, 'course', '/courses'))
  .get('/matches/:id/journey', (c) => showMatch(c, false))
  .get('/matches/:id/journey/card', (c) => showMatch(c, true));

async function showMap(c: AppContext): Promise<Response> {
  actorIn(c, RANK_READERS);
  const reference = c.req.param('reference') ?? '';
  const within = MINUTES_CHOICES.find((minutes) => String(minutes) === c.req.query('within')) ?? null;
  const view = await read(c, (tx) => readOptionsMap(tx, reference, within));
  const filter = { values: { within: String(within ?? '') }, errors: [] };
  return c.html(<OptionsMapPage shell={shellOf(c)} view={view} filter={filter} />);
}

async function showReach(c: AppContext, what: string, list: string): Promise<Response> {
  const { role } = actorIn(c, RANK_READERS);
  const id = idParam(c, what);
  const view = await read(c, (tx) => readReach(tx, id));
  return c.html(
    <ReachPage shell={shellOf(c)} view={view} back={`${list}/${id}`} isCaseload={role === 'worker'} />,
  );
}

async function showOption(c: AppContext, isCard: boolean): Promise<Response> {
  actorIn(c, RANK_READERS);
  const [reference, option] = [c.req.param('reference') ?? '', idParam(c, 'option', 'option')];
  const view = await read(c, (tx) => readOptionCommute(tx, reference, option));
  const path = `/referrals/${reference}/options/${option}/journey`;
  const back = { href: `/referrals/${reference}/options`, text: JOURNEYS.backToOptions };
  return answer(c, { view, path, back }, isCard, false);
}

async function showMatch(c: AppContext, isCard: boolean): Promise<Response> {
  const actor = actorIn(c, MATCH_JOURNEY_READERS);
  const id = idParam(c, 'match');
  const view = await read(c, (tx) => readMatchCommute(tx, id));
  const isOwn = actor.role === 'young-person';
  const text = isOwn ? JOURNEYS.backToChoice : JOURNEYS.backToMatch;
  return answer(
    c,
    { view, path: `/matches/${id}/journey`, back: { href: `/matches/${id}`, text } },
    isCard,
    isOwn,
  );
}

type Shown = Omit<Parameters<typeof CommutePage>[0], 'shell'>;

function answer(c: AppContext, shown: Shown, isCard: boolean, isOwn: boolean): Response | Promise<Response> {
  const shell = shellOf(c);
  if (!(isCard || isOwn)) return c.html(<CommutePage shell={shell} {...shown} />);
  const back = isOwn ? shown.back : { href: shown.path, text: JOURNEYS.backToJourney };
  return c.html(<CommuteCard shell={shell} view={shown.view} back={back} />);
}

async function readOptionCommute(tx: ReadTx, reference: string, optionId: string) {
  const look = await lookAtOne(tx, reference, tx.today);
  const [person] = look.people;
  const option = look.optionById.get(optionId);
  if (!person || !option) throw notFound('option');
  const { days, startsAt, endsAt, weeklyPay, title } = option.facts;
  const view = await readCommute(tx, person.referralId, {
    ...{ days, startsAt, endsAt, weeklyPay, title },
    organisation: option.organisation,
    postcode: option.postcode,
    isApprenticeship: option.facts.kind === 'apprenticeship',
    startsOn: chooseStart(person.facts, option.facts, look.on).wouldStartOn,
  });
  if (!view) throw notFound('referral');
  return view;
}
