import { SYSTEM, withActor } from '#platform/actor.ts';
import type { Ground } from '#platform/ground.ts';
import { type SendMail, sendWithResend } from '#platform/mail/resend.ts';
import { LETTERS } from './letters.content.ts';
import { countTry, listUnsent, markSent, withdrawMessage } from './messages.store.ts';
import { isAgreed } from './tell-people.ts';

const BATCH = 100;

/**
 * Sends what waits. Without a mail provider messages stay in the in-app mailbox. One that cannot be sent is tried again
 * with the next run, ten times at most; the key keeps a message that did arrive from arriving twice.
 * @returns how many were sent.
 */
export async function sendMessages(ground: Ground): Promise<number> {
  const { mail } = ground.config;
  if (mail === null) return 0;
  const send = sendWithResend(mail);
  const waiting = await withActor(ground, SYSTEM, (tx) => listUnsent(tx, BATCH));
  let sent = 0;
  for (const message of waiting)
    if ((await mayStillGo(ground, message)) && (await sendOne(ground, send, message))) sent++;
  return sent;
}

type Unsent = Awaited<ReturnType<typeof listUnsent>>[number];

// What waited longer than the yes that it rests on is taken back, not sent.
function mayStillGo(ground: Ground, { id, subject, event, payload }: Unsent): Promise<boolean> {
  const words = Object.values(LETTERS[event] ?? {}).find((letter) => letter.subject === subject);
  return withActor(ground, SYSTEM, async (tx) => {
    if (words === undefined || (await isAgreed(tx, words, { payload }))) return true;
    await withdrawMessage(tx, id);
    return false;
  });
}

async function sendOne(ground: Ground, send: SendMail, message: Unsent): Promise<boolean> {
  try {
    const { providerId } = await send({
      to: message.to_address,
      subject: message.subject,
      text: message.body,
      key: message.id,
    });
    await withActor(ground, SYSTEM, (tx) => markSent(tx, message.id, providerId));
    return true;
  } catch (error) {
    ground.log.problem('mail', {
      id: message.id,
      problem: error instanceof Error ? error.message : 'unknown',
    });
    await withActor(ground, SYSTEM, (tx) => countTry(tx, message.id));
    return false;
  }
}
