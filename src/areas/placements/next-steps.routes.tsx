import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { shellOf } from '#areas/accounts/index.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { agreeTransitionNote } from './agree-note.ts';
import { beginNextStep } from './begin-next-step.ts';
import { HowField } from './gate-fields.page.tsx';
import { BegunFields, NextStepFields } from './next-step.page.tsx';
import { listNextSteps } from './next-steps.queries.ts';
import { PlacementFormPage } from './placement-form.page.tsx';
import { NEXT_STEP } from './placement-forms.content.ts';
import { openPlacement } from './placement-step.ts';
import { YOURS } from './placements.content.ts';
import { recordNextStep } from './record-next-step.ts';

export const nextStepsPages = new Hono<AppEnv>()
  .get('/placements/:reference/next-steps/new', (c) => showNew(c, EMPTY_FORM))
  .post('/placements/:reference/next-steps/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, recordNextStep, { ...answers, reference: c.req.param('reference') });
        return back(c, NEXT_STEP.done);
      },
      (form) => showNew(c, form),
    ),
  )
  .get('/placements/:reference/next-steps/:id/begun', (c) => showBegun(c, EMPTY_FORM))
  .post('/placements/:reference/next-steps/:id/begun', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, beginNextStep, { ...answers, ...which(c) });
        return back(c, NEXT_STEP.begunDone);
      },
      (form) => showBegun(c, form),
    ),
  )
  .get('/placements/:reference/next-steps/:id/note', (c) => showNote(c, EMPTY_FORM))
  .post('/placements/:reference/next-steps/:id/note', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, agreeTransitionNote, { ...answers, ...which(c) });
        return back(c, NEXT_STEP.noteDone);
      },
      (form) => showNote(c, form),
    ),
  );

function which(c: AppContext) {
  return { reference: c.req.param('reference') ?? '', nextStepId: c.req.param('id') ?? '' };
}

function back(c: AppContext, notice: string): Response {
  return seeOther(c, `/placements/${c.req.param('reference')}`, notice);
}

async function stepData(c: AppContext) {
  return read(c, async (tx) => {
    const placement = await openPlacement(tx, which(c));
    const steps = await listNextSteps(tx, placement.id);
    return { placement, step: steps.find((one) => one.id === which(c).nextStepId) };
  });
}

interface Shown {
  readonly form: FormAgain;
  readonly title: string;
  readonly end: string;
  readonly submit: string;
  readonly version?: number;
  readonly children: Child;
}

function show(c: AppContext, { form, title, end, submit, version, children }: Shown) {
  const path = `/placements/${c.req.param('reference')}`;
  return c.html(
    <PlacementFormPage
      shell={shellOf(c)}
      form={form}
      title={title}
      action={`${path}/next-steps/${end}`}
      hidden={{ _once: crypto.randomUUID(), ...(version === undefined ? {} : { version: String(version) }) }}
      backHref={path}
      submit={submit}
    >
      {children}
    </PlacementFormPage>,
  );
}

async function showNew(c: AppContext, form: FormAgain) {
  actorIn(c, recordNextStep.allow);
  const { placement } = await stepData(c);
  return show(c, {
    form,
    title: NEXT_STEP.title,
    end: 'new',
    submit: NEXT_STEP.submit,
    version: placement.version,
    children: <NextStepFields form={form} />,
  });
}

async function showBegun(c: AppContext, form: FormAgain) {
  actorIn(c, beginNextStep.allow);
  const { step } = await stepData(c);
  if (!step) throw notFound('next step');
  const filled = form === EMPTY_FORM ? { ...form, values: { startedOn: step.startsOn ?? '' } } : form;
  return show(c, {
    form,
    title: NEXT_STEP.begunTitle(step.kind),
    end: `${step.id}/begun`,
    submit: NEXT_STEP.begunSubmit,
    children: <BegunFields form={filled} isApprenticeship={step.kind === 'apprenticeship'} />,
  });
}

async function showNote(c: AppContext, form: FormAgain) {
  const isOwn = actorIn(c, agreeTransitionNote.allow).role === 'young-person';
  const { step } = await stepData(c);
  if (!step || step.transitionNote === null) throw notFound('note');
  return show(c, {
    form,
    title: isOwn ? YOURS.note : NEXT_STEP.noteTitle,
    end: `${step.id}/note`,
    submit: isOwn ? YOURS.noteYes : NEXT_STEP.noteSubmit,
    children: (
      <>
        <InsetText>{step.transitionNote}</InsetText>
        {isOwn ? (
          <>
            <p class="govuk-body">{YOURS.noteHint}</p>
            <input type="hidden" name="how" value="page" />
          </>
        ) : (
          <HowField form={form} />
        )}
      </>
    ),
  });
}
