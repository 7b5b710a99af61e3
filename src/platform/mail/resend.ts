import { Resend } from 'resend';
import type { Config } from '#platform/config.ts';

export interface Letter {
  readonly to: string;
  /** Says what it is about, never whom. */
  readonly subject: string;
  readonly text: string;
  /** The same key within a day is sent once. */
  readonly key: string;
}

export type SendMail = (letter: Letter) => Promise<{ readonly providerId: string }>;

const TIMEOUT_MS = 10_000;

/**
 * Sends through Resend, which itself never throws, never retries and has no time limit: here an answer that is an error,
 * or none within ten seconds, is thrown as an Error whose message is the provider's code and holds no address.
 */
export function sendWithResend(mail: NonNullable<Config['mail']>): SendMail {
  const resend = new Resend(mail.apiKey, mail.baseUrl === null ? {} : { baseUrl: mail.baseUrl });
  return async ({ to, subject, text, key }) => {
    const answer = await Promise.race([
      resend.emails.send({ from: mail.from, to, subject, text }, { idempotencyKey: key }),
      timeLimit(),
    ]);
    if (answer.error) throw new Error(`mail provider: ${answer.error.name}`);
    return { providerId: answer.data.id };
  };
}

function timeLimit(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('mail provider: no answer in 10 seconds')), TIMEOUT_MS);
  });
}
