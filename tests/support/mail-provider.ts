import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Sent {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail provider on loopback that takes what Resend takes. */
export interface MailProvider {
  readonly url: string;
  /** What it answers from now on: 200 takes the mail, anything else turns it down. */
  answer(status: number): void;
  readonly sent: readonly Sent[];
  stop(): Promise<void>;
}

export async function startMailProvider(): Promise<MailProvider> {
  let status = 200;
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const mail = (await json(request)) as Sent;
    if (status === 200) sent.push({ ...mail, key: String(request.headers['idempotency-key']) });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        status === 200 ? { id: `m${sent.length}` } : { name: 'internal_server_error', message: 'no' },
      ),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (next) => {
      status = next;
    },
    sent,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
