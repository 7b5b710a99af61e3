import { makeLink } from '#areas/accounts/index.ts';
import { CHANNELS } from '#domain/accounts/ways-in.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import type { Ground } from '#platform/ground.ts';
import { type SendMail, sendWithResend } from '#platform/mail/resend.ts';
import { type SendText, sendWithNotify } from '#platform/texts/notify.ts';
import type { LetterWords } from './letters/letter.ts';
import { LETTERS } from './letters.content.ts';
import { countTry, listUnsent, markSent, withdrawMessage } from './messages.store.ts';
import { isAgreed } from './tell-people.ts';

const BATCH = 100;
// Whoever asked for a link and heard nothing has asked again, or gone.
const LINK_DUE_MINUTES = 60;

/** How each kind of message goes out; one without a provider stays in the in-app mailbox. */
interface Providers {
  readonly email: SendMail | null;
  readonly text: SendText | null;
}

/**
 * Sends what waits. One that cannot be sent is tried again with the next run, ten times at most; what the provider has
 * already does not go out twice: mail by its key, texts by asking first.
 * @returns how many were sent.
 */
export async function sendMessages(ground: Ground): Promise<number> {
  const { mail, texts } = ground.config;
  const providers: Providers = {
    email: mail && sendWithResend(mail),
    text: texts && sendWithNotify(texts, ground.clock),
  };
  const channels = CHANNELS.filter((channel) => providers[channel] !== null);
  if (channels.length === 0) return 0;
  const waiting = await withActor(ground, SYSTEM, (tx) => listUnsent(tx, channels, BATCH));
  let sent = 0;
  for (const message of waiting)
    if ((await mayStillGo(ground, message)) && (await sendOne(ground, providers, message))) sent++;
  return sent;
}

type Unsent = Awaited<ReturnType<typeof listUnsent>>[number];

function wordsOf({ subject, event }: Unsent): LetterWords | undefined {
  return Object.values(LETTERS[event] ?? {}).find((letter) => letter.subject === subject);
}

// What waited longer than the yes that it rests on, or than anybody waits for a link, is taken back, not sent.
function mayStillGo(ground: Ground, message: Unsent): Promise<boolean> {
  const words = wordsOf(message);
  return withActor(ground, SYSTEM, async (tx) => {
    const isLate = words?.signsIn && message.created_at < addMinutes(tx.now, -LINK_DUE_MINUTES);
    if (!isLate && (words === undefined || (await isAgreed(tx, words, message)))) return true;
    await withdrawMessage(tx, message.id);
    return false;
  });
}

async function sendOne(ground: Ground, providers: Providers, message: Unsent): Promise<boolean> {
  try {
    const providerId = await hand(ground, providers, message);
    await withActor(ground, SYSTEM, (tx) => markSent(tx, message.id, providerId));
    return true;
  } catch (error) {
    ground.log.problem(message.channel === 'email' ? 'mail' : 'text', {
      id: message.id,
      problem: error instanceof Error ? error.message : 'unknown',
    });
    await withActor(ground, SYSTEM, (tx) => countTry(tx, message.id));
    return false;
  }
}

async function hand(ground: Ground, { email, text }: Providers, message: Unsent): Promise<string> {
  const { id, to_address: to, subject } = message;
  if (message.channel === 'email') {
    if (email === null) throw new Error('no mail provider');
    return (await email({ to, subject, text: message.body, key: id })).providerId;
  }
  if (text === null) throw new Error('no text provider');
  const before = message.tries === 0 ? null : await text.find(id);
  return before ?? text.send({ to, text: await textOf(ground, message), reference: id });
}

// The link is made now, so that it has its ten minutes and stands in no table.
async function textOf(ground: Ground, message: Unsent): Promise<string> {
  const userId = message.to_user_id;
  if (!wordsOf(message)?.signsIn || userId === null) return message.body;
  const link = await withActor(ground, SYSTEM, (tx) => makeLink(tx, userId, 'text'));
  return `${message.body}\n${link}`;
}
