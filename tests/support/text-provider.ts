import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { jwtVerify } from 'jose';
import type { TextSettings } from '#platform/config.ts';

export interface SentText {
  readonly to: string;
  readonly text: string;
  readonly reference: string;
}

/** GOV.UK Notify on loopback: takes texts, checks who asks, and knows what it was handed. */
export interface TextProvider {
  readonly settings: TextSettings;
  /** What it does from now on: takes texts, turns them down, or takes them and loses the answer. */
  answer(how: 'takes' | 'turns down' | 'loses the answer'): void;
  readonly sent: readonly SentText[];
  stop(): Promise<void>;
}

const SERVICE = '11111111-2222-4333-8444-555555555555';
const SECRET = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const TEMPLATE = 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff';

export async function startTextProvider(): Promise<TextProvider> {
  let how: 'takes' | 'turns down' | 'loses the answer' = 'takes';
  const sent: SentText[] = [];
  const server = createServer(async (request, response) => {
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    // Its clock may be another one than the test's.
    const known = await jwtVerify(bearer, new TextEncoder().encode(SECRET), { issuer: SERVICE }).catch(
      () => null,
    );
    if (known?.payload.iat === undefined)
      return reply(403, { errors: [{ error: 'AuthError', message: 'no' }] });
    if (request.method === 'GET') {
      const reference = new URL(request.url ?? '', 'http://localhost').searchParams.get('reference');
      const found = sent.findIndex((one) => one.reference === reference);
      return reply(200, { notifications: found < 0 ? [] : [{ id: `t${found + 1}` }] });
    }
    const asked = (await json(request)) as {
      phone_number: string;
      template_id: string;
      personalisation: { text: string };
      reference: string;
    };
    if (how === 'turns down' || asked.template_id !== TEMPLATE)
      return reply(400, { errors: [{ error: 'ValidationError', message: asked.phone_number }] });
    sent.push({ to: asked.phone_number, text: asked.personalisation.text, reference: asked.reference });
    if (how === 'loses the answer') return response.destroy();
    return reply(201, { id: `t${sent.length}` });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    settings: {
      apiKey: `for_tests-${SERVICE}-${SECRET}`,
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      templateId: TEMPLATE,
    },
    answer: (next) => {
      how = next;
    },
    sent,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
