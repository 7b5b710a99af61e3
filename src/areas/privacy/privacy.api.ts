import { createRoute, z } from '@hono/zod-openapi';
import { CONSENT_PURPOSES } from '#domain/privacy/consents.ts';
import { notFound } from '#platform/errors.ts';
import { json, newApi, PROBLEMS } from '#platform/http/api.ts';
import { change, read } from '#platform/http/app-env.ts';
import { readConsentRecord } from './consent-record.queries.ts';
import { recordConsent } from './record-consent.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const whose = z.object({ id: z.guid() });

const standing = z
  .object({
    purpose: z.enum(CONSENT_PURPOSES),
    recipientOrganisationId: z.guid().nullable().openapi({ description: 'Null: all of that kind' }),
    answer: z.boolean().nullable().openapi({ description: 'Null: never asked' }),
    how: z.string().nullable(),
    givenAt: z.string().nullable(),
  })
  .openapi('Consent');

const list = createRoute({
  method: 'get',
  path: '/young-people/{id}/consents',
  request: { params: whose },
  responses: { 200: json(z.object({ items: z.array(standing) }), 'How each question stands'), ...PROBLEMS },
});

const add = createRoute({
  method: 'post',
  path: '/young-people/{id}/consents',
  request: { params: whose, body: json(recordConsent.input.omit({ youngPersonId: true })) },
  responses: { 201: json(z.object({ id: z.guid() }), 'Recorded'), ...PROBLEMS },
});

const takeBack = createRoute({
  method: 'post',
  path: '/young-people/{id}/consents/withdraw',
  request: { params: whose, body: json(withdrawConsent.input.omit({ youngPersonId: true })) },
  responses: { 200: json(z.object({ withdrawn: z.int() }), 'Taken back'), ...PROBLEMS },
});

export const privacyApi = newApi()
  .openapi(list, async (c) => {
    const record = await read(c, (tx) => readConsentRecord(tx, c.req.valid('param').id));
    if (!record) throw notFound('young person');
    const items = record.standings.map(({ fact, ...one }) => ({
      ...one,
      how: fact?.how ?? null,
      givenAt: fact?.givenAt ?? null,
    }));
    return c.json({ items }, 200);
  })
  .openapi(add, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    return c.json(await change(c, recordConsent, input), 201);
  })
  .openapi(takeBack, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    return c.json(await change(c, withdrawConsent, input), 200);
  });
