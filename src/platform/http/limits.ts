import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { notFound, overLimit } from '#platform/errors.ts';
import type { AppEnv } from './app-env.ts';

const MEGABYTE = 1024 * 1024;

const ordinary = bodyLimit({
  maxSize: MEGABYTE,
  onError: () => {
    throw overLimit('too-large', 'What was sent is larger than 1 MB.');
  },
});
const files = bodyLimit({
  maxSize: 20 * MEGABYTE,
  onError: () => {
    throw overLimit('too-large', 'What was sent is larger than 20 MB. Split the file and send the parts.');
  },
});

/** 1 MB for a request, 20 MB for an import. */
export const requestLimits = createMiddleware<AppEnv>((c, next) =>
  /\/imports?(\/|$)/.test(c.req.path) ? files(c, next) : ordinary(c, next),
);

/** No record has a zero byte in its name, and Postgres takes none: whoever sends one looks for something that is not. */
export const plainAddress = createMiddleware<AppEnv>(async (c, next) => {
  if (/%00/.test(c.req.url)) throw notFound();
  await next();
});
