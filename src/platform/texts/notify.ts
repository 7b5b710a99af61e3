import { SignJWT } from 'jose';
import type { Clock } from '#platform/clock.ts';
import type { TextSettings } from '#platform/config.ts';

/** GOV.UK Notify. Its own client needs Node's crypto and axios, so it does not run on Workers; these two calls do. */
export interface SendText {
  /** Hands a text over. @returns the provider's id of it. */
  send(text: { readonly to: string; readonly text: string; readonly reference: string }): Promise<string>;
  /** The provider's id of a text that was handed over before and whose answer was lost; null: there is none. */
  find(reference: string): Promise<string | null>;
}

const NOTIFY = 'https://api.notifications.service.gov.uk';
const TIMEOUT_MS = 10_000;

/**
 * Sends through a template of Notify that says `((text))`. Any answer that is an error, or none within ten seconds, is
 * thrown as an Error whose message is the status and the provider's own word, and holds no number.
 * Source: https://docs.notifications.service.gov.uk/rest-api.html, read 2026-11-30.
 */
export function sendWithNotify(settings: TextSettings, clock: Clock): SendText {
  const ask = async (path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(new URL(path, settings.baseUrl ?? NOTIFY), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${await tokenOf(settings.apiKey, clock)}`,
        'Content-Type': 'application/json',
      },
      body: body === undefined ? null : JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new Error(`text provider: ${error instanceof Error ? error.name : 'unknown'}`);
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok || !isRecord(answer))
      throw new Error(`text provider: ${response.status} ${wordIn(answer)}`);
    return answer;
  };
  return {
    send: async ({ to, text, reference }) => {
      const personalisation = { text };
      const { id } = await ask('/v2/notifications/sms', {
        ...{ phone_number: to, template_id: settings.templateId, personalisation, reference },
      });
      return String(id);
    },
    find: async (reference) => {
      const { notifications } = await ask(`/v2/notifications?${new URLSearchParams({ reference })}`);
      const first: unknown = Array.isArray(notifications) ? notifications[0] : undefined;
      return isRecord(first) ? String(first.id) : null;
    },
  };
}

// The key is NAME-SERVICE-SECRET, of which the last two are UUIDs: who asks, and what the token is signed with.
function tokenOf(apiKey: string, clock: Clock): Promise<string> {
  const [, service = '', secret = ''] = /([0-9a-f-]{36})-([0-9a-f-]{36})$/i.exec(apiKey) ?? [];
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(service)
    .setIssuedAt(Math.floor(Date.parse(clock.now()) / 1000))
    .sign(new TextEncoder().encode(secret));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

// It came from outside, so it is written down only where it looks like one of the provider's own words.
function wordIn(answer: unknown): string {
  const errors = isRecord(answer) && Array.isArray(answer.errors) ? answer.errors : [];
  const first: unknown = errors[0];
  const word = isRecord(first) ? String(first.error) : '';
  return /^[A-Za-z]{1,40}$/.test(word) ? word : 'another';
}
