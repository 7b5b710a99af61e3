import { z } from 'zod';
import { findOpportunity } from '#areas/opportunities/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { usualWeeks } from '#domain/opportunities/kinds.ts';
import { DEFAULT_WEEKS, firstAgreedDay } from '#domain/placements/ten-weeks.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Tx } from '#platform/actor.ts';
import { command, performWithin } from '#platform/command.ts';
import { conflict, notFound, precondition } from '#platform/errors.ts';
import { optionalDay, recordId } from '#platform/fields.ts';
import { calendarOf, lastDayOf } from './calendar.ts';
import { findAcceptedMatch } from './matches.queries.ts';
import { requireFreePerson, seatsFor } from './place-on-seat.ts';
import { aboutPlacement, placementEvent } from './placement-step.ts';
import type { PlacementKind } from './placements.queries.ts';
import { insertOnFreeSeat } from './placements.store.ts';
import { insertStep } from './steps.store.ts';

/** The least break of more than four and a half hours; shorter stretches need none. */
const USUAL_BREAK_MINUTES = 30;
const BREAK_DUE_AFTER_MINUTES = 270;

/**
 * Plans the placement that an accepted match leads to: the lowest free seat, day one and the last day, hours, pay and what the
 * employer may know as they were agreed. Performed by the acceptance, in its transaction.
 */
const planPlacement = command({
  action: 'placements.plan',
  input: z.object({
    matchId: recordId('the match'),
    /** The agreed start; left out: the one of the match. */
    startsOn: optionalDay('the agreed start'),
  }),
  allow: [...PROGRAMME_ROLES, 'worker', 'young-person', 'system'],
  run: async (tx, input) => {
    const match = await findAcceptedMatch(tx, input.matchId);
    if (!match?.opportunityId) throw notFound('accepted match');
    const terms = await termsOf(tx, match.opportunityId, input.startsOn ?? match.startsOn);
    const facts = { ...terms, status: 'planned', lastDayOn: terms.firstDayOn } as const;
    const calendar = calendarOf(facts, [], []);
    const lastDayOn = lastDayOf(calendar, facts) ?? terms.firstDayOn;
    const stay = { from: terms.firstDayOn, to: lastDayOn };
    const engagement = {
      ...stay,
      name: terms.organisation,
      isFullPlacement: terms.kind !== 'taster',
      hours: calendar.agreed,
    };
    await requireFreePerson(tx, match.youngPersonId, engagement, null);
    const seats = await seatsFor(tx, match.opportunityId, stay);
    const placed = await insertOnFreeSeat(tx, rowOf(match, terms, lastDayOn), seats);
    await insertStep(tx, { placementId: placed.id, from: null, to: 'planned', onDate: tx.today });
    const placement = { ...match, reference: placed.reference };
    return {
      result: { ...placed, firstDayOn: terms.firstDayOn, lastDayOn },
      audit: aboutPlacement(placement, { matchId: match.id }),
      events: [placementEvent('placements.planned', placement)],
    };
  },
});

/**
 * Plans the placement of a match that has just been accepted, within the transaction of the acceptance.
 * @throws precondition where the person or every seat is taken in those days; conflict where somebody was first in this moment.
 */
export function planPlacementWithin(
  tx: Tx,
  plan: { readonly matchId: string; readonly startsOn?: Day | null },
): Promise<{ id: string; reference: string; firstDayOn: Day; lastDayOn: Day }> {
  return performWithin(tx, planPlacement, { startsOn: null, ...plan });
}

type AcceptedMatch = NonNullable<Awaited<ReturnType<typeof findAcceptedMatch>>>;
type Terms = Awaited<ReturnType<typeof termsOf>>;

/** What the opportunity says is the agreement, until an amendment says otherwise. */
async function termsOf(tx: Tx, opportunityId: string, startsOn: Day | null) {
  const offer = await findOpportunity(tx, opportunityId);
  if (!offer) throw notFound('opportunity');
  if (offer.kind === 'apprenticeship' || offer.kind === 'job')
    throw conflict('not-a-placement', 'A job or an apprenticeship starts without a placement.');
  const { days, startsMinute, endsMinute, firstStartOn } = offer;
  const agreedStartOn = startsOn ?? firstStartOn;
  if (days === null || startsMinute === null || endsMinute === null || agreedStartOn === null)
    throw precondition(gaps({ days, hours: startsMinute ?? endsMinute, start: agreedStartOn }));
  return {
    organisation: offer.organisationName,
    opportunityId,
    organisationId: offer.organisationId,
    siteId: offer.siteId,
    supervisorId: offer.supervisorId,
    kind: offer.kind satisfies PlacementKind,
    agreedStartOn,
    firstDayOn: firstAgreedDay(agreedStartOn, days),
    weeks: offer.weeks ?? usualWeeks(offer.kind) ?? DEFAULT_WEEKS,
    days,
    startsMinute,
    endsMinute,
    breakMinutes: endsMinute - startsMinute > BREAK_DUE_AFTER_MINUTES ? USUAL_BREAK_MINUTES : 0,
    weeklyPayPence: offer.weeklyPayPence,
  };
}

function rowOf(match: AcceptedMatch, terms: Terms, lastDayOn: Day) {
  return {
    authority: match.authority,
    young_person_id: match.youngPersonId,
    referral_id: match.referralId,
    match_id: match.id,
    opportunity_id: terms.opportunityId,
    organisation_id: terms.organisationId,
    site_id: terms.siteId,
    supervisor_id: terms.supervisorId,
    kind: terms.kind,
    status: 'planned',
    agreed_start_on: terms.agreedStartOn,
    first_day_on: terms.firstDayOn,
    last_day_on: lastDayOn,
    weeks: terms.weeks,
    days: terms.days,
    starts_minute: terms.startsMinute,
    ends_minute: terms.endsMinute,
    break_minutes: terms.breakMinutes,
    weekly_pay_pence: terms.weeklyPayPence,
    shared_with_employer: JSON.stringify(match.shared ?? {}),
  };
}

function gaps(known: { days: Weekday[] | null; hours: number | null; start: Day | null }): Refusal[] {
  const names = [
    [known.days, 'the days of the week'],
    [known.hours, 'the hours'],
    [known.start, 'the day on which it starts'],
  ] as const;
  return names
    .filter(([value]) => value === null)
    .map(([, what]) => ({
      code: 'not-agreed',
      staffText: `Agree ${what} first.`,
      kindText: 'We are asking when you would work.',
      wouldChangeIf: `Once ${what} is known.`,
    }));
}
