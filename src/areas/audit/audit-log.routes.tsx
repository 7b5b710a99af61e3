import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { pageOf } from '#platform/http/api.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { afterId } from './after-id.ts';
import { AUDIT_PARTS } from './audit-log.content.ts';
import { AuditLogPage } from './audit-log.page.tsx';
import { listAudit } from './audit-log.queries.ts';
import { namesOfOnlookers } from './looks.queries.ts';
import { LOOKS_READERS } from './looks.routes.tsx';
import { whoIs } from './looks-by-day.ts';

const PAGE = 100;

export const auditLogPages = new Hono<AppEnv>().get('/audit', async (c) => {
  actorIn(c, LOOKS_READERS);
  const part = AUDIT_PARTS.find((one) => one === c.req.query('part')) ?? null;
  const after = afterId(c.req.query('cursor'));
  const { rows, names } = await read(c, async (tx) => {
    const rows = await listAudit(tx, { part, userId: null }, { after, limit: PAGE + 1 });
    return { rows, names: await namesOfOnlookers(tx, rows) };
  });
  const { items, next } = pageOf(rows, PAGE, (row) => String(row.id));
  return c.html(
    <AuditLogPage
      shell={shellOf(c)}
      part={part}
      lines={items.map((row) => ({ ...row, who: whoIs(row.role, names.get(`${row.userId} ${row.role}`)) }))}
      olderHref={next === null ? null : `/audit?${new URLSearchParams({ part: part ?? '', cursor: next })}`}
    />,
  );
});
