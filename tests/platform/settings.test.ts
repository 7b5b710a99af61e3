import { expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';

const SECRET = { SESSION_SECRET: 'a secret for tests that is long enough to be taken' };
const COUNCIL = {
  OIDC_ISSUER: 'https://login.example.org/tenant/v2.0',
  OIDC_CLIENT_ID: 'foothold',
  OIDC_CLIENT_SECRET: 'between the two of them',
};
const MAIL = { RESEND_API_KEY: 're_test', MAIL_FROM: 'foothold@example.org' };
const TEXTS = {
  NOTIFY_API_KEY: 'team-11111111-2222-4333-8444-555555555555-66666666-7777-4888-8999-aaaaaaaaaaaa',
  NOTIFY_TEMPLATE_ID: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
};
const read = (env: Record<string, string>) => readConfig(env, () => 'made here');
const problems = (env: Record<string, string>) => {
  const found = read(env);
  return found.ok ? [] : found.problems;
};
const config = (env: Record<string, string>) => {
  const found = read(env);
  if (!found.ok) throw new Error(found.problems.join());
  return found.config;
};

test('without settings it is a demonstration', () => {
  expect(config({})).toMatchObject({ isDemo: true, council: null, sessionSecret: 'made here' });
});

test('a real setting ends the demonstration, so that nobody signs in as an invented person beside real ones', () => {
  for (const real of [COUNCIL, MAIL, TEXTS, { DATABASE_URL: 'postgres://a:b@host/name' }])
    expect(config({ ...SECRET, ...real }).isDemo).toBe(false);
});

test('a real service does not start with a secret of its own making', () => {
  for (const real of [COUNCIL, MAIL, { OIDC_ISSUER: 'https://login.example.org' }])
    expect(problems(real).join()).toContain('SESSION_SECRET: expected at least 32 characters');
});

test('council accounts need all three settings, and the missing ones are named', () => {
  expect(problems({ ...SECRET, OIDC_ISSUER: COUNCIL.OIDC_ISSUER }).map((text) => text.split(':')[0])).toEqual(
    ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  );
  expect(problems({ ...SECRET, OIDC_GROUP_ROLES: 'team=co-ordinator@E06000045' })).toHaveLength(3);
});

test('groups say what they may do and where', () => {
  const groups = 'Placements team=co-ordinator@E06000045, 0f1e-22=manager@E06000044';
  expect(config({ ...SECRET, ...COUNCIL, OIDC_GROUP_ROLES: groups }).council).toEqual({
    issuer: COUNCIL.OIDC_ISSUER,
    clientId: 'foothold',
    clientSecret: 'between the two of them',
    ...{ groupsClaim: 'groups', requireAcr: [], requireAmr: [], isAlwaysStrong: false },
    groupRoles: [
      { group: 'Placements team', role: 'co-ordinator', authority: 'E06000045' },
      { group: '0f1e-22', role: 'manager', authority: 'E06000044' },
    ],
  });
});

test.each([
  'team',
  'team=co-ordinator',
  'team=boss@E06000045',
  'team=employer@E06000045',
  'team=manager@Here',
])('the group setting %s is refused, named and not repeated', (groups) => {
  const [problem] = problems({ ...SECRET, ...COUNCIL, OIDC_GROUP_ROLES: `ok=worker@E06000045,${groups}` });
  expect(problem).toMatch(/^OIDC_GROUP_ROLES: expected /);
  expect(problem).not.toContain(`${groups},`);
});

test.each([
  'login.example.org',
  'http://login.example.org',
  'https://login.microsoftonline.com/common/v2.0',
  'https://login.microsoftonline.com/organizations/v2.0',
])('the identity provider %s is refused', (issuer) => {
  expect(problems({ ...SECRET, ...COUNCIL, OIDC_ISSUER: issuer })[0]).toMatch(/^OIDC_ISSUER: expected /);
});

test('a real service asks staff for a second factor unless it is told otherwise; a demonstration asks nobody', () => {
  expect(config({ ...SECRET, ...MAIL }).secondFactor).toBe('staff');
  expect(config({ ...SECRET, ...MAIL, SECOND_FACTOR: 'all' }).secondFactor).toBe('all');
  expect(config({ ...SECRET, ...MAIL, SECOND_FACTOR: 'none' }).secondFactor).toBe('none');
  expect(config({ SECOND_FACTOR: 'staff' }).secondFactor).toBe('none');
  expect(problems({ ...SECRET, ...MAIL, SECOND_FACTOR: 'some' })[0]).toBe(
    'SECOND_FACTOR: expected staff, all or none.',
  );
});

test('texts need a whole key and a template, and each is named', () => {
  expect(config({ ...SECRET, ...TEXTS }).texts).toMatchObject({
    baseUrl: null,
    templateId: TEXTS.NOTIFY_TEMPLATE_ID,
  });
  expect(problems({ ...SECRET, ...TEXTS, NOTIFY_API_KEY: 'half-a-key' })[0]).toMatch(
    /^NOTIFY_API_KEY: expected the whole/,
  );
  expect(problems({ ...SECRET, NOTIFY_API_KEY: TEXTS.NOTIFY_API_KEY })[0]).toMatch(
    /^NOTIFY_TEMPLATE_ID: expected/,
  );
});

test('what the provider must say of the sign-in is a list, and whether it always asks is yes or nothing', () => {
  const asked = { OIDC_REQUIRE_ACR: 'one, two', OIDC_REQUIRE_AMR: 'mfa', OIDC_ALWAYS_STRONG: 'yes' };
  expect(config({ ...SECRET, ...COUNCIL, ...asked }).council).toMatchObject({
    ...{ requireAcr: ['one', 'two'], requireAmr: ['mfa'], isAlwaysStrong: true },
  });
  expect(problems({ ...SECRET, ...COUNCIL, OIDC_ALWAYS_STRONG: 'no' })[0]).toMatch(
    /^OIDC_ALWAYS_STRONG: expected/,
  );
  expect(problems({ ...SECRET, OIDC_REQUIRE_AMR: 'mfa' })).toHaveLength(3);
});
