import { Hono } from 'hono';
import { ICON, ICON_PATH, STYLESHEET, STYLESHEET_PATH } from '#web/assets.generated.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The stylesheet and the icon. Their names hold a hash of what is in them, so they may be kept for ever. */
export const assets = new Hono()
  .get(STYLESHEET_PATH.replace('/assets', ''), (c) =>
    c.body(STYLESHEET, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': FOR_EVER }),
  )
  .get(ICON_PATH.replace('/assets', ''), (c) =>
    c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': FOR_EVER }),
  );
