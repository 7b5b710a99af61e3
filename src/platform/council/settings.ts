import { AT_EMPLOYER, MEMBERSHIP_ROLES, type MembershipRole } from '#domain/accounts/roles.ts';

/** What somebody may do because they are in a group of the council's directory. */
export interface GroupRole {
  readonly group: string;
  readonly role: MembershipRole;
  readonly authority: string;
}

/** How councils sign in with their own accounts: one identity provider, by OpenID Connect. */
export interface CouncilSignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly groupRoles: readonly GroupRole[];
  /** The claim that lists groups: `groups`, or `roles` for app roles of Entra. */
  readonly groupsClaim: string;
  /** Of these `acr` the provider must say one, and is asked for them; none: it need not. */
  readonly requireAcr: readonly string[];
  /** Of these `amr` the provider must say one, such as `mfa`; none: it need not. */
  readonly requireAmr: readonly string[];
  /** The council says that its provider asks everybody for a second factor, without saying so in its answer. */
  readonly isAlwaysStrong: boolean;
}

/** What somebody with a council account can be; those of an employer, tutors and young people have no council account. */
export const COUNCIL_ROLES: readonly MembershipRole[] = MEMBERSHIP_ROLES.filter(
  (role) => ![...AT_EMPLOYER, 'tutor', 'young-person'].includes(role),
);

const NEEDED = {
  OIDC_ISSUER: 'the address of the identity provider',
  OIDC_CLIENT_ID: 'the id that the identity provider gave this service',
  OIDC_CLIENT_SECRET: 'the secret that the identity provider gave this service',
} as const;

const ISSUER =
  'OIDC_ISSUER: expected an https address of one tenant, such as https://login.microsoftonline.com/TENANT-ID/v2.0, never one that anybody’s account comes from.';
const GROUPS = `OIDC_GROUP_ROLES: expected group=role@authority, several parted by commas, such as placements-team=co-ordinator@E06000045; a role is one of ${COUNCIL_ROLES.join(', ')}.`;

const ALWAYS = 'OIDC_ALWAYS_STRONG: expected yes, or nothing.';

const OTHERS = [
  'OIDC_GROUP_ROLES',
  'OIDC_GROUPS_CLAIM',
  'OIDC_REQUIRE_ACR',
  'OIDC_REQUIRE_AMR',
  'OIDC_ALWAYS_STRONG',
] as const;
type Setting = keyof typeof NEEDED | (typeof OTHERS)[number];

/** Reads the `OIDC_…` settings. @returns what is wrong, each named with what is expected and never with its value. */
export function readCouncilSettings(
  set: Readonly<Partial<Record<Setting, string | undefined>>>,
): CouncilSignIn | string[] | 'not set' {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set;
  const anyOther = OTHERS.some((name) => set[name] !== undefined);
  if (!issuer && !clientId && !clientSecret && !anyOther) return 'not set';
  const problems = Object.entries(NEEDED).flatMap(([name, what]) =>
    set[name as keyof typeof NEEDED]
      ? []
      : [`${name}: expected ${what}, because another OIDC_ setting is there.`],
  );
  if (issuer && !isIssuer(issuer)) problems.push(ISSUER);
  const groupRoles = readGroupRoles(set.OIDC_GROUP_ROLES ?? '');
  if (groupRoles === null) problems.push(GROUPS);
  if (set.OIDC_ALWAYS_STRONG !== undefined && set.OIDC_ALWAYS_STRONG !== 'yes') problems.push(ALWAYS);
  if (problems.length > 0 || !issuer || !clientId || !clientSecret || groupRoles === null) return problems;
  return {
    ...{ issuer, clientId, clientSecret, groupRoles },
    groupsClaim: set.OIDC_GROUPS_CLAIM ?? 'groups',
    requireAcr: listOf(set.OIDC_REQUIRE_ACR ?? ''),
    requireAmr: listOf(set.OIDC_REQUIRE_AMR ?? ''),
    isAlwaysStrong: set.OIDC_ALWAYS_STRONG === 'yes',
  };
}

// Entra's shared addresses let in an account of any tenant, whose administrator may write any e-mail address into it.
const SHARED = /\/(?:common|organizations|consumers)(?:\/|$)/;

function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || SHARED.test(url.pathname)) return false;
  // On this machine only, for tests: everything else goes over TLS.
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost)$/.test(url.hostname))
  );
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function readGroupRoles(text: string): GroupRole[] | null {
  const read = listOf(text).map(readGroupRole);
  return read.every((one) => one !== null) ? read : null;
}

function readGroupRole(text: string): GroupRole | null {
  const [, group = '', word = '', authority = ''] = /^(.+)=([a-z-]+)@(E\d{8})$/.exec(text) ?? [];
  const role = COUNCIL_ROLES.find((known) => known === word);
  return role === undefined ? null : { group: group.trim(), role, authority };
}
