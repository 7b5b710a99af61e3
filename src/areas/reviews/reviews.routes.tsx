import { Hono } from 'hono';
import type { z } from 'zod';
import { shellOf } from '#areas/accounts/index.ts';
import { PlacementFormPage, whoIs } from '#areas/placements/index.ts';
import { AT_EMPLOYER, PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { EXEMPTION_REASONS } from '#domain/reviews/exemptions.ts';
import { REVIEW_KINDS, type ReviewKind } from '#domain/reviews/review-kinds.ts';
import type { ReviewState } from '#domain/reviews/schedule.ts';
import type { Actor } from '#platform/actor.ts';
import { type Command, mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { DateField, RadiosField } from '#web/fields.tsx';
import { EMPTY_FORM, type FormValues } from '#web/form-values.ts';
import { addOwnPart, OWN_PART, OWN_SCORES } from './add-own-part.ts';
import { giveMoreTime } from './give-more-time.ts';
import { OwnPart } from './own-part.page.tsx';
import { putOnPaper } from './put-on-paper.ts';
import { actionsIn, RecordReviewFields } from './record-review.page.tsx';
import { recordReview } from './record-review.ts';
import { ReviewPage } from './review.page.tsx';
import { EXEMPTION_NAMES, MORE_TIME, OWN, PAPER, RECORD, REVIEW } from './reviews.content.ts';
import { readReview, wordsOf } from './reviews.queries.ts';
import { ReviewsDuePage } from './reviews-due.page.tsx';
import { listReviewsDue } from './reviews-due.ts';
import { scoresIn, scoreValues } from './score-fields.page.tsx';
import { openReview } from './which-review.ts';

const PATH = '/placements/:reference/reviews/:kind';
const STILL_OPEN: readonly ReviewState[] = ['not-yet', 'due', 'overdue', 'paper-awaited'];

export const reviewsPages = new Hono<AppEnv>()
  .get('/reviews', async (c) => {
    const { role } = actorIn(c, [...PROGRAMME_ROLES, 'data-officer', 'auditor', 'worker', ...AT_EMPLOYER]);
    const due = await read(c, listReviewsDue);
    const shown = due.map((one) => ({ ...one, who: whoIs(one.placement, role) }));
    return c.html(<ReviewsDuePage shell={shellOf(c)} due={shown} />);
  })
  .get(PATH, (c) => showReview(c, EMPTY_FORM))
  .post(PATH, (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, addOwnPart, { ...answers, ...which(c), scores: scoresIn(answers) });
        return seeOther(c, `/placements/${which(c).reference}`, OWN.done);
      },
      (form) => showReview(c, form),
    ),
  )
  .get(`${PATH}/record`, (c) => showRecord(c, EMPTY_FORM))
  .post(`${PATH}/record`, (c) =>
    tryForm(
      c,
      async (answers) => {
        const input = { ...answers, ...which(c), scores: scoresIn(answers), actions: actionsIn(answers) };
        const { concern } = await change(c, recordReview, input);
        return toReview(c, concern === null ? RECORD.done : RECORD.raised(concern));
      },
      (form) => showRecord(c, form),
    ),
  )
  .get(`${PATH}/paper`, (c) => showPaper(c, EMPTY_FORM))
  .post(`${PATH}/paper`, (c) => save(c, putOnPaper, () => PAPER.done, showPaper))
  .get(`${PATH}/more-time`, (c) => showMoreTime(c, EMPTY_FORM))
  .post(`${PATH}/more-time`, (c) => save(c, giveMoreTime, ({ days }) => MORE_TIME.done(days), showMoreTime));

function which(c: AppContext): { reference: string; kind: ReviewKind } {
  const kind = REVIEW_KINDS.find((known) => known === c.req.param('kind'));
  if (kind === undefined) throw notFound('review');
  return { reference: c.req.param('reference') ?? '', kind };
}

function toReview(c: AppContext, notice: string): Response {
  const { reference, kind } = which(c);
  return seeOther(c, `/placements/${reference}/reviews/${kind}`, notice);
}

function save<Schema extends z.ZodType, Result>(
  c: AppContext,
  it: Command<Schema, Result>,
  notice: (result: Result) => string,
  again: (c: AppContext, form: FormAgain) => Promise<Response>,
): Promise<Response> {
  return tryForm(
    c,
    async (answers) => toReview(c, notice(await change(c, it, { ...answers, ...which(c) }))),
    (form) => again(c, form),
  );
}

async function reviewData(c: AppContext) {
  return read(c, async (tx) => {
    const { placement, standing } = await openReview(tx, which(c));
    return {
      placement,
      standing,
      content: await readReview(tx, placement.id, standing.kind),
      who: whoIs(placement, tx.actor.role),
    };
  });
}
type ReviewData = Awaited<ReturnType<typeof reviewData>>;

