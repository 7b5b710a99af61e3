import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { foldForm, readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { placesOf } from './places.queries.ts';
import { clearOrigin, setOrigin, TRAVEL_SETTERS } from './set-origin.ts';
import { setTravelLimits } from './set-travel-limits.ts';
import { TRAVELLING } from './travelling.content.ts';
import { type SentForm, TravellingPage } from './travelling.page.tsx';
import { findTravelling, type Travelling } from './travelling.queries.ts';

/** Whose page it is: of a referral, or (null) one's own. */
type Whose = (c: AppContext) => string | null;

const ofReferral: Whose = (c) => c.req.param('reference') ?? '';
const own: Whose = () => null;

export const travellingPages = new Hono<AppEnv>()
  .get('/referrals/:reference/travelling', (c) => show(c, ofReferral, null))
  .post('/referrals/:reference/travelling/limits', (c) => saveLimits(c, ofReferral))
  .post('/referrals/:reference/travelling/origin', (c) => saveOrigin(c, ofReferral))
  .post('/referrals/:reference/travelling/home', (c) => startFromHome(c, ofReferral))
  .get('/my-travelling', (c) => show(c, own, null))
  .post('/my-travelling/limits', (c) => saveLimits(c, own))
  .post('/my-travelling/origin', (c) => saveOrigin(c, own))
  .post('/my-travelling/home', (c) => startFromHome(c, own));

function saveLimits(c: AppContext, whose: Whose): Promise<Response> {
  return tryForm(
    c,
    async (answers) => {
      const { reference } = await travellingOf(c, whose);
      await change(c, setTravelLimits, { ...answers, reference });
      return seeOther(c, pathOf(whose(c)), whose(c) === null ? TRAVELLING.savedOwn : TRAVELLING.saved);
    },
    (form) => show(c, whose, { which: 'limits', form }),
  );
}

function saveOrigin(c: AppContext, whose: Whose): Promise<Response> {
  return tryForm(
    c,
    async (answers) => {
      const { reference } = await travellingOf(c, whose);
      await change(c, setOrigin, { ...answers, reference });
      return seeOther(c, pathOf(whose(c)), TRAVELLING.savedOrigin);
    },
    (form) => show(c, whose, { which: 'origin', form }),
  );
}

async function startFromHome(c: AppContext, whose: Whose): Promise<Response> {
  const { reference } = await travellingOf(c, whose);
  await change(c, clearOrigin, { ...foldForm(await readForm(c)), reference });
  return seeOther(c, pathOf(whose(c)), TRAVELLING.clearedOrigin);
}

function pathOf(reference: string | null): string {
  return reference === null ? '/my-travelling' : `/referrals/${reference}/travelling`;
}

async function show(c: AppContext, whose: Whose, sent: SentForm | null): Promise<Response> {
  const travelling = await travellingOf(c, whose);
  const reference = whose(c);
  return c.html(
    <TravellingPage
      shell={shellOf(c)}
      travelling={travelling}
      isPlaceKnown={await read(c, (tx) => isPlaceKnown(tx, travelling))}
      isOwn={reference === null}
      path={pathOf(reference)}
      back={reference === null ? '/matches' : `/referrals/${reference}/options`}
      sent={sent}
      once={crypto.randomUUID()}
    />,
  );
}

/** A young person has a page of their own, and none of anybody's reference. */
async function travellingOf(c: AppContext, whose: Whose): Promise<Travelling> {
  const reference = whose(c);
  const { youngPersonId } = actorIn(
    c,
    reference === null ? ['young-person'] : TRAVEL_SETTERS.filter((role) => role !== 'young-person'),
  );
  const found = await read(c, (tx) =>
    findTravelling(tx, reference === null ? { youngPersonId: youngPersonId ?? '' } : { reference }),
  );
  if (!found) throw notFound('referral');
  return found;
}

async function isPlaceKnown(tx: ReadTx, { searchPostcode, postcode }: Travelling): Promise<boolean> {
  const counts = searchPostcode ?? postcode;
  return counts !== null && (await placesOf(tx, [counts])).get(counts)?.precision === 'unit';
}
