import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM, type FormValues } from '#web/form-values.ts';
import { addFare } from './add-fare.ts';
import { changeFare } from './change-fare.ts';
import { endFare } from './end-fare.ts';
import { EndFarePage, FareFormPage } from './fare-form.page.tsx';
import { FARE_FORM } from './fares.content.ts';
import { FaresPage } from './fares.page.tsx';
import { type FareRecord, findFare, listFares } from './fares.queries.ts';
import { TIMETABLE_READERS } from './timetable-view.ts';

export const faresPages = new Hono<AppEnv>()
  .get('/fares', async (c) => {
    const actor = actorIn(c, TIMETABLE_READERS);
    const found = await read(c, async (tx) => ({ fares: await listFares(tx), today: tx.today }));
    return c.html(<FaresPage shell={shellOf(c)} {...found} mayChange={mayTry(actor, addFare)} />);
  })
  .get('/fares/new', (c) => showNew(c, EMPTY_FORM))
  .post('/fares/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, addFare, answers);
        return seeOther(c, '/fares', FARE_FORM.added);
      },
      (form) => showNew(c, form),
    ),
  )
  .get('/fares/:id/change', (c) => showChange(c, null))
  .post('/fares/:id/change', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, changeFare, { ...answers, id: idParam(c, 'fare') });
        return seeOther(c, '/fares', FARE_FORM.changed);
      },
      (form) => showChange(c, form),
    ),
  )
  .get('/fares/:id/end', (c) => showEnd(c, null))
  .post('/fares/:id/end', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, endFare, { ...answers, id: idParam(c, 'fare') });
        return seeOther(c, '/fares', FARE_FORM.endDone);
      },
      (form) => showEnd(c, form),
    ),
  );

function showNew(c: AppContext, form: FormAgain): Response | Promise<Response> {
  actorIn(c, addFare.allow);
  return c.html(
    <FareFormPage
      shell={shellOf(c)}
      form={form}
      title={FARE_FORM.add}
      action="/fares/new"
      hidden={{ _once: crypto.randomUUID() }}
    />,
  );
}

async function showChange(c: AppContext, form: FormAgain | null): Promise<Response> {
  actorIn(c, changeFare.allow);
  const fare = await fareAsked(c);
  return c.html(
    <FareFormPage
      shell={shellOf(c)}
      form={form ?? { values: valuesOf(fare), errors: [] }}
      title={FARE_FORM.change}
      action={`/fares/${fare.id}/change`}
      hidden={hiddenOf(fare, form)}
    />,
  );
}

async function showEnd(c: AppContext, form: FormAgain | null): Promise<Response> {
  actorIn(c, endFare.allow);
  const fare = await fareAsked(c);
  return c.html(
    <EndFarePage
      shell={shellOf(c)}
      form={form ?? { values: { lastDayOn: fare.validTo ?? '' }, errors: [] }}
      title={FARE_FORM.endTitle(fare.name)}
      action={`/fares/${fare.id}/end`}
      hidden={hiddenOf(fare, form)}
    />,
  );
}

// A form that came back keeps the version that was looked at.
function hiddenOf(fare: FareRecord, form: FormAgain | null): Record<string, string> {
  return { _once: crypto.randomUUID(), version: String(form?.values.version ?? fare.version) };
}

function valuesOf(fare: FareRecord): FormValues {
  return {
    name: fare.name,
    kind: fare.kind,
    pence: (fare.pence / 100).toFixed(2),
    ageFrom: String(fare.ageFrom ?? ''),
    ageTo: String(fare.ageTo ?? ''),
    isForApprentices: fare.isForApprentices ? 'yes' : 'no',
    validFrom: fare.validFrom,
    source: fare.source ?? '',
  };
}

async function fareAsked(c: AppContext): Promise<FareRecord> {
  const id = idParam(c, 'fare');
  const fare = await read(c, (tx) => findFare(tx, id));
  if (!fare) throw notFound('fare');
  return fare;
}
