import { createRoute, z } from '@hono/zod-openapi';
import { ATTENDANCE_MARKS } from '#domain/placements/attendance.ts';
import { GATE_CODES } from '#domain/placements/gate-items.ts';
import { NEXT_STEP_KINDS } from '#domain/placements/next-steps.ts';
import { PLACEMENT_STATUSES } from '#domain/placements/statuses.ts';
import { REVIEW_KINDS } from '#domain/reviews/review-kinds.ts';
import {
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
  tagVersion,
} from '#platform/http/api.ts';
import { type AppContext, actorIn, read } from '#platform/http/app-env.ts';
import { agreeTransitionNote } from './agree-note.ts';
import { askForChange } from './ask-for-change.ts';
import { beginNextStep } from './begin-next-step.ts';
import { listMarks, readCalendar } from './calendar.queries.ts';
import { cancelPlacement } from './cancel-placement.ts';
import { changeDates } from './change-dates.ts';
import { changeHours } from './change-hours.ts';
import { changePause } from './change-pause.ts';
import { changeSite } from './change-site.ts';
import { changeSupervisor } from './change-supervisor.ts';
import { completePlacement } from './complete-placement.ts';
import { confirmPlacement } from './confirm-placement.ts';
import { correctEnding } from './correct-ending.ts';
import { recordNotStarted } from './did-not-start.ts';
import { disagreeAttendance } from './disagree-attendance.ts';
import { recordLeftEarly } from './leave-early.ts';
import { logAttendance } from './log-attendance.ts';
import { listNextSteps } from './next-steps.queries.ts';
import { overrideGateItem } from './override-gate-item.ts';
import { pausePlacement } from './pause-placement.ts';
import { addChange, addOwn, listedPlacement, ofPlacement } from './placement-api.ts';
import { whoIs } from './placement-lines.ts';
import { openPlacement } from './placement-step.ts';
import { listPlacements, type PlacementRecord } from './placements.queries.ts';
import { promiseGateItem } from './promise-gate-item.ts';
import { GATE_READERS, readGateFor } from './read-gate.ts';
import { recordGateItem } from './record-gate-item.ts';
import { recordNextStep } from './record-next-step.ts';
import { resumePlacement } from './resume-placement.ts';
import { reviewStates } from './review-states.queries.ts';
import { sendReminder } from './send-reminder.ts';
import { startPlacement } from './start-placement.ts';

const onePlacement = listedPlacement
  .extend({
    site: z.string(),
    postcode: z.string().nullable(),
    supervisor: z.string().nullable(),
    weeks: z.int(),
    days: z.array(z.int()),
    startsMinute: z.int(),
    endsMinute: z.int(),
    breakMinutes: z.int(),
    weeklyPayPence: z.int().nullable(),
    reviews: z.array(
      z.object({
        kind: z.enum(REVIEW_KINDS),
        opensOn: z.string().nullable(),
        closesOn: z.string().nullable(),
        heldOn: z.string().nullable(),
        state: z.string(),
      }),
    ),
  })
  .openapi('Placement');

const gateItem = z
  .object({
    code: z.enum(GATE_CODES),
    title: z.string(),
    state: z.enum(['green', 'amber', 'red']),
    whoCanFix: z.array(z.string()),
    text: z.string().nullable(),
    wouldChangeIf: z.string().nullable(),
    promise: z.object({ by: z.string(), dueOn: z.string() }).nullable(),
    isOverridden: z.boolean(),
  })
  .openapi('GateItem');

const mark = z
  .object({ day: z.string(), mark: z.enum(ATTENDANCE_MARKS), isDisputed: z.boolean() })
  .openapi('AttendanceDay');

const nextStep = z
  .object({
    id: z.guid(),
    kind: z.enum(NEXT_STEP_KINDS),
    detail: z.string().nullable(),
    isPaid: z.boolean().nullable(),
    hoursAWeek: z.number().nullable(),
    contract: z.string().nullable(),
    startsOn: z.string().nullable(),
    owner: z.string(),
    dueOn: z.string(),
    doneOn: z.string().nullable(),
    noteAgreedOn: z.string().nullable(),
  })
  .openapi('NextStep');

const list = createRoute({
  method: 'get',
  path: '/placements',
  request: { query: listQuery.extend({ status: z.enum(PLACEMENT_STATUSES).optional() }) },
  responses: { 200: json(listOf(listedPlacement), 'Placements by reference'), ...PROBLEMS },
});
const one = createRoute({
  method: 'get',
  path: '/placements/{reference}',
  request: { params: ofPlacement },
  responses: { 200: json(onePlacement, 'One placement, with its ETag'), ...PROBLEMS },
});
const gate = createRoute({
  method: 'get',
  path: '/placements/{reference}/gate',
  request: { params: ofPlacement },
  responses: { 200: json(z.object({ items: z.array(gateItem) }), 'The gate as it stands'), ...PROBLEMS },
});
const attendance = createRoute({
  method: 'get',
  path: '/placements/{reference}/attendance',
  request: { params: ofPlacement },
  responses: { 200: json(z.object({ items: z.array(mark) }), 'The days that were logged'), ...PROBLEMS },
});
const nextSteps = createRoute({
  method: 'get',
  path: '/placements/{reference}/next-steps',
  request: { params: ofPlacement },
  responses: { 200: json(z.object({ items: z.array(nextStep) }), 'What comes next'), ...PROBLEMS },
});

