import { createRoute, z } from '@hono/zod-openapi';
import { finishAction, listActions, planAction } from '#areas/young-people/index.ts';
import { REFERRAL_STAGES } from '#domain/referrals/stages.ts';
import { notFound } from '#platform/errors.ts';
import {
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
  tagVersion,
  versionSeen,
} from '#platform/http/api.ts';
import { type AppContext, change, read } from '#platform/http/app-env.ts';
import { changeReferral } from './change-referral.ts';
import { closeReferral, reopenReferral } from './close-referral.ts';
import { recordMeeting } from './record-meeting.ts';
import { refer } from './refer.ts';
import { readReferralPage } from './referral.queries.ts';
import { answersOf } from './referral-answers.ts';
import { listReferrals } from './referrals.queries.ts';

const byReference = z.object({ reference: z.string().max(20) });
const made = z.object({ reference: z.string() });

const listed = z
  .object({
    reference: z.string(),
    youngPersonId: z.guid(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    stage: z.enum(REFERRAL_STAGES),
    interests: z.array(z.string()),
    referredOn: z.string(),
    readyOn: z.string().nullable(),
    actionsOverdue: z.int(),
  })
  .openapi('ListedReferral');

const referral = z
  .object({
    reference: z.string(),
    youngPersonId: z.guid(),
    version: z.int(),
    referredOn: z.string(),
    metOn: z.string().nullable(),
    closedOn: z.string().nullable(),
    answers: z
      .record(z.string(), z.union([z.string(), z.array(z.string())]))
      .openapi({ description: 'The form’s answers as text; a PUT takes them back' }),
    questions: z.array(z.object({ field: z.string(), askBy: z.string(), text: z.string() })),
    barriers: z.array(
      z.object({ id: z.guid(), kind: z.string(), notedOn: z.string(), resolvedOn: z.string().nullable() }),
    ),
  })
  .openapi('Referral');

const list = createRoute({
  method: 'get',
  path: '/referrals',
  request: {
    query: listQuery.extend({
      search: z.string().max(100).optional(),
      stage: z.enum(REFERRAL_STAGES).optional(),
    }),
  },
  responses: { 200: json(listOf(listed), 'Referrals, those who have waited longest first'), ...PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/referrals/{reference}',
  request: { params: byReference },
  responses: { 200: json(referral, 'One referral, with its ETag'), ...PROBLEMS },
});

const add = createRoute({
  method: 'post',
  path: '/referrals',
  request: { body: json(refer.input) },
  responses: { 201: json(made, 'Referred'), ...PROBLEMS },
});

const replace = createRoute({
  method: 'put',
  path: '/referrals/{reference}',
  request: { params: byReference, body: json(changeReferral.input.omit({ reference: true, version: true })) },
  responses: { 200: json(made, 'Changed'), ...PROBLEMS },
});

const move = (path: string, description: string, input: z.ZodObject) =>
  createRoute({
    method: 'post',
    path: `/referrals/{reference}/${path}`,
    request: { params: byReference, body: json(input) },
    responses: { 200: json(made, description), ...PROBLEMS },
  });

const action = z
  .object({
    id: z.guid(),
    what: z.string(),
    owner: z.string(),
    agency: z.string().nullable(),
    dueOn: z.string(),
    doneOn: z.string().nullable(),
    outcome: z.string().nullable(),
  })
  .openapi('Action');

const actions = createRoute({
  method: 'get',
  path: '/referrals/{reference}/actions',
  request: { params: byReference },
  responses: { 200: json(z.object({ items: z.array(action) }), 'Who does what by when'), ...PROBLEMS },
});

const addAction = createRoute({
  method: 'post',
  path: '/referrals/{reference}/actions',
  request: { params: byReference, body: json(planAction.input.omit({ youngPersonId: true })) },
  responses: { 201: json(z.object({ id: z.guid() }), 'Planned'), ...PROBLEMS },
});

const finish = createRoute({
  method: 'post',
  path: '/actions/{id}/done',
  request: { params: z.object({ id: z.guid() }), body: json(finishAction.input.omit({ actionId: true })) },
  responses: { 200: json(z.object({ id: z.string() }), 'Done'), ...PROBLEMS },
});

export const referralsApi = newApi()
  .openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const after = keyOfCursor(cursor);
    const lines = await read(c, (tx) => listReferrals(tx, filter));
    const keyOf = (line: (typeof lines)[number]) => `${line.referredOn} ${line.reference}`;
    const rest = after === null ? lines : lines.filter((line) => keyOf(line) > after);
    const page = pageOf(rest.slice(0, limit + 1), limit, keyOf);
    return c.json({ items: page.items.map((line) => listed.parse(line)), next: page.next }, 200);
  })
  .openapi(one, async (c) => {
    const { referral: row, barriers, gaps } = await dataOf(c, c.req.valid('param').reference);
    tagVersion(c, row.version);
    return c.json(
      {
        reference: row.reference,
        youngPersonId: row.young_person_id,
        version: row.version,
        referredOn: row.referred_on,
        metOn: row.met_on,
        closedOn: row.closed_on,
        answers: answersOf(row, barriers),
        questions: gaps.map((gap) => ({ field: gap.field, askBy: gap.askBy, text: gap.staffText })),
        barriers: barriers.map((barrier) => ({
          id: barrier.id,
          kind: barrier.kind,
          notedOn: barrier.noted_on,
          resolvedOn: barrier.resolved_on,
        })),
      },
      200,
    );
  })
  .openapi(add, async (c) => {
    const { reference } = await change(c, refer, c.req.valid('json'));
    return c.json({ reference }, 201);
  })
  .openapi(replace, async (c) => {
    const { reference } = c.req.valid('param');
    const saved = await change(c, changeReferral, {
      ...c.req.valid('json'),
      reference,
      version: versionSeen(c),
    });
    tagVersion(c, saved.version);
    return c.json({ reference }, 200);
  })
  .openapi(
    move('meeting', 'The first meeting is recorded', recordMeeting.input.omit({ reference: true })),
    async (c) =>
      c.json(await change(c, recordMeeting, { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  )
  .openapi(move('close', 'Closed', closeReferral.input.omit({ reference: true })), async (c) =>
    c.json(await change(c, closeReferral, { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  )
  .openapi(move('reopen', 'Open again', reopenReferral.input.omit({ reference: true })), async (c) =>
    c.json(await change(c, reopenReferral, c.req.valid('param')), 200),
  )
  .openapi(actions, async (c) => {
    const { referral: row } = await dataOf(c, c.req.valid('param').reference);
    const found = await read(c, (tx) => listActions(tx, row.young_person_id));
    return c.json({ items: found.map(shownAction) }, 200);
  })
  .openapi(addAction, async (c) => {
    const { referral: row } = await dataOf(c, c.req.valid('param').reference);
    const input = { ...c.req.valid('json'), youngPersonId: row.young_person_id };
    return c.json(await change(c, planAction, input), 201);
  })
  .openapi(finish, async (c) =>
    c.json(await change(c, finishAction, { ...c.req.valid('json'), actionId: c.req.valid('param').id }), 200),
  );

async function dataOf(c: AppContext, reference: string) {
  const data = await read(c, (tx) => readReferralPage(tx, reference));
  if (!data) throw notFound('referral');
  return data;
}

function shownAction(row: Awaited<ReturnType<typeof listActions>>[number]): z.output<typeof action> {
  return {
    id: row.id,
    what: row.what,
    owner: row.owner,
    agency: row.agency,
    dueOn: row.due_on,
    doneOn: row.done_on,
    outcome: row.outcome,
  };
}
