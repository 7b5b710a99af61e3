import { readdirSync, readFileSync } from 'node:fs';
import { IMPORT_KINDS, type ImportKind, kindOfFile } from '#domain/imports/kinds.ts';

/** The reference intake, beside the repository. */
const INTAKE = new URL('../../../shared/data/intake-southampton/', import.meta.url);

export interface GivenFile {
  readonly name: string;
  readonly kind: ImportKind | null;
  readonly bytes: Uint8Array;
}

/** The nine files of the reference intake, or only those of some kinds. */
export function referenceIntake(kinds: readonly ImportKind[] = IMPORT_KINDS): GivenFile[] {
  return readdirSync(INTAKE)
    .filter((name) => kinds.some((kind) => kindOfFile(name) === kind))
    .map((name) => ({ name, kind: null, bytes: new Uint8Array(readFileSync(new URL(name, INTAKE))) }));
}

/** A file written in a test: lines as a person would type them. */
export function csvFile(kind: ImportKind, ...lines: readonly string[]): GivenFile {
  return { name: `${kind.replace('-', '_')}.csv`, kind, bytes: new TextEncoder().encode(lines.join('\n')) };
}
