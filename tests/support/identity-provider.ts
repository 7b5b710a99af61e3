import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import Provider, { type KoaContextWithOIDC } from 'oidc-provider';
import type { CouncilSignIn, GroupRole } from '#platform/council/settings.ts';

/** What a council's directory knows of somebody. */
export interface DirectoryEntry {
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly groups?: readonly string[];
  readonly _claim_names?: Readonly<Record<string, string>>;
  /** How they sign in there: shown in the answer as `acr` and `amr`. */
  readonly acr?: string;
  readonly amr?: readonly string[];
}

/** A real OpenID Connect provider on this machine, with a directory that a test may change. */
export interface IdentityProvider {
  readonly directory: Map<string, DirectoryEntry>;
  settings(groupRoles: readonly GroupRole[]): CouncilSignIn;
  /** Goes where the service sent the browser, signs in there, and comes back. @returns the address that it comes back to. */
  signInAs(subject: string, url: string): Promise<string>;
  /** Ends a session there: the provider tells the service so, by what it was given to send with. */
  signOut(subject: string, sid: string): Promise<void>;
  /** A logout token with the provider's signature, or with somebody else's; claims that are undefined are left out. */
  logoutToken(
    claims: Readonly<Record<string, unknown>>,
    signedBy?: 'provider' | 'another',
    typ?: string,
  ): Promise<string>;
  stop(): Promise<void>;
}

const CLIENT = { id: 'foothold', secret: 'a secret between the two of them' };

/** Who is sent what the provider tells the service itself: on this machine it is not sent through the network. */
type Deliver = (url: string, init: RequestInit) => Promise<Response>;

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const KEY = 'for tests';

export async function startIdentityProvider(
  answerUrl: string,
  deliver: Deliver = fetch,
): Promise<IdentityProvider> {
  const directory = new Map<string, DirectoryEntry>();
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = await generateKeyPair('RS256', { extractable: true });
  const another = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(own.privateKey)), kid: KEY, use: 'sig', alg: 'RS256' };
  const provider = makeProvider({ issuer, answerUrl, directory, deliver, jwk });
  const answer = provider.callback();
  handle = (request, response) => {
    const subject = /^\/interaction\/.*\?as=(.*)$/.exec(request.url ?? '')?.[1];
    if (subject === undefined) answer(request, response);
    else
      void provider.interactionFinished(request, response, {
        login: {
          accountId: decodeURIComponent(subject),
          ...strengthOf(directory.get(decodeURIComponent(subject))),
        },
      });
  };
  return {
    directory,
    settings: (groupRoles) => ({
      ...{ issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, groupRoles, groupsClaim: 'groups' },
      ...{ requireAcr: [], requireAmr: [], isAlwaysStrong: false },
    }),
    signInAs: (subject, url) => followTo(answerUrl, url, subject),
    signOut: async (subject, sid) => {
      const client = (await provider.Client.find(CLIENT.id)) as unknown as LogoutClient;
      await client.backchannelLogout(subject, sid);
    },
    logoutToken: (claims, signedBy = 'provider', typ = 'logout+jwt') => {
      const seconds = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
      const right = {
        iss: issuer,
        aud: CLIENT.id,
        iat: seconds,
        exp: seconds + 120,
        jti: crypto.randomUUID(),
      };
      return new SignJWT({ ...right, events: { [EVENT]: {} }, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: KEY, typ })
        .sign(signedBy === 'provider' ? own.privateKey : another.privateKey);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface LogoutClient {
  backchannelLogout(subject: string, sid: string): Promise<void>;
}

function strengthOf(entry: DirectoryEntry | undefined) {
  return { ...(entry?.acr ? { acr: entry.acr } : {}), ...(entry?.amr ? { amr: [...entry.amr] } : {}) };
}

interface Made {
  readonly issuer: string;
  readonly answerUrl: string;
  readonly directory: Map<string, DirectoryEntry>;
  readonly deliver: Deliver;
  readonly jwk: JWK;
}

function makeProvider({ issuer, answerUrl, directory, deliver, jwk }: Made): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [answerUrl],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        backchannel_logout_uri: new URL('/sign-in/council/logout', answerUrl).toString(),
        backchannel_logout_session_required: true,
        post_logout_redirect_uris: [new URL('/sign-in', answerUrl).toString()],
      },
    ],
    jwks: { keys: [jwk as never] },
    acrValues: ['one', 'two'],
    fetch: (url, init) => deliver(String(url), (init ?? {}) as RequestInit),
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...directory.get(id) }) }),
    claims: {
      openid: ['sub', 'acr', 'amr', 'sid'],
      email: ['email', 'email_verified'],
      profile: ['name', 'groups', '_claim_names'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantAll,
    pkce: { required: () => true },
    cookies: { keys: ['for tests'] },
    ttl: {
      Interaction: 600,
      Grant: 600,
      Session: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
  });
}

async function grantAll({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId ?? '',
    accountId: oidc.session?.accountId ?? '',
  });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

async function followTo(end: string, start: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step++) {
    if (url.startsWith(end)) return url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const asked = url.includes('/interaction/') ? `${url}?as=${encodeURIComponent(subject)}` : url;
    const response = await fetch(asked, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    url = new URL(next, url).toString();
  }
  throw new Error('The provider sent the browser round and round.');
}
