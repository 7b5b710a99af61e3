import { type ConsentFact, type ConsentPurpose, consentOn } from '../privacy/consents.ts';
import { type Day, laterOf } from '../shared/day.ts';

/** An organisation at the table whose paper is made. */
export interface Outsider {
  readonly organisationId: string;
  readonly kind: 'employer' | 'provider';
}

/** What a young person must have agreed to before an organisation of a kind reads their name in a pack. */
function purposeToName(kind: Outsider['kind']): ConsentPurpose {
  return kind === 'provider' ? 'tell colleges' : 'tell employers';
}

export interface ShownOutside {
  /** Their name, what they want to do, when they can start, and what this organisation has taken on. */
  readonly isNamed: boolean;
  /** What would help them, too: agreed on its own. */
  readonly hasSupport: boolean;
}

/**
 * What a pack for those from outside may show of somebody: nothing without a yes to that purpose for that recipient which
 * stands today and, of a meeting to come, on its day. Never asked is a no. Source: docs/decisions/0022; UK GDPR articles
 * 5(1)(c) and 6(1)(a).
 */
export function shownOutside(
  consents: readonly ConsentFact[],
  to: Outsider,
  days: { readonly today: Day; readonly meetsOn: Day },
): ShownOutside {
  const stands = (purpose: ConsentPurpose) =>
    [days.today, laterOf(days.today, days.meetsOn)].every(
      (day) => consentOn(consents, purpose, to.organisationId, day) === true,
    );
  const isNamed = stands(purposeToName(to.kind));
  return { isNamed, hasSupport: isNamed && stands('hand on notes') };
}
