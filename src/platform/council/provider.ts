import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { CouncilSignIn } from './settings.ts';

/** What the browser keeps between going to the provider and coming back: OpenID Connect's state, nonce and PKCE. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says it is. `groups` null: it did not say which groups, because there are too many. */
export interface CouncilPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly groups: readonly string[] | null;
  /** The session at the provider, by which it can end ours; null: it gave none. */
  readonly sid: string | null;
  /** Whether they showed more than one thing at the provider. */
  readonly isStrong: boolean;
}

/** Why it did not come to a sign-in. `down`: the provider does not answer as it should; ours or theirs to mend. */
export class CouncilProblem extends Error {
  readonly kind: 'down' | 'declined' | 'not-valid' | 'not-strong';

  /** `code`: of the protocol, such as `invalid_grant`; never a token, a claim or an address. */
  constructor(kind: CouncilProblem['kind'], code: string) {
    super(code);
    this.name = 'CouncilProblem';
    this.kind = kind;
  }
}

const TIMEOUT_SECONDS = 10;
const SCOPE = 'openid email profile';

/** Where to send the browser, and what it must bring back. @throws CouncilProblem down */
export async function leadToProvider(
  settings: CouncilSignIn,
  answerUrl: URL,
): Promise<{ url: URL; journey: Journey }> {
  const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const provider = await findProvider(settings);
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: answerUrl.toString(),
    scope: SCOPE,
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    ...(settings.requireAcr.length > 0 ? { acr_values: settings.requireAcr.join(' ') } : {}),
  });
  return { url, journey };
}

/**
 * Turns the provider's answer into who it is: code for token, signature, issuer, audience, nonce, state and PKCE checked.
 * `answer`: the whole address that the browser came back to.
 * @throws CouncilProblem
 */
export async function readAnswer(
  settings: CouncilSignIn,
  answer: URL,
  { state, nonce, verifier }: Journey,
): Promise<CouncilPerson> {
  const provider = await findProvider(settings);
  const tokens = await authorizationCodeGrant(provider, answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  }).catch(asProblem);
  const claims = tokens.claims();
  if (!claims) throw new CouncilProblem('not-valid', 'no-id-token');
  const isProved = checkStrength(settings, claims);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: textOr(claims.name),
    // An address that the provider itself does not vouch for says nothing.
    email: claims.email_verified === false ? null : textOr(claims.email),
    groups: groupsIn(claims, settings.groupsClaim),
    sid: textOr(claims.sid),
    isStrong: isProved || settings.isAlwaysStrong,
  };
}

/** Where the browser ends its session at the provider too; null where the provider has no such page. */
export async function endAtProvider(settings: CouncilSignIn, backUrl: URL): Promise<URL | null> {
  const provider = await findProvider(settings);
  if (provider.serverMetadata().end_session_endpoint === undefined) return null;
  return buildEndSessionUrl(provider, { post_logout_redirect_uri: backUrl.toString() });
}

// OpenID Connect Core, 2: `acr` is one of what was asked for, `amr` is a list of how. @returns whether anything was required.
function checkStrength({ requireAcr, requireAmr }: CouncilSignIn, { acr, amr }: Claims): boolean {
  const ways: readonly unknown[] = Array.isArray(amr) ? amr : [];
  if (requireAcr.length > 0 && !requireAcr.some((one) => one === acr))
    throw new CouncilProblem('not-strong', 'acr');
  if (requireAmr.length > 0 && !requireAmr.some((one) => ways.includes(one)))
    throw new CouncilProblem('not-strong', 'amr');
  return requireAcr.length + requireAmr.length > 0;
}

type Claims = Readonly<Record<string, unknown>>;

const found = new Map<string, Configuration>();

/**
 * What the provider says of itself, read once: its addresses do not change while the service runs. One that could not be
 * read is asked again. @throws CouncilProblem down
 */
export async function findProvider(settings: CouncilSignIn): Promise<Configuration> {
  const key = JSON.stringify([settings.issuer, settings.clientId, settings.clientSecret]);
  const known = found.get(key);
  if (known) return known;
  const issuer = new URL(settings.issuer);
  const configuration = await discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    // The signature is checked as well, not only the connection that brought it.
    execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])],
  }).catch((error: unknown) => {
    throw new CouncilProblem('down', codeOf(error));
  });
  found.set(key, configuration);
  return configuration;
}

function asProblem(error: unknown): never {
  if (error instanceof AuthorizationResponseError) throw new CouncilProblem('declined', plain(error.error));
  if (error instanceof ResponseBodyError)
    throw new CouncilProblem(error.error === 'invalid_grant' ? 'not-valid' : 'down', plain(error.error));
  const code = codeOf(error);
  // What cannot be reached, or answers with something that is no answer.
  const isDown =
    !(error instanceof ClientError) ||
    /TIMEOUT|ABORT|NOT_CONFORM|NOT_JSON|PARSE_ERROR/.test(code) ||
    code === 'fault';
  throw new CouncilProblem(isDown ? 'down' : 'not-valid', code);
}

// It came from outside, so it is written down only where it looks like one of the protocol's own words.
function plain(code: string): string {
  return /^[a-z_]{1,40}$/.test(code) ? code : 'another';
}

function codeOf(error: unknown): string {
  return error instanceof ClientError && error.code ? error.code : 'fault';
}

function textOr(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : null;
}

// Entra leaves the list out where there are more than 200 and names another place for it (`_claim_names`).
function groupsIn(claims: Claims, name: string): readonly string[] | null {
  const elsewhere = claims._claim_names;
  if (typeof elsewhere === 'object' && elsewhere !== null && name in elsewhere) return null;
  const groups = claims[name];
  return Array.isArray(groups) ? groups.filter((group): group is string => typeof group === 'string') : [];
}
