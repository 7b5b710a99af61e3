import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { AT_EMPLOYER } from '#domain/accounts/roles.ts';
import {
  OPEN_PLACEMENT_STATUSES,
  PLACEMENT_STATUSES,
  type PlacementStatus,
} from '#domain/placements/statuses.ts';
import type { Actor } from '#platform/actor.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { Page } from '#web/page.tsx';
import { attendancePages } from './attendance.routes.tsx';
import { CertificatePage } from './certificate.page.tsx';
import { changePausePages } from './change-pause.routes.tsx';
import { EmployerPlacementPage } from './employer-placement.page.tsx';
import { gatePages } from './gate.routes.tsx';
import { journeyPages } from './journey.routes.tsx';
import { linksFor } from './links.ts';
import { MyPlacementPage } from './my-placement.page.tsx';
import { myPlacement, nextDay, wayOn } from './my-placement.ts';
import { nextStepsPages } from './next-steps.routes.tsx';
import { PlacementPage } from './placement.page.tsx';
import { COMMANDS, placementFormsPages } from './placement-forms.routes.tsx';
import { listPlacementLines, placementsNeedingAttention } from './placement-lines.ts';
import { readPlacementPage } from './placement-view.ts';
import { YOURS } from './placements.content.ts';
import { PlacementsPage } from './placements.page.tsx';
import { readGateFor } from './read-gate.ts';
import { recordGateItem } from './record-gate-item.ts';
import { recordNextStep } from './record-next-step.ts';

const READERS = [
  'co-ordinator',
  'manager',
  'data-officer',
  'auditor',
  'operator',
  'worker',
  'employer',
  'supervisor',
  'young-person',
] as const;

export const placementsPages = new Hono<AppEnv>()
  .get('/placements', async (c) => {
    const actor = actorIn(c, READERS);
    if (actor.role === 'young-person') return toMyPlacement(c);
    const status = c.req.query('status') ?? '';
    const lines = await read(c, (tx) =>
      status === 'needing' ? placementsNeedingAttention(tx) : listPlacementLines(tx, statusesOf(status)),
    );
    return c.html(
      <PlacementsPage
        shell={shellOf(c)}
        lines={lines}
        filter={{ values: { status }, errors: [] }}
        reader={actor.role}
      />,
    );
  })
  .get('/placements/:reference', async (c) => {
    const actor = actorIn(c, READERS);
    const data = await pageData(c);
    const shell = shellOf(c);
    if (actor.role === 'young-person') return showMine(c, data);
    const may = linksFor(mayDo(actor), data.placement.status);
    return AT_EMPLOYER.includes(actor.role)
      ? c.html(<EmployerPlacementPage shell={shell} data={data} may={may} />)
      : c.html(<PlacementPage shell={shell} data={data} may={may} />);
  })
  .get('/placements/:reference/certificate', async (c) => {
    actorIn(c, READERS);
    const data = await pageData(c);
    if (data.placement.status !== 'completed') throw notFound('certificate');
    return c.html(<CertificatePage shell={shellOf(c)} data={data} place={c.get('place')} />);
  })
  .route('/', placementFormsPages)
  .route('/', changePausePages)
  .route('/', journeyPages)
  .route('/', gatePages)
  .route('/', attendancePages)
  .route('/', nextStepsPages);

function statusesOf(status: string): readonly PlacementStatus[] {
  const known = PLACEMENT_STATUSES.find((one) => one === status);
  return known === undefined ? OPEN_PLACEMENT_STATUSES : [known];
}

async function pageData(c: AppContext) {
  const data = await read(c, (tx) => readPlacementPage(tx, c.req.param('reference') ?? ''));
  if (!data) throw notFound('placement');
  return data;
}

async function toMyPlacement(c: AppContext) {
  const mine = await read(c, myPlacement);
  if (mine) return seeOther(c, `/placements/${mine.reference}`);
  return c.html(
    <Page shell={shellOf(c)} title={YOURS.title}>
      <h1 class="govuk-heading-l">{YOURS.title}</h1>
      <EmptyState title={YOURS.none}>{YOURS.noneHint}</EmptyState>
    </Page>,
  );
}

async function showMine(c: AppContext, data: Awaited<ReturnType<typeof pageData>>) {
  const { placement, calendar, today } = data;
  const next = nextDay(calendar, placement, today);
  const [gate, way] = await read(c, async (tx) => [
    await readGateFor(tx, placement),
    next && (await wayOn(tx, placement, next)),
  ]);
  return c.html(
    <MyPlacementPage
      shell={shellOf(c)}
      data={data}
      next={next}
      way={way}
      gate={gate.items.map((item) => ({
        code: item.code,
        title: item.title,
        isReady: item.state === 'green',
        kindText: item.finding?.kindText ?? null,
      }))}
    />,
  );
}

/** The pages behind which stands a command that this actor may try. */
function mayDo(actor: Actor): readonly string[] {
  const commands = { ...COMMANDS, gate: recordGateItem, 'next-steps': recordNextStep };
  return Object.entries(commands)
    .filter(([, command]) => mayTry(actor, command))
    .map(([name]) => name);
}
