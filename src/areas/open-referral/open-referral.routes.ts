import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { z } from 'zod';
import { ANYBODY, type ReadTx, readAs } from '#platform/actor.ts';
import { fieldProblems } from '#platform/command.ts';
import { invalid, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, idParam } from '#platform/http/app-env.ts';
import { findListed, type Listed, listListed } from './listed.queries.ts';
import { pageJson, pageOf } from './page-json.ts';
import { readFilter } from './read-filter.ts';
import { type NearQuery, nearQuery, pageQuery, type ServiceQuery, serviceQuery } from './service-filter.ts';
import { serviceAtLocationJson, serviceJson } from './service-json.ts';
import { TAXONOMIES, TAXONOMY_TERMS } from './taxonomies.ts';

/**
 * What is marked public as Open Referral UK 3.0 has it: for anybody, without a key, from any page. Source: the UK profile's
 * openapi.json and schemas (github.com/OpenReferralUK/uk-profile, read 2026-11-30).
 */
export const openReferral = new Hono<AppEnv>()
  .use(cors({ origin: '*', allowMethods: ['GET'] }))
  .use(async (c, next) => {
    await next();
    // Nobody's own data: whoever asks again within five minutes may be told the same.
    if (c.res.status === 200) c.header('Cache-Control', 'public, max-age=300');
  })
  .get('/', (c) =>
    c.json({
      version: 'HSDS-UK-3.0',
      profile: 'https://docs.openreferraluk.org/en/latest/',
      openapi_url: 'https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema/openapi.json',
    }),
  )
  .get('/services', (c) => list(c, asked(c, serviceQuery), serviceJson))
  .get('/services/:id', (c) => one(c, serviceJson))
  .get('/service_at_locations', (c) => list(c, asked(c, nearQuery), serviceAtLocationJson))
  .get('/service_at_locations/:id', (c) => one(c, serviceAtLocationJson))
  .get('/taxonomies', (c) => c.json(pageOf(TAXONOMIES, asked(c, pageQuery))))
  .get('/taxonomies/:id', (c) => c.json(known(TAXONOMIES, c.req.param('id'))))
  .get('/taxonomy_terms', (c) => c.json(pageOf(TAXONOMY_TERMS, asked(c, pageQuery))))
  .get('/taxonomy_terms/:id', (c) => c.json(known(TAXONOMY_TERMS, c.req.param('id'))));

type Json = (listed: Listed, baseUrl: string) => object;

async function list(c: AppContext, query: ServiceQuery & NearQuery, json: Json): Promise<Response> {
  const { items, total } = await look(c, async (tx) => {
    const filter = await readFilter(tx, query);
    return filter === null ? { items: [], total: 0 } : listListed(tx, filter, query);
  });
  const { baseUrl } = c.get('ground').config;
  const contents = items.map((listed) => json(listed, baseUrl));
  return c.json(pageJson(contents, total, query));
}

async function one(c: AppContext, json: Json): Promise<Response> {
  const id = idParam(c, 'service');
  const listed = await look(c, (tx) => findListed(tx, id));
  if (!listed) throw notFound('service');
  return c.json(json(listed, c.get('ground').config.baseUrl));
}

function look<T>(c: AppContext, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
  return readAs(c.get('ground'), ANYBODY, fn);
}

/** The query of an address. @throws ServiceError invalid with the field, never what was sent. */
function asked<Schema extends z.ZodType>(c: AppContext, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(c.req.query());
  if (!parsed.success) throw invalid(fieldProblems(parsed.error));
  return parsed.data;
}

function known<T extends { readonly id: string }>(among: readonly T[], id: string): T {
  const found = among.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}
