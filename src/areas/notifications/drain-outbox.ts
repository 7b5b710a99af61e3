import type { Ground } from '#platform/ground.ts';
import { sendMessages } from './send-messages.ts';
import { tellPeople } from './tell-people.ts';

/** What a timer runs: tells people of what has happened, and sends the messages. */
export async function drainOutbox(ground: Ground): Promise<{ events: number; sent: number }> {
  return { events: await tellPeople(ground), sent: await sendMessages(ground) };
}
