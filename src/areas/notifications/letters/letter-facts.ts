import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Day } from '#domain/shared/day.ts';

/** What a letter may say beside words that always stand: read when it is written, kept in no event. */
export interface LetterFacts {
  /** Somebody was let in. */
  readonly 'letting-in': {
    /** Who let them in; null: whoever runs the service. */
    readonly by: string | null;
    readonly role: MembershipRole;
    /** The council, employer or college that it is for. */
    readonly place: string;
    readonly hasCouncilSignIn: boolean;
  };
  /** Somebody stands in for a young person's worker; first names, as the young person calls them. */
  readonly cover: {
    readonly worker: string;
    readonly standIn: string;
    readonly standInEmail: string | null;
    readonly startsOn: Day;
    readonly endsOn: Day;
  };
}

/** Which facts, and the words made of them. */
export type Told = {
  readonly [F in keyof LetterFacts]: { readonly of: F; readonly words: (facts: LetterFacts[F]) => string };
}[keyof LetterFacts];
