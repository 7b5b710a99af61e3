import type { Child } from 'hono/jsx';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface Styling {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface Words extends Styling {
  readonly text: Child;
}

/** Something said on a page: plain text or JSX, or the same with classes and attributes for its element. */
export type Part = Child | Words;

export function wordsOf(part: Part): Words {
  return isWords(part) ? part : { text: part };
}

function isWords(part: Part): part is Words {
  return typeof part === 'object' && part !== null && 'text' in part;
}

/** Class names in one attribute; what is empty or false is left out. */
export function classList(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** An item that a condition may leave out: `[isManager && {…}]`. */
export type Maybe<T> = T | null | undefined | false | '';

export function present<T>(items: readonly Maybe<T>[]): T[] {
  return items.filter((item): item is T => Boolean(item));
}
