import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember } from '#areas/accounts/index.ts';
import { MENUS, MORE } from '#areas/accounts/menu/menu.content.ts';
import { menuAt } from '#areas/accounts/menu/menu-at.ts';
import { MEMBERSHIP_ROLES, type MembershipRole } from '#domain/accounts/roles.ts';
import { withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Somebody of a kind at a browser: those of the world, else let in for this. */
async function browserOf(role: MembershipRole): Promise<Browser> {
  const known = Object.values(world).find((one) => one?.role === role && one.authority === HERE);
  const member = known ?? { ...world.manager, ...(await letIn(role)), role };
  return browseAs(world.ground, member);
}

async function letIn(role: MembershipRole): Promise<{ userId: string }> {
  const provider = role === 'tutor' ? { organisationId: await addCollege() } : {};
  const who = { name: 'Yarrow Gneiss', email: `${crypto.randomUUID()}@council.example` };
  return perform(world.ground, world.manager, addMember, { ...who, role, ...provider });
}

const addCollege = () =>
  withActor(world.ground, world.manager, async ({ write }) => {
    const college = { authority: HERE, kind: 'provider', name: `Sandstone College ${crypto.randomUUID()}` };
    return (await write.insertInto('organisations').values(college).returning('id').executeTakeFirstOrThrow())
      .id;
  });

const hrefsOf = (role: MembershipRole) => [
  ...MENUS[role].always.map(({ href }) => href),
  ...MENUS[role].more.flatMap(({ places }) => places.map(({ href }) => href)),
];
const marked = (role: MembershipRole, path: string) =>
  menuAt(MENUS[role], path)
    .filter(({ current, active }) => current || active)
    .map(({ text }) => text);

describe('the menu', () => {
  test.each(MEMBERSHIP_ROLES)('of %s is short, and leads to pages that open for them', async (role) => {
    const hrefs = hrefsOf(role);
    expect(MENUS[role].always.length + 1).toBeLessThanOrEqual(9);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    const browser = await browserOf(role);
    for (const href of hrefs) expect((await browser.get(href)).status, href).toBe(200);
  });

  test.each(MEMBERSHIP_ROLES)(
    'of %s has *More* where there is more, with a line about each',
    async (role) => {
      const { more } = MENUS[role];
      const browser = await browserOf(role);
      const response = await browser.get(MORE.href);
      expect(response.status).toBe(more.length === 0 ? 404 : 200);
      expect((await browser.page('/home')).includes(`href="${MORE.href}"`)).toBe(more.length > 0);
      const page = await response.text();
      for (const { href, about } of more.flatMap(({ places }) => places)) {
        expect(page).toContain(`href="${href}"`);
        expect(page).toContain(about);
      }
    },
  );

  test('marks where somebody is, once: the page itself, what it lies below, or *More* where it is behind it', () => {
    expect(marked('manager', '/matches')).toEqual(['Matches']);
    expect(marked('manager', '/plan/print')).toEqual(['Matches']);
    expect(marked('manager', '/audit')).toEqual([MORE.menu]);
    expect(marked('manager', '/covers/new')).toEqual([MORE.menu]);
    expect(marked('manager', '/plan/what-matters')).toEqual([MORE.menu]);
    expect(marked('manager', MORE.href)).toEqual([MORE.menu]);
    expect(marked('worker', '/referrals/new')).toEqual(['Refer somebody']);
    expect(marked('worker', '/referrals/R1')).toEqual(['My young people']);
    expect(marked('manager', '/account/sessions')).toEqual([]);
  });

  test('is for whoever is signed in', async () => {
    expect((await (await browseAs(world.ground, null)).get(MORE.href)).status).not.toBe(200);
  });
});
