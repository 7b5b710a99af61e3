import { expect, test } from 'vitest';
import { decodeArtefact, encodeArtefact } from './artefact.ts';

const arrays = {
  odd: Uint8Array.of(1, 2, 3),
  words: Uint16Array.of(400, 65_535),
  wide: Uint32Array.of(4_000_000_000),
  real: Float32Array.of(51.25),
};
const file = encodeArtefact({ area: 'Rockford' }, arrays);

test('what was put into an artefact comes out, even where the bytes begin in the middle of another buffer', () => {
  const shifted = new Uint8Array(file.length + 3);
  shifted.set(file, 3);
  for (const bytes of [file, shifted.subarray(3)]) {
    const { header, section } = decodeArtefact<{ area: string }>(bytes);
    expect(header).toEqual({ area: 'Rockford' });
    for (const [name, array] of Object.entries(arrays)) expect(section(name)).toEqual(array);
    expect(() => section('none')).toThrow('has no none');
  }
});

test('an artefact that is cut short, damaged, of another version or none at all is not opened', () => {
  const changed = (at: number, byte: number) => {
    const copy = file.slice();
    copy[at] = byte;
    return copy;
  };
  expect(() => decodeArtefact(file.slice(0, -1))).toThrow('damaged');
  expect(() => decodeArtefact(file.slice(0, 20))).toThrow('cut short');
  expect(() => decodeArtefact(changed(file.length - 8, 99))).toThrow('damaged');
  expect(() => decodeArtefact(changed(4, 9))).toThrow('of version 9, not 1');
  expect(() => decodeArtefact(changed(0, 0))).toThrow('not a timetable artefact');
  expect(() => decodeArtefact(new Uint8Array(4))).toThrow('not a timetable artefact');
});
