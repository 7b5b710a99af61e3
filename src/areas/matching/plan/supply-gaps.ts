import { roomFor } from '#domain/matching/best-first.ts';
import { SUBJECT_AREAS, type SubjectArea } from '#domain/matching/interests/subject-areas.ts';
import type { OfferChange } from '#domain/matching/offer-changes.ts';
import { asOption, firstWishArea, type WantedOffer, wantedOffers } from '#domain/matching/wanted-offer.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Look, rankIn } from '../ranking/look.ts';
import { detailsOf, type Opening, openingOf, outward } from '../ranking/openings.ts';
import type { Person } from '../ranking/person.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { type Intake, maybeTwice, type TwoInPlan } from './intake.ts';
import { givenIn } from './plan-lines.ts';

/** For whom gaps are looked for: those without a place in the plan, or those with a weak match too. */
export const GAP_GROUPS = ['waiting', 'weak'] as const;
export type GapGroup = (typeof GAP_GROUPS)[number];

/** A match under so many points is a weak one: opening it would help nobody. */
const WEAK = 400;

/** An offer to ask employers and colleges for, and for whom; the rules have been asked about each of them. */
export interface Wanted {
  readonly offer: WantedOffer;
  readonly subject: string;
  readonly people: readonly Person[];
  /** First halves of postcodes: where it should be within reach of. */
  readonly near: readonly string[];
}

/** One change to what there is already, by subject, and for whom it would open something. */
export interface GapChange {
  readonly area: SubjectArea | null;
  readonly subject: string;
  readonly change: OfferChange;
  readonly people: readonly Person[];
  readonly options: readonly SupplyOption[];
  readonly details: readonly string[];
}

export interface SupplyGaps {
  readonly on: Day;
  readonly group: GapGroup;
  readonly of: number;
  readonly people: readonly Person[];
  readonly maybeTwice: readonly TwoInPlan[];
  readonly wanted: readonly Wanted[];
  readonly changes: readonly GapChange[];
  /** Their wishes are not known, so nobody can be asked for anything: ask them first. */
  readonly notAsked: readonly Person[];
}

/** What would place those who wait: worked out from what stands in the way of each, and tried against every rule. */
export function supplyGaps(intake: Intake, group: GapGroup): SupplyGaps {
  const { look, plan } = intake;
  const people = intake.people.filter((_, at) => {
    const given = givenIn(intake, plan.opportunityOf, at);
    return given === null || (group === 'weak' && given.score < WEAK);
  });
  return {
    on: look.on,
    group,
    of: intake.people.length,
    people,
    maybeTwice: maybeTwice({ look, people }),
    wanted: wantedBy(look, people),
    changes: changesFor(intake, people),
    notAsked: people.filter(({ facts }) => firstWishArea(facts) === null),
  };
}

function wantedBy(look: Look, people: readonly Person[]): Wanted[] {
  const byReference = new Map(people.map((person) => [person.reference, person]));
  return wantedOffers(
    people.map(({ facts }) => facts),
    look.on,
  )
    .map((offer) => {
      const suited = offer.people.flatMap((reference) => {
        const person = byReference.get(reference);
        return person && suits(look, person, offer) ? [person] : [];
      });
      const near = [...new Set(suited.map(({ postcode }) => outward(postcode)))].filter(Boolean).sort();
      return { offer, subject: SUBJECT_AREAS[offer.area], people: suited, near };
    })
    .filter((wanted) => wanted.people.length > 0);
}

/** The rules, asked about an offer that nobody has made, at a place that is not known yet. */
function suits(look: Look, person: Person, offer: WantedOffer): boolean {
  const [any] = look.supply.options;
  if (!any) return true;
  const made = {
    ...any,
    id: 'wanted',
    postcode: null,
    organisationId: '',
    facts: { ...asOption(offer), id: 'wanted' },
  };
  return rankIn(look, person, [made]).options.length > 0;
}

function changesFor(intake: Intake, people: readonly Person[]): GapChange[] {
  const { look, options, prospects } = intake;
  const full = fullIn(intake);
  const openings = people
    .flatMap((person) => {
      const { at, scores } = prospects[intake.people.indexOf(person)] ?? roomFor(0);
      const taken = [...at].flatMap((number, row): Opening[] => {
        const option = full.has(number) && options[number];
        const score = scores[row] ?? 0;
        return option ? [{ person, option, change: 'places', detail: '', score }] : [];
      });
      const { notPossible } = rankIn(look, person, options, 0);
      return [...taken, ...notPossible.flatMap((not) => openingOf(look, person, not) ?? [])];
    })
    .filter(({ score }) => score >= WEAK);
  return [...Map.groupBy(openings, ({ option, change }) => `${subjectOf(option) ?? ''} ${change}`).values()]
    .flatMap((all) => asChange(all) ?? [])
    .sort((one, other) => other.people.length - one.people.length || (one.subject < other.subject ? -1 : 1));
}

/** The options, by their place in the list, of which the plan gives away every place. */
function fullIn({ options, plan, problem }: Intake): Set<number> {
  const taken = new Int32Array(options.length);
  for (const at of plan.opportunityOf) if (at >= 0) taken[at] = (taken[at] ?? 0) + 1;
  return new Set([...taken.keys()].filter((at) => (taken[at] ?? 0) >= (problem.places[at] ?? 0)));
}

function asChange(all: readonly Opening[]): GapChange | null {
  const [first] = all;
  if (!first) return null;
  const area = subjectOf(first.option);
  return {
    area,
    subject: area === null ? '' : SUBJECT_AREAS[area],
    change: first.change,
    people: [...new Map(all.map(({ person }) => [person.reference, person])).values()],
    options: [...new Map(all.map(({ option }) => [option.id, option])).values()],
    details: detailsOf(all),
  };
}

function subjectOf({ facts }: SupplyOption): SubjectArea | null {
  return firstWishArea({ interests: [{ words: '', subject: facts.subject }] });
}
