import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { sideOf } from '#domain/accounts/sides.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Actor, ReadTx } from '#platform/actor.ts';
import { notFound, precondition } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, type FormValues, foldForm, readForm, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { type MatchView, readMatch } from './match-view.ts';
import type { StepName } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { SendPage } from './send.page.tsx';
import { agreedInput } from './send-to-employer.ts';
import { sharedFor } from './shared.ts';
import { StepFormPage } from './step-form.page.tsx';
import { doneWords, STEP_COMMANDS, stepNamed, stepNamesFor } from './step-forms.ts';
import { findWishes } from './young-person.queries.ts';

export const stepFormsPages = new Hono<AppEnv>()
  .get('/matches/:id/:step', (c) => show(c, null))
  .post('/matches/:id/:step', async (c) => {
    const name = stepOf(c);
    if (name === 'send') return send(c);
    return tryForm(
      c,
      (answers) => take(c, name, answers),
      (form) => show(c, form),
    );
  });

function stepOf(c: AppContext): StepName {
  const name = stepNamed(c.req.param('step') ?? '');
  if (name === undefined) throw notFound('page');
  return name;
}

async function take(c: AppContext, name: StepName, answers: FormValues): Promise<Response> {
  const actor = actorIn(c, STEP_COMMANDS[name].allow);
  const id = idParam(c, 'match');
  await change(c, STEP_COMMANDS[name], { ...answers, id });
  return seeOther(c, `/matches/${id}`, doneWords(name, actor.role));
}

async function show(c: AppContext, again: FormAgain | null): Promise<Response> {
  const name = stepOf(c);
  const actor = actorIn(c, STEP_COMMANDS[name].allow);
  const { view, wishes } = await read(c, (tx) => readForForm(tx, idParam(c, 'match')));
  if (again === null) requireOffered(view, actor, name);
  const { match } = view;
  const values = again?.values ?? startValues(name, match, wishes, view.today);
  if (name === 'send') return showSend(c, view, { values, errors: again?.errors ?? [] }, false);
  return c.html(
    <StepFormPage
      shell={shellOf(c)}
      name={name}
      side={sideOf(actor.role)}
      match={match}
      form={{ values, errors: again?.errors ?? [] }}
      once={crypto.randomUUID()}
      version={String(values.version ?? match.version)}
      wouldSee={sharedFor(match, asAgreed(wishes), view.today)}
    />,
  );
}

interface Wishes {
  readonly interests: readonly string[];
  readonly support: readonly string[];
}

async function readForForm(tx: ReadTx, id: string): Promise<{ view: MatchView; wishes: Wishes }> {
  const view = await readMatch(tx, id);
  const wishes = sideOf(tx.actor.role) === 'outside' ? NOTHING : await findWishes(tx, view.match.referralId);
  return { view, wishes };
}

const NOTHING: Wishes = { interests: [], support: [] };

// A page that was opened from an old link says at once that things have moved on.
function requireOffered({ match, hasBegun }: MatchView, { role }: Actor, name: StepName): void {
  if (!stepNamesFor(match, role, hasBegun).includes(name)) throw precondition([MOVED_ON]);
}

const MOVED_ON = {
  code: 'moved-on',
  staffText: 'Things have moved on, so this cannot be done now. Look at the match again.',
  kindText: 'Things have moved on, so this cannot be done now.',
};

function asAgreed({ interests, support }: Wishes) {
  return { wantsToLearn: interests.join(', '), support };
}

function startValues(name: StepName, match: MatchRecord, wishes: Wishes, today: Day): FormValues {
  if (name === 'send') {
    const { wantsToLearn, support } = asAgreed(wishes);
    return { wantsToLearn, support: support.join('\n') };
  }
  if (name === 'offer' || name === 'started')
    return name === 'started'
      ? { startedOn: match.startsOn ?? '' }
      : // The day that was agreed may have gone by while they made up their mind.
        { startsOn: match.startsOn !== null && match.startsOn < today ? today : (match.startsOn ?? '') };
  return {};
}

/** Written, looked at, sent: the employer's view is shown before anything leaves. */
async function send(c: AppContext): Promise<Response> {
  const values = await readForm(c);
  const step = [values.step ?? ''].flat().at(-1);
  if (step === 'send')
    return tryForm(
      c,
      (answers) => take(c, 'send', answers),
      async (form) => showSend(c, await readView(c), form, !form.errors.some(isAboutWords)),
    );
  actorIn(c, STEP_COMMANDS.send.allow);
  const asked = agreedInput.safeParse(foldForm(values));
  const errors = asked.success
    ? []
    : asked.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  const isPreview = step === 'preview' && errors.length === 0;
  if (errors.length > 0) c.status(422);
  return showSend(c, await readView(c), { values, errors }, isPreview);
}

function isAboutWords({ field }: { readonly field: string }): boolean {
  return field === 'wantsToLearn' || field.startsWith('support');
}

function readView(c: AppContext): Promise<MatchView> {
  return read(c, (tx) => readMatch(tx, idParam(c, 'match')));
}

function showSend(c: AppContext, view: MatchView, form: FormAgain, isPreview: boolean) {
  const { match, today, inTheWay } = view;
  const agreed = isPreview ? agreedInput.safeParse(foldForm(form.values)) : null;
  return c.html(
    <SendPage
      shell={shellOf(c)}
      match={match}
      form={form}
      once={crypto.randomUUID()}
      version={String(form.values.version ?? match.version)}
      preview={agreed?.success ? sharedFor(match, agreed.data, today) : null}
      inTheWay={inTheWay}
    />,
  );
}
