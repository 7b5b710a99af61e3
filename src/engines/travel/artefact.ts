import { crc32 } from './compile/crc32.ts';

/** The arrays an artefact may hold. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Float32Array };
const MAGIC = 0x54544846; // "FHTT"
/** Raised when sections change; an artefact of another version is compiled again from its feed. */
export const ARTEFACT_VERSION = 1;

interface Contents<Header> {
  readonly header: Header;
  readonly sections: Record<string, { type: keyof typeof TYPES; at: number; length: number }>;
  readonly bytes: number;
  readonly crc: number;
}

/**
 * One file: magic, version, length of the JSON, the JSON (header and table of sections), then the sections, each on a
 * multiple of 8 bytes so that it can be read where it lies. Little-endian, as every machine that runs this is.
 */
export function encodeArtefact<Header>(header: Header, arrays: Record<string, Section>): Uint8Array {
  const sections: Contents<Header>['sections'] = {};
  let bytes = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = { type: array.constructor.name as keyof typeof TYPES, at: bytes, length: array.length };
    bytes = roundUp(bytes + array.byteLength);
  }
  const body = new Uint8Array(bytes);
  for (const [name, array] of Object.entries(arrays))
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), sections[name]?.at);
  const json = new TextEncoder().encode(JSON.stringify({ header, sections, bytes, crc: crc32(body, 0) }));
  const start = roundUp(12 + json.length);
  const file = new Uint8Array(start + bytes);
  new Uint32Array(file.buffer, 0, 3).set([MAGIC, ARTEFACT_VERSION, json.length]);
  file.set(json, 12);
  file.set(body, start);
  return file;
}

function roundUp(bytes: number): number {
  return (bytes + 7) & ~7;
}

/**
 * Opens an artefact: views straight over the bytes (copied once where they do not begin on a multiple of 8).
 * @throws RangeError where it is not one of ours, of another version, or damaged. O(bytes) for the check sum.
 */
export function decodeArtefact<Header>(file: Uint8Array): {
  header: Header;
  section: (name: string) => Section;
} {
  const bytes = file.byteOffset % 8 === 0 ? file : file.slice();
  const [magic, version, jsonLength] =
    bytes.length < 12 ? [] : new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  if (magic !== MAGIC || jsonLength === undefined) throw new RangeError('not a timetable artefact');
  if (version !== ARTEFACT_VERSION)
    throw new RangeError(`timetable artefact of version ${version}, not ${ARTEFACT_VERSION}`);
  if (12 + jsonLength > bytes.length) throw new RangeError('timetable artefact is cut short');
  const contents = JSON.parse(
    new TextDecoder().decode(bytes.subarray(12, 12 + jsonLength)),
  ) as Contents<Header>;
  const body = bytes.subarray(roundUp(12 + jsonLength));
  if (body.length !== contents.bytes || crc32(body, 0) !== contents.crc)
    throw new RangeError('timetable artefact is damaged');
  const section = (name: string) => {
    const found = contents.sections[name];
    if (!found) throw new RangeError(`timetable artefact has no ${name}`);
    return new TYPES[found.type](body.buffer as ArrayBuffer, body.byteOffset + found.at, found.length);
  };
  return { header: contents.header, section };
}
