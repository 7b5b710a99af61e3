import type { Told } from './letter-facts.ts';

export interface LetterWords {
  /** In the subject line, which shows on locked screens: what, never who. */
  readonly subject: string;
  readonly body: string;
  /** Said before the body, of what stands when the letter is written; where nothing stands, there is no letter. */
  readonly tells?: Told;
  /** Asks them to do something for a young person: told only while the young person agrees that they may know. */
  readonly whileAgreed?: true;
  /** Told only while one of the handovers that it is about stands. */
  readonly whileHandedOver?: true;
  /** Told only while the cover that it is about stands. */
  readonly whileCovered?: true;
  /** Ends with a link that signs them in, made as it goes out and kept nowhere; not sent when it is an hour late. */
  readonly signsIn?: true;
  /** A second link below the first, with what it is for. Nothing is attached: what leads to a file asks who opens it. */
  readonly also?: { readonly words: string; readonly path: LetterWords['path'] };
  /** Where it leads after sign-in. */
  readonly path: (payload: Readonly<Record<string, unknown>>) => string;
}

/**
 * `worker`: of today, and whoever stands in. `next worker`: of the handovers that the event names. `those named`: by their
 * accounts, in the event.
 */
export type Audience =
  | 'co-ordinators'
  | 'managers'
  | 'worker'
  | 'young person'
  /** Those for whose worker somebody stands in, each in the way they asked for. */
  | 'young people covered'
  /** Those of them to whom it was written that somebody stands in. */
  | 'young people told'
  | 'organisation'
  | 'supervisor'
  | 'address before'
  | 'next worker'
  | 'those named'
  /** The one whose account it is about. */
  | 'person'
  /** The same, on their phone. */
  | 'phone';

/** Who is told of each event, and how. */
export type Letters = Readonly<Record<string, Partial<Record<Audience, LetterWords>>>>;