export const placementsApi = newApi()
  .openapi(list, async (c) => {
    const { cursor, limit, status } = c.req.valid('query');
    const after = keyOfCursor(cursor);
    const page = await read(c, async (tx) => {
      const rows = await listPlacements(tx, { status }, { after, limit: limit + 1 });
      const { items, next } = pageOf(rows, limit, (row) => row.reference);
      return { items: items.map((row) => asListed(row, tx.actor.role)), next };
    });
    return c.json(page, 200);
  })
  .openapi(one, async (c) => {
    const { reference } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const placement = await openPlacement(tx, { reference });
      const reviews = await reviewStates(tx, placement, await readCalendar(tx, placement));
      return { ...asListed(placement, tx.actor.role), ...placement, reviews };
    });
    tagVersion(c, found.version);
    return c.json(onePlacement.parse(found), 200);
  })
  .openapi(gate, async (c) => {
    actorIn(c, GATE_READERS);
    const { items, overrides } = await tagged(c, readGateFor);
    const shown = items.map(({ finding, promise, whoCanFix, ...item }) => ({
      ...item,
      whoCanFix: [...whoCanFix],
      text: finding?.staffText ?? null,
      wouldChangeIf: finding?.wouldChangeIf ?? null,
      promise,
      isOverridden: overrides.some(({ code }) => code === item.code),
    }));
    return c.json({ items: shown.map((item) => gateItem.parse(item)) }, 200);
  })
  .openapi(attendance, async (c) => {
    const marks = await tagged(c, (tx, { id }) => listMarks(tx, [id]));
    const items = marks.map((entry) => mark.parse({ ...entry, isDisputed: entry.disagreedAt !== null }));
    return c.json({ items }, 200);
  })
  .openapi(nextSteps, async (c) => {
    const steps = await tagged(c, (tx, { id }) => listNextSteps(tx, id));
    return c.json({ items: steps.map((step) => nextStep.parse(step)) }, 200);
  });

addChange(placementsApi, '/gate/{item}', recordGateItem, { item: 'item' });
addChange(placementsApi, '/gate/{item}/promise', promiseGateItem, { item: 'item' });
addChange(placementsApi, '/gate/{item}/override', overrideGateItem, { item: 'item' });
addChange(placementsApi, '/confirm', confirmPlacement);
addChange(placementsApi, '/start', startPlacement);
addChange(placementsApi, '/cancel', cancelPlacement);
addChange(placementsApi, '/did-not-start', recordNotStarted);
addChange(placementsApi, '/left-early', recordLeftEarly);
addChange(placementsApi, '/complete', completePlacement);
addChange(placementsApi, '/correct', correctEnding);
addOwn(placementsApi, '/changes-asked', askForChange);
addOwn(placementsApi, '/reminders', sendReminder);
addChange(placementsApi, '/pauses', pausePlacement);
addChange(placementsApi, '/pauses/{id}', changePause, { id: 'pauseId' });
addChange(placementsApi, '/resume', resumePlacement);
addChange(placementsApi, '/dates', changeDates);
addChange(placementsApi, '/hours', changeHours);
addChange(placementsApi, '/supervisor', changeSupervisor);
addChange(placementsApi, '/site', changeSite);
addChange(placementsApi, '/attendance', logAttendance);
addOwn(placementsApi, '/attendance/{day}/disagreement', disagreeAttendance, { day: 'day' });
addChange(placementsApi, '/next-steps', recordNextStep);
addOwn(placementsApi, '/next-steps/{id}/begun', beginNextStep, { id: 'nextStepId' });
addOwn(placementsApi, '/next-steps/{id}/agreed-note', agreeTransitionNote, { id: 'nextStepId' });

function asListed(placement: PlacementRecord, role: Parameters<typeof whoIs>[1]) {
  return listedPlacement.parse({ ...placement, who: whoIs(placement, role) });
}

/** Reads something of one placement, and says which version of the placement it belongs to. */
async function tagged<T>(
  c: AppContext,
  fn: (tx: Parameters<typeof openPlacement>[0], placement: PlacementRecord) => Promise<T>,
): Promise<T> {
  const { version, found } = await read(c, async (tx) => {
    const placement = await openPlacement(tx, { reference: c.req.param('reference') ?? '' });
    return { version: placement.version, found: await fn(tx, placement) };
  });
  tagVersion(c, version);
  return found;
}
