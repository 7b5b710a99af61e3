import { Hono } from 'hono';
import type { z } from 'zod';
import { shellOf } from '#areas/accounts/index.ts';
import { listSites, listSupervisors } from '#areas/employers/index.ts';
import { clockText } from '#domain/shared/minutes.ts';
import type { Command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM, type FormValues } from '#web/form-values.ts';
import { askForChange } from './ask-for-change.ts';
import { cancelPlacement } from './cancel-placement.ts';
import { changeDates } from './change-dates.ts';
import { changeHours } from './change-hours.ts';
import { changeSite } from './change-site.ts';
import { changeSupervisor } from './change-supervisor.ts';
import { completePlacement } from './complete-placement.ts';
import { confirmPlacement } from './confirm-placement.ts';
import { correctEnding } from './correct-ending.ts';
import { recordNotStarted } from './did-not-start.ts';
import { recordLeftEarly } from './leave-early.ts';
import { pausePlacement } from './pause-placement.ts';
import { type Choice, FIELDS_OF } from './placement-fields.page.tsx';
import { PlacementFormPage } from './placement-form.page.tsx';
import { FORMS, type FormName, OWN_FORMS } from './placement-forms.content.ts';
import { whoIs } from './placement-lines.ts';
import { findPlacement, type PlacementRecord } from './placements.queries.ts';
import { resumePlacement } from './resume-placement.ts';
import { sendReminder } from './send-reminder.ts';
import { startPlacement } from './start-placement.ts';

type AnyCommand = Command<z.ZodType, unknown>;

/** The command behind each form. */
export const COMMANDS: Readonly<Record<FormName, AnyCommand>> = {
  confirm: confirmPlacement,
  start: startPlacement,
  cancel: cancelPlacement,
  'did-not-start': recordNotStarted,
  'left-early': recordLeftEarly,
  complete: completePlacement,
  pause: pausePlacement,
  resume: resumePlacement,
  dates: changeDates,
  hours: changeHours,
  supervisor: changeSupervisor,
  site: changeSite,
  'ask-change': askForChange,
  remind: sendReminder,
  correct: correctEnding,
};

/** What a form shows at first, where the record has something to begin with. */
const BEGIN_WITH: Partial<Record<FormName, (placement: PlacementRecord) => FormValues>> = {
  start: ({ firstDayOn }) => ({ startedOn: firstDayOn }),
  dates: ({ agreedStartOn, weeks }) => ({ agreedStartOn, weeks: String(weeks) }),
  hours: ({ days, startsMinute, endsMinute, breakMinutes, weeklyPayPence }) => ({
    days: days.map(String),
    starts: clockText(startsMinute),
    ends: clockText(endsMinute % 1440),
    breakMinutes: String(breakMinutes),
    weeklyPay: weeklyPayPence === null ? '' : (weeklyPayPence / 100).toFixed(2),
  }),
  supervisor: ({ supervisorId }) => ({ supervisorId: supervisorId ?? '' }),
  site: ({ siteId }) => ({ siteId }),
};

/** A page for each step and each change of a placement, all in one shape. */
export const placementFormsPages = new Hono<AppEnv>();
for (const name of Object.keys(FORMS) as FormName[]) {
  placementFormsPages
    .get(`/placements/:reference/${name}`, async (c) => {
      const placement = await placementOf(c);
      return show(c, name, placement, { ...EMPTY_FORM, values: BEGIN_WITH[name]?.(placement) ?? {} });
    })
    .post(`/placements/:reference/${name}`, (c) =>
      tryForm(
        c,
        async (answers) => {
          const reference = c.req.param('reference') ?? '';
          await change(c, COMMANDS[name], { ...answers, reference });
          return seeOther(c, `/placements/${reference}`, (ownWords(c, name) ?? FORMS[name]).done);
        },
        async (form) => show(c, name, await placementOf(c), form),
      ),
    );
}

async function placementOf(c: AppContext): Promise<PlacementRecord> {
  const placement = await read(c, (tx) => findPlacement(tx, c.req.param('reference') ?? ''));
  if (!placement) throw notFound('placement');
  return placement;
}

// What was refused may have been refused because the record has changed: the form that comes back goes by what it is now.
async function show(c: AppContext, name: FormName, placement: PlacementRecord, form: FormAgain) {
  const actor = actorIn(c, COMMANDS[name].allow);
  const isOwn = actor.role === 'young-person';
  const own = ownWords(c, name);
  const words = own ?? FORMS[name];
  const path = `/placements/${placement.reference}`;
  const fields = { form, placement, isOwn, ...(await choicesFor(c, name, placement)) };
  return c.html(
    <PlacementFormPage
      shell={shellOf(c)}
      form={form}
      title={own?.title ?? FORMS[name].title(whoIs(placement, actor.role))}
      effects={words.effects}
      action={`${path}/${name}`}
      hidden={{ _once: crypto.randomUUID(), version: String(placement.version) }}
      backHref={path}
      submit={words.submit}
      isGrave={'isGrave' in FORMS[name]}
    >
      {FIELDS_OF[name](fields)}
    </PlacementFormPage>,
  );
}

function ownWords(c: AppContext, name: FormName) {
  return c.get('actor')?.role === 'young-person' ? OWN_FORMS[name] : undefined;
}

async function choicesFor(
  c: AppContext,
  name: FormName,
  { organisationId }: PlacementRecord,
): Promise<{ supervisors: readonly Choice[]; sites: readonly Choice[] }> {
  const supervisors = name === 'supervisor' ? await read(c, (tx) => listSupervisors(tx, organisationId)) : [];
  const sites = name === 'site' ? await read(c, (tx) => listSites(tx, organisationId)) : [];
  return {
    supervisors: supervisors
      .filter((person) => person.leftOn === null)
      .map((person) => ({
        value: person.id,
        text: `${person.name}, ${person.siteName}${person.inDateUntil === null ? ' (training not in date)' : ''}`,
      })),
    sites: sites.map((site) => ({
      value: site.id,
      text: [site.name, site.postcode].filter(Boolean).join(', '),
    })),
  };
}
