import { createRoute, z } from '@hono/zod-openapi';
import { NEED_KINDS } from '#domain/outcomes/needs.ts';
import { json, newApi, PROBLEMS } from '#platform/http/api.ts';
import { change } from '#platform/http/app-env.ts';
import { exportReport } from './export-report.ts';
import { setNeedTarget } from './needs/set-need-target.ts';

const shown = z
  .union([z.number(), z.literal('c')])
  .openapi({ description: 'c: hidden, because it is small' });
const rate = { percent: shown.nullable(), low: shown.nullable(), high: shown.nullable() };

const supplyGap = z.object({
  ...{ code: z.string(), kind: z.enum(['ask for', 'change']), area: z.string().nullable() },
  ...{ subject: z.string(), what: z.string().nullable(), near: z.array(z.string()), people: shown },
});
const oc3Row = {
  child: z.string(),
  dob: z.string(),
  inTouch: z.string(),
  activ: z.string(),
  accom: z.string(),
};
const oc3Gap = z.object({
  ...oc3Row,
  ...{ reportingOn: z.string(), check: z.string(), missing: z.string(), who: z.string() },
});

const exported = z
  .object({
    authority: z.string(),
    from: z.string().optional(),
    to: z.string().optional(),
    on: z.string().optional(),
    asAt: z.string().nullable(),
    published: z.boolean().optional(),
    figures: z
      .record(
        z.string(),
        z
          .object({ count: shown.nullable(), of: shown.nullable(), ...rate, medianDays: shown })
          .partial()
          .required({ count: true }),
      )
      .optional(),
    groups: z
      .array(z.object({ ages: z.string(), eet: shown, neet: shown, notKnown: shown, total: shown, ...rate }))
      .optional(),
    gaps: z.union([z.array(supplyGap), z.array(oc3Gap)]).optional(),
    rows: z.array(z.object(oc3Row)).nullish().openapi({
      description: 'The rows of the return; null while it has gaps and was not asked for with them',
    }),
  })
  .openapi('Report');

const add = createRoute({
  method: 'post',
  path: '/reports/exports',
  request: { body: json(exportReport.input) },
  responses: { 200: json(exported, 'The report; its receipt stands in the audit'), ...PROBLEMS },
});

const setTarget = createRoute({
  method: 'post',
  path: '/reports/need-targets',
  request: { body: json(setNeedTarget.input) },
  responses: {
    200: json(
      z.object({ monthOn: z.string(), kind: z.enum(NEED_KINDS), value: z.string() }),
      'The target is set; without a number, taken away',
    ),
    ...PROBLEMS,
  },
});

export const reportsApi = newApi()
  .openapi(add, async (c) => {
    const report = await change(c, exportReport, await c.req.json());
    return c.json(report.json, 200);
  })
  .openapi(setTarget, async (c) => c.json(await change(c, setNeedTarget, await c.req.json()), 200));
