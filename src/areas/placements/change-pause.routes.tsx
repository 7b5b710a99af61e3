import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { DateField, LongTextField } from '#web/fields.tsx';
import { EMPTY_FORM } from '#web/form-values.ts';
import { listPauses } from './calendar.queries.ts';
import { changePause } from './change-pause.ts';
import { PlacementFormPage } from './placement-form.page.tsx';
import { CHANGE_PAUSE, FIELDS } from './placement-forms.content.ts';
import { openPlacement } from './placement-step.ts';

export const changePausePages = new Hono<AppEnv>()
  .get('/placements/:reference/pauses/:id', (c) => show(c, EMPTY_FORM))
  .post('/placements/:reference/pauses/:id', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { reference, id } = c.req.param();
        await change(c, changePause, { ...answers, reference, pauseId: id });
        return seeOther(c, `/placements/${reference}`, CHANGE_PAUSE.done);
      },
      (form) => show(c, form),
    ),
  );

async function show(c: AppContext, form: FormAgain) {
  actorIn(c, changePause.allow);
  const { placement, pause } = await read(c, async (tx) => {
    const found = await openPlacement(tx, { reference: c.req.param('reference') ?? '' });
    const pauses = await listPauses(tx, [found.id]);
    return { placement: found, pause: pauses.find((one) => one.id === c.req.param('id')) };
  });
  if (!pause) throw notFound('pause');
  const path = `/placements/${placement.reference}`;
  const filled = form === EMPTY_FORM ? { ...form, values: { from: pause.from, to: pause.to ?? '' } } : form;
  return c.html(
    <PlacementFormPage
      shell={shellOf(c)}
      form={form}
      title={CHANGE_PAUSE.title}
      effects={CHANGE_PAUSE.effects}
      action={`${path}/pauses/${pause.id}`}
      hidden={{ _once: crypto.randomUUID(), version: String(placement.version) }}
      backHref={path}
      submit={CHANGE_PAUSE.submit}
    >
      <DateField form={filled} name="from" label={FIELDS.pauseFrom} />
      <DateField form={filled} name="to" label={FIELDS.pauseTo} hint={FIELDS.pauseToHint} />
      <LongTextField form={filled} name="reason" label={FIELDS.reason} rows={2} />
    </PlacementFormPage>,
  );
}