async function showReview(c: AppContext, form: FormAgain) {
  const actor = actorOf(c);
  const data = await reviewData(c);
  const { standing, placement } = data;
  return c.html(
    <ReviewPage
      shell={shellOf(c)}
      title={actor.role === 'young-person' ? REVIEW.ownTitle : REVIEW.title(standing.kind, data.who)}
      reference={placement.reference}
      review={standing}
      content={data.content}
      may={mayDo(actor, data)}
      isOwn={actor.role === 'young-person'}
    >
      {mayAdd(actor, data) && (
        <OwnPart
          form={form === EMPTY_FORM ? { values: ownValues(actor, data), errors: [] } : form}
          part={OWN_PART[actor.role] ?? 'worker'}
          scoredBy={OWN_SCORES[actor.role] ?? null}
          action={`/placements/${placement.reference}/reviews/${standing.kind}`}
          hidden={{ _once: crypto.randomUUID() }}
        />
      )}
    </ReviewPage>,
  );
}

function mayDo(actor: Actor, { standing }: ReviewData): string[] {
  if (!STILL_OPEN.includes(standing.state)) return [];
  const isOnPaper = standing.state === 'paper-awaited';
  const pages: [boolean, string][] = [
    [mayTry(actor, recordReview) && standing.state !== 'not-yet', 'record'],
    [mayTry(actor, putOnPaper) && standing.state !== 'not-yet' && !isOnPaper, 'paper'],
    [
      mayTry(actor, giveMoreTime) &&
        standing.exemption === null &&
        standing.state !== 'overdue' &&
        !isOnPaper,
      'more-time',
    ],
  ];
  return pages.filter(([isOpen]) => isOpen).map(([, page]) => page);
}

function mayAdd(actor: Actor, { standing }: ReviewData): boolean {
  return mayTry(actor, addOwnPart) && standing.state !== 'not-yet' && standing.state !== 'not-needed';
}

function ownValues(actor: Actor, { content }: ReviewData): FormValues {
  const own = OWN_SCORES[actor.role];
  const scores = content.scores.filter((entry) => entry.scoredBy === own);
  const part = OWN_PART[actor.role];
  return { words: part === undefined ? '' : wordsOf(content, part), ...scoreValues(scores) };
}

interface FormShown {
  readonly form: FormAgain;
  readonly title: string;
  readonly effects?: readonly string[];
  readonly page: string;
  readonly submit: string;
}

async function showForm(
  c: AppContext,
  { placement, standing }: ReviewData,
  shown: FormShown,
  fields: Parameters<typeof PlacementFormPage>[0]['children'],
) {
  const path = `/placements/${placement.reference}/reviews/${standing.kind}`;
  return c.html(
    <PlacementFormPage
      shell={shellOf(c)}
      form={shown.form}
      title={shown.title}
      effects={shown.effects ?? []}
      action={`${path}/${shown.page}`}
      hidden={{ _once: crypto.randomUUID(), version: String(placement.version) }}
      backHref={path}
      submit={shown.submit}
    >
      {fields}
    </PlacementFormPage>,
  );
}

// What people have said on their own pages is there already, to be heard again and added to.
async function showRecord(c: AppContext, form: FormAgain) {
  actorIn(c, recordReview.allow);
  const data = await reviewData(c);
  const said: FormValues = {
    youngPersonWords: wordsOf(data.content, 'young-person'),
    employerWords: wordsOf(data.content, 'employer'),
    workerView: wordsOf(data.content, 'worker'),
    ...scoreValues(data.content.scores),
  };
  const filled = form === EMPTY_FORM ? { values: said, errors: [] } : form;
  return showForm(
    c,
    data,
    {
      form: filled,
      title: RECORD.title(data.standing.kind, data.who),
      page: 'record',
      submit: RECORD.submit,
    },
    <RecordReviewFields form={filled} />,
  );
}

async function showPaper(c: AppContext, form: FormAgain) {
  actorIn(c, putOnPaper.allow);
  return showForm(
    c,
    await reviewData(c),
    { form, title: PAPER.title, effects: PAPER.effects, page: 'paper', submit: PAPER.submit },
    <DateField form={form} name="heldOn" label={PAPER.heldOn} />,
  );
}

async function showMoreTime(c: AppContext, form: FormAgain) {
  actorIn(c, giveMoreTime.allow);
  return showForm(
    c,
    await reviewData(c),
    { form, title: MORE_TIME.title, effects: MORE_TIME.effects, page: 'more-time', submit: MORE_TIME.submit },
    <RadiosField
      form={form}
      name="reason"
      label={MORE_TIME.reason}
      items={EXEMPTION_REASONS.map(({ code }) => ({ value: code, text: EXEMPTION_NAMES[code] }))}
    />,
  );
}
