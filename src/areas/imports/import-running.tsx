import { raw } from 'hono/html';
import { stream } from 'hono/streaming';
import { ServiceError } from '#platform/errors.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Watch } from './import-files.ts';
import type { ImportReply } from './import-reply.ts';
import { ImportResult } from './import-result.page.tsx';
import { RESULT } from './imports.content.ts';
import { WhatNow } from './receipt.page.tsx';

const HERE = '<!--import-->';
const LINES = 8;

/**
 * Answers a long import with a page that grows while it is at work, so that whoever waits sees how far it is, without
 * JavaScript and without a second request (which the embedded database could not answer meanwhile).
 */
export async function whileImporting(
  c: AppContext,
  shell: Shell,
  isTrial: boolean,
  work: (watch: Watch) => Promise<ImportReply>,
): Promise<Response> {
  const page = String(await (<RunningPage shell={shell} isTrial={isTrial} />).toString());
  const [above = '', below = ''] = page.split(HERE);
  c.header('Content-Type', 'text/html; charset=UTF-8');
  return stream(c, async (out) => {
    await out.write(above);
    let shown = -1;
    const watch: Watch = async (done, of) => {
      const now = Math.floor((done / Math.max(of, 1)) * LINES);
      if (now === shown) return;
      shown = now;
      await out.write(`<p class="govuk-body">${RESULT.progress(done, of)}</p>\n`);
      await new Promise((turn) => setTimeout(turn));
    };
    await out.write(`${await endOf(c, () => work(watch))}${below}`);
  });
}

async function endOf(c: AppContext, work: () => Promise<ImportReply>): Promise<string> {
  try {
    const reply = await work();
    return String(
      await (
        <>
          {raw('</div>')}
          <h2 class="govuk-heading-l">{reply.dryRun ? RESULT.tried : RESULT.done}</h2>
          <WhatNow reply={reply} />
          <ImportResult reply={reply} />
        </>
      ).toString(),
    );
  } catch (error) {
    return String(
      await (
        <>
          {raw('</div>')}
          <h2 class="govuk-heading-l">{RESULT.stopped}</h2>
          <p class="govuk-body">{whyItStopped(c, error)}</p>
        </>
      ).toString(),
    );
  }
}

// The page has begun, so its status can no longer say it; the log and the page do.
function whyItStopped(c: AppContext, error: unknown): string {
  if (error instanceof ServiceError) return error.message;
  const id = c.get('requestId');
  c.get('ground').log.problem('fault', { id, kind: error instanceof Error ? error.name : 'unknown' });
  return RESULT.stoppedHint(id);
}

function RunningPage({ shell, isTrial }: { shell: Shell; isTrial: boolean }) {
  const title = isTrial ? RESULT.trying : RESULT.running;
  return (
    <Page shell={shell} title={title} width="wide">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{RESULT.stay}</p>
      {raw('<div role="log" aria-live="polite">')}
      {raw(HERE)}
    </Page>
  );
}
