import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import type { GateItem } from '#domain/placements/gate.ts';
import { GATE_ITEMS, type GateCode } from '#domain/placements/gate-items.ts';
import { RECORDED_GATE_ITEMS } from '#domain/placements/gate-records.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { confirmPlacement } from './confirm-placement.ts';
import { GatePage } from './gate.page.tsx';
import { type GateForm, GateItemPage } from './gate-item.page.tsx';
import { overrideGateItem } from './override-gate-item.ts';
import { GATE } from './placement-forms.content.ts';
import { whoIs } from './placement-lines.ts';
import { openPlacement } from './placement-step.ts';
import type { PlacementRecord } from './placements.queries.ts';
import { promiseGateItem } from './promise-gate-item.ts';
import { GATE_READERS, readGateFor } from './read-gate.ts';
import { mayFix, recordGateItem } from './record-gate-item.ts';
import { startPlacement } from './start-placement.ts';

const COMMANDS = { record: recordGateItem, promise: promiseGateItem, override: overrideGateItem } as const;

export const gatePages = new Hono<AppEnv>()
  .get('/placements/:reference/gate', async (c) => {
    const { role } = actorIn(c, GATE_READERS);
    const { placement, gate, today } = await gateData(c);
    return c.html(
      <GatePage
        shell={shellOf(c)}
        placement={placement}
        who={whoIs(placement, role)}
        role={role}
        items={gate.items}
        overrides={gate.overrides}
        mayFix={gate.items.map((item) => item.code).filter((code) => mayFix(code, role))}
        next={nextOf(c, placement, today)}
      />,
    );
  })
  .get('/placements/:reference/gate/:item', (c) => showItem(c, 'record', EMPTY_FORM))
  .post('/placements/:reference/gate/:item', (c) => save(c, 'record'))
  .post('/placements/:reference/gate/:item/promise', (c) => save(c, 'promise'))
  .post('/placements/:reference/gate/:item/override', (c) => save(c, 'override'));

async function gateData(c: AppContext) {
  return read(c, async (tx) => {
    const placement = await openPlacement(tx, { reference: c.req.param('reference') ?? '' });
    return { placement, gate: await readGateFor(tx, placement), today: tx.today };
  });
}

function nextOf(
  c: AppContext,
  { status, firstDayOn }: PlacementRecord,
  today: string,
): 'confirm' | 'start' | null {
  const actor = actorOf(c);
  if (status === 'planned' && mayTry(actor, confirmPlacement)) return 'confirm';
  return status === 'confirmed' && firstDayOn <= today && mayTry(actor, startPlacement) ? 'start' : null;
}

function save(c: AppContext, of: GateForm): Promise<Response> {
  return tryForm(
    c,
    async (answers) => {
      const { reference = '', item = '' } = c.req.param() as Record<string, string>;
      await change(c, COMMANDS[of], { ...answers, reference, item });
      const isOwn = actorOf(c).role === 'young-person';
      return seeOther(c, `/placements/${reference}${isOwn ? '' : '/gate'}`, GATE.saved);
    },
    (form) => showItem(c, of, form),
  );
}

async function showItem(c: AppContext, of: GateForm, form: FormAgain) {
  const { role } = actorIn(c, GATE_READERS);
  const { placement, gate, today } = await gateData(c);
  const item = gate.items.find((one) => one.code === c.req.param('item'));
  if (!item || !mayFix(item.code, role)) throw notFound('page');
  const version = String(placement.version);
  return c.html(
    <GateItemPage
      shell={shellOf(c)}
      form={form}
      of={of}
      item={item}
      reference={placement.reference}
      hiddenFor={() => ({ _once: crypto.randomUUID(), version })}
      forms={formsFor(item, role, today < placement.firstDayOn)}
      elsewhereHref={elsewhere(item.code, placement, role)}
      isOwn={role === 'young-person'}
    />,
  );
}

function formsFor({ code, state }: GateItem, role: Role, isBeforeDayOne: boolean): GateForm[] {
  const { isPromisable, isOverridable } = GATE_ITEMS[code];
  const isOpen = state !== 'green';
  const forms: [boolean, GateForm][] = [
    [(RECORDED_GATE_ITEMS as readonly GateCode[]).includes(code), 'record'],
    [isOpen && isBeforeDayOne && isPromisable && promiseGateItem.allow.includes(role), 'promise'],
    [isOpen && isOverridable && overrideGateItem.allow.includes(role), 'override'],
  ];
  return forms.filter(([isShown]) => isShown).map(([, form]) => form);
}

/** Where an item is put right that follows from another record. */
function elsewhere(code: GateCode, placement: PlacementRecord, role: Role): string | null {
  const path = `/placements/${placement.reference}`;
  const places: Partial<Record<GateCode, string>> = {
    'supervisor-trained': `${path}/supervisor`,
    insurance: `/opportunities/${placement.opportunityId}`,
    ...(role === 'employer'
      ? {}
      : { 'hours-lawful': `${path}/hours`, 'employer-checked': `/employers/${placement.organisationId}` }),
  };
  return places[code] ?? null;
}
