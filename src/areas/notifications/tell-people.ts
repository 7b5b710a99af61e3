import { type ReadTx, SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { youngPeopleCovered, youngPeopleTold } from './covered-people.queries.ts';
import { standsCover, wordsTold } from './letter-facts.queries.ts';
import type { Audience, LetterWords } from './letters/letter.ts';
import { LETTERS } from './letters.content.ts';
import { insertMessage } from './messages.store.ts';
import { claimEvents, finishEvent, postponeEvent, type WaitingEvent } from './outbox.store.ts';
import {
  accountsOf,
  addressBefore,
  mayHearOf,
  nextWorkers,
  organisationOf,
  personOf,
  phoneOf,
  type Recipient,
  staffOf,
  standsHandover,
  supervisorOf,
  workerOf,
  youngPersonOf,
} from './recipients.queries.ts';

const BATCH = 50;
// So that one run ends even if events make events.
const BATCHES_MAX = 20;

/** Turns what has happened into messages to those whom it concerns. @returns how many events were dealt with. */
export async function tellPeople(ground: Ground): Promise<number> {
  let count = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const events = await withActor(ground, SYSTEM, (tx) => claimEvents(tx, BATCH));
    for (const event of events) await tellOf(ground, event);
    count += events.length;
    if (events.length < BATCH) break;
  }
  return count;
}

async function tellOf(ground: Ground, event: WaitingEvent): Promise<void> {
  try {
    await withActor(ground, { ...SYSTEM, authority: event.authority }, (tx) => write(tx, event));
  } catch (error) {
    const problem = error instanceof Error ? error.name : 'unknown';
    ground.log.problem('outbox', { event: event.event, id: event.id, attempt: event.attempts, problem });
    await withActor(ground, SYSTEM, (tx) => postponeEvent(tx, event, problem));
  }
}

async function write(tx: Tx, event: WaitingEvent): Promise<void> {
  for (const [audience, words] of Object.entries(LETTERS[event.event] ?? {})) {
    if (!(await isAgreed(tx, words, event))) continue;
    const told = words.tells ? await wordsTold(tx, words.tells, event.payload) : '';
    if (told === null) continue;
    const body = bodyOf(tx.ground, words, event, told);
    for (const recipient of await recipients(tx, audience as Audience, event))
      await insertMessage(tx, {
        authority: event.authority,
        toUserId: recipient.userId,
        channel: recipient.channel ?? (audience === 'phone' ? 'text' : 'email'),
        toAddress: recipient.address,
        subject: words.subject,
        body,
        outboxId: event.id,
      });
  }
  await finishEvent(tx, event.id);
}

function bodyOf(
  { config }: Ground,
  { body, signsIn, path, also }: LetterWords,
  { payload }: WaitingEvent,
  told: string,
): string {
  if (signsIn) return body;
  const link = (to: LetterWords['path']) => new URL(to(payload), config.baseUrl).toString();
  const more = also ? [`${also.words}: ${link(also.path)}`] : [];
  return [...(told === '' ? [] : [told]), body, link(path), ...more, 'Foothold'].join('\n\n');
}

/** True unless what the letter rests on was taken back since the event: a young person’s yes, a handover, or a cover. */
export async function isAgreed(
  tx: ReadTx,
  {
    whileAgreed,
    whileHandedOver,
    whileCovered,
  }: Pick<LetterWords, 'whileAgreed' | 'whileHandedOver' | 'whileCovered'>,
  { payload }: Pick<WaitingEvent, 'payload'>,
): Promise<boolean> {
  if (whileHandedOver && !(await standsHandover(tx, idsIn(payload.allocationIds)))) return false;
  if (whileCovered && !(await standsCover(tx, payload))) return false;
  return !whileAgreed || (typeof payload.matchId === 'string' && (await mayHearOf(tx, payload.matchId)));
}

const idsIn = (value: unknown) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

async function recipients(
  tx: ReadTx,
  audience: Audience,
  { authority, payload }: WaitingEvent,
): Promise<Recipient[]> {
  const { youngPersonId, organisationId, supervisorId, reference, changeId, userId } = payload;
  if (audience === 'person' || audience === 'phone') {
    if (typeof userId !== 'string') return [];
    return audience === 'person' ? personOf(tx, userId) : phoneOf(tx, userId);
  }
  if (audience === 'co-ordinators') return staffOf(tx, authority, ['co-ordinator']);
  if (audience === 'managers') return staffOf(tx, authority, ['manager']);
  if (audience === 'next worker') return nextWorkers(tx, idsIn(payload.allocationIds));
  if (audience === 'those named') return accountsOf(tx, idsIn(payload.userIds));
  if (audience === 'young people covered')
    return typeof payload.coverId === 'string' ? youngPeopleCovered(tx, payload.coverId) : [];
  if (audience === 'young people told')
    return typeof payload.coverId === 'string' ? youngPeopleTold(tx, payload.coverId) : [];
  if (audience === 'organisation')
    return typeof organisationId === 'string' ? organisationOf(tx, organisationId) : [];
  if (audience === 'supervisor' && typeof supervisorId === 'string')
    return supervisorOf(tx, authority, { supervisorId });
  if (audience === 'supervisor')
    return typeof reference === 'string' ? supervisorOf(tx, authority, { reference }) : [];
  if (audience === 'address before') return typeof changeId === 'string' ? addressBefore(tx, changeId) : [];
  if (typeof youngPersonId !== 'string') return [];
  return audience === 'worker' ? workerOf(tx, youngPersonId) : youngPersonOf(tx, youngPersonId);
}
