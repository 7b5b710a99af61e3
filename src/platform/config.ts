import { z } from 'zod';
import { SECOND_FACTOR_POLICIES, type SecondFactorPolicy } from '#domain/accounts/second-factor.ts';
import { type CouncilSignIn, readCouncilSettings } from './council/settings.ts';

const PORT_TEXT = 'a whole number from 0 to 65535, such as 8787';
const WEEKS_TEXT = 'a whole number of weeks from 1 to 26, such as 6';
const SECRET_TEXT = 'at least 32 characters that nobody can guess';
const URL_TEXT = 'a web address, such as https://foothold.example.org';

const settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'a Postgres address, such as postgres://login:password@host/name')
    .optional(),
  MIGRATE_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'a Postgres address of the login that owns the tables')
    .optional(),
  FOOTHOLD_DATA: z.string().min(1, 'a folder, such as ./data').default('./data'),
  PORT: z.coerce.number(PORT_TEXT).int(PORT_TEXT).min(0, PORT_TEXT).max(65_535, PORT_TEXT).default(8787),
  BASE_URL: z.url({ protocol: /^https?$/, error: URL_TEXT }).optional(),
  RESEND_API_KEY: z.string().min(1, 'the key that Resend gave').optional(),
  RESEND_BASE_URL: z.url({ protocol: /^https?$/, error: URL_TEXT }).optional(),
  MAIL_FROM: z.string().regex(/@/, 'an address, such as Foothold <placements@example.org>').optional(),
  NOTIFY_API_KEY: z
    .string()
    .regex(/-[0-9a-f-]{36}-[0-9a-f-]{36}$/i, 'the whole API key that GOV.UK Notify gave')
    .optional(),
  NOTIFY_BASE_URL: z.url({ protocol: /^https?$/, error: URL_TEXT }).optional(),
  NOTIFY_TEMPLATE_ID: z.uuid('the id of a text template of GOV.UK Notify that says ((text))').optional(),
  SESSION_SECRET: z.string().min(32, SECRET_TEXT).optional(),
  SESSION_SECRET_BEFORE: z.string().min(32, SECRET_TEXT).optional(),
  SECOND_FACTOR: z.enum(SECOND_FACTOR_POLICIES, 'staff, all or none').optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(?:https:\/\/|mailto:)\S+$/, 'where weaknesses are told, such as mailto:security@example.org')
    .optional(),
  COVER_WEEKS_MAX: z.coerce
    .number(WEEKS_TEXT)
    .int(WEEKS_TEXT)
    .min(1, WEEKS_TEXT)
    .max(26, WEEKS_TEXT)
    .default(6),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_GROUP_ROLES: z.string().optional(),
  OIDC_GROUPS_CLAIM: z.string().optional(),
  OIDC_REQUIRE_ACR: z.string().optional(),
  OIDC_REQUIRE_AMR: z.string().optional(),
  OIDC_ALWAYS_STRONG: z.string().optional(),
});

export interface Config {
  readonly databaseUrl: string | null;
  /** The login that owns the tables, where it is not the one that the service uses. */
  readonly migrateDatabaseUrl: string | null;
  readonly dataFolder: string;
  readonly port: number;
  readonly baseUrl: string;
  readonly sessionSecret: string;
  /** The one before, while what was sealed under it is still to be opened; null: there is none. */
  readonly sessionSecretBefore: string | null;
  /** Who must have a second factor; in a demonstration nobody. */
  readonly secondFactor: SecondFactorPolicy;
  /** True on the embedded database without mail, texts or council accounts: anybody may sign in as an invented person. */
  readonly isDemo: boolean;
  /** Where somebody who found a weakness may say so, as security.txt gives it; null: there is no such page. */
  readonly securityContact: string | null;
  /** For how many weeks a colleague may stand in for a worker at once. */
  readonly coverWeeksMax: number;
  /** How councils sign in with their own accounts; null: they do not. */
  readonly council: CouncilSignIn | null;
  /** Null: messages go to the in-app mailbox. */
  readonly mail: { readonly apiKey: string; readonly baseUrl: string | null; readonly from: string } | null;
  /** GOV.UK Notify, for text messages. Null: there are none. */
  readonly texts: TextSettings | null;
}

/** How texts are sent: the key, the address of the service (null: GOV.UK's own) and the template that says `((text))`. */
export interface TextSettings {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly templateId: string;
}

export type ConfigRead = { ok: true; config: Config } | { ok: false; problems: string[] };

/**
 * Reads the settings from the environment. Every wrong one is named with what is expected, never with its value.
 * `makeSecret` supplies the demonstration's own session secret.
 */
export function readConfig(env: Record<string, string | undefined>, makeSecret: () => string): ConfigRead {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = settings.safeParse(given);
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.map((issue) => `${issue.path.join('.')}: expected ${issue.message}.`),
    };
  const set = read.data;
  const council = readCouncilSettings(set);
  // Any setting of a real service ends the demonstration, even one that is wrong.
  const isDemo =
    [set.DATABASE_URL, set.RESEND_API_KEY, set.NOTIFY_API_KEY].every((one) => one === undefined) &&
    council === 'not set';
  const problems: string[] = Array.isArray(council) ? [...council] : [];
  if (!isDemo && !set.SESSION_SECRET)
    problems.push(
      'SESSION_SECRET: expected at least 32 characters that nobody can guess; only a demonstration makes its own.',
    );
  if (set.RESEND_API_KEY && !set.MAIL_FROM)
    problems.push('MAIL_FROM: expected the address that mail comes from, because RESEND_API_KEY is set.');
  if (set.NOTIFY_API_KEY && !set.NOTIFY_TEMPLATE_ID)
    problems.push('NOTIFY_TEMPLATE_ID: expected the id of a text template, because NOTIFY_API_KEY is set.');
  if (problems.length > 0 || Array.isArray(council)) return { ok: false, problems };
  return {
    ok: true,
    config: {
      databaseUrl: set.DATABASE_URL ?? null,
      migrateDatabaseUrl: set.MIGRATE_DATABASE_URL ?? null,
      dataFolder: set.FOOTHOLD_DATA,
      port: set.PORT,
      baseUrl: set.BASE_URL ?? `http://localhost:${set.PORT}`,
      sessionSecret: set.SESSION_SECRET ?? makeSecret(),
      sessionSecretBefore: set.SESSION_SECRET_BEFORE ?? null,
      secondFactor: isDemo ? 'none' : (set.SECOND_FACTOR ?? 'staff'),
      isDemo,
      securityContact: set.SECURITY_CONTACT ?? null,
      coverWeeksMax: set.COVER_WEEKS_MAX,
      council: council === 'not set' ? null : council,
      mail:
        set.RESEND_API_KEY && set.MAIL_FROM
          ? { apiKey: set.RESEND_API_KEY, baseUrl: set.RESEND_BASE_URL ?? null, from: set.MAIL_FROM }
          : null,
      texts:
        set.NOTIFY_API_KEY && set.NOTIFY_TEMPLATE_ID
          ? {
              apiKey: set.NOTIFY_API_KEY,
              baseUrl: set.NOTIFY_BASE_URL ?? null,
              templateId: set.NOTIFY_TEMPLATE_ID,
            }
          : null,
    },
  };
}

/** The secrets under which something that is kept may be sealed: today's, and the one before while it is set. */
export function secretsOf(config: Config): readonly string[] {
  return config.sessionSecretBefore === null
    ? [config.sessionSecret]
    : [config.sessionSecret, config.sessionSecretBefore];
}
