import type { Day } from '../shared/day.ts';
import {
  CONSENT_PURPOSES,
  type ConsentFact,
  type ConsentPurpose,
  consentOn,
  latestAnswer,
} from './consents.ts';

/** How one question stands: for everybody of that kind (recipient null), or for one recipient. */
export interface ConsentStanding<F extends ConsentFact> {
  readonly purpose: ConsentPurpose;
  readonly recipientOrganisationId: string | null;
  /** Null: never asked. */
  readonly answer: boolean | null;
  /** The answer that counts, where there is one. */
  readonly fact: F | null;
}

/** Every purpose for all recipients, and under it each recipient that an answer names. O(purposes × facts log facts). */
export function consentStandings<F extends ConsentFact>(facts: readonly F[], on: Day): ConsentStanding<F>[] {
  return CONSENT_PURPOSES.flatMap((purpose) => {
    const about = facts.filter((fact) => fact.purpose === purpose);
    const recipients = new Set(about.map((fact) => fact.recipientOrganisationId).filter((id) => id !== null));
    return [null, ...recipients].map((recipientOrganisationId) => ({
      purpose,
      recipientOrganisationId,
      answer: consentOn(facts, purpose, recipientOrganisationId, on),
      fact: latestAnswer(facts, purpose, recipientOrganisationId),
    }));
  });
}
