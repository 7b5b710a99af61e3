import type { Child } from 'hono/jsx';
import type { Instant } from '#domain/shared/day.ts';
import type { Covering } from './covering.tsx';
import type { NavigationItem } from './govuk/service-navigation.tsx';

export interface SignedIn {
  readonly name: string;
  /** In words: "employment co-ordinator, Hampton Vale". */
  readonly role: string;
  readonly homeHref: string;
  readonly navigation: readonly NavigationItem[];
  /** Where the sign-out form posts to. */
  readonly signOutHref: string;
  /** Where somebody sees everywhere that they are signed in. */
  readonly sessionsHref: string;
  /** A concern can be raised from every page, so there is no page without it. */
  readonly concernHref: string;
}

/** What a page takes from the request and not from its own matter. */
export interface Shell {
  /** Null before sign-in. */
  readonly signedIn: SignedIn | null;
  readonly isDemonstration: boolean;
  /** What the last action did, to be said once. */
  readonly notice?: Child;
  /** Until when somebody has a file open that is not on their list: on every page as long as it is so. */
  readonly filesOpenUntil?: Instant | null | undefined;
  /** For whom somebody stands in today: on every page as long as it is so. */
  readonly covering?: readonly Covering[] | undefined;
  readonly language?: string | undefined;
}
