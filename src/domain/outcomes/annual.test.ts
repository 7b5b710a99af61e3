import { expect, it } from 'vitest';
import { eetAtBirthday, isApprentice } from './annual.ts';
import type { Oc3Entry, Oc3Person } from './oc3.ts';

const entry = (age: number, activ: string, inTouch = 'YES') =>
  ({ reporting: { age }, row: { activ, inTouch } }) as unknown as Oc3Entry<Oc3Person>;

it('counts 17 to 18 and 19 to 21, nobody older', () => {
  const groups = eetAtBirthday([17, 18, 19, 21, 22].map((age) => entry(age, 'F5')));
  expect(groups.map(({ ages, of }) => [ages, of.length])).toEqual([
    ['17-18', 2],
    ['19-21', 2],
  ]);
});

it('leaves out who died or went home, and keeps whom nobody knows of', () => {
  const [young] = eetAtBirthday([
    entry(17, '0', 'DIED'),
    entry(17, '0', 'RHOM'),
    entry(17, '0', 'NO'),
    entry(17, 'G5'),
    entry(17, 'P2', 'REFU'),
  ]);
  expect(young?.of.map(({ state }) => state)).toEqual(['not known', 'neet', 'eet']);
});

it('knows an apprenticeship, full and part time', () => {
  const [young] = eetAtBirthday(['F4', 'P4', 'F5', '0'].map((activ) => entry(17, activ)));
  expect(young?.of.map(isApprentice)).toEqual([true, true, false, false]);
});
