import type { OfferChange } from '#domain/matching/offer-changes.ts';
import type { NotPossible, RankedOption } from '#domain/matching/rank.ts';
import { asService, type ReadTx, withoutNames } from '#platform/actor.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { peopleWaiting } from '../plan/intake.ts';
import { type Look, lookAtAll, rankIn } from '../ranking/look.ts';
import { detailsOf, openingOf } from '../ranking/openings.ts';
import { listPersonRows } from '../ranking/people.queries.ts';
import type { Person } from '../ranking/person.ts';
import { onOffer, prospectsOf } from '../ranking/prospects.ts';
import { RANK_READERS } from '../ranking/rank-for.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { letterOf } from './letters.ts';

/** Somebody whom an option would suit. `person` is null, and the reasons are left out, for whoever may not know them. */
export interface Fit {
  /** "A", "B" …: best first. */
  readonly letter: string;
  readonly person: Person | null;
  readonly score: number;
  readonly ranked: RankedOption | null;
  /** How many options they have in all: one with few needs it more. Null where who it is may not be known. */
  readonly otherOptions: number | null;
}

/** Somebody whom it would suit but for something; only those whom the reader may know. */
export interface NearFit {
  readonly person: Person;
  readonly reasons: NotPossible['reasons'];
}

/** A change that would open it to more people. */
export interface Opener {
  readonly change: OfferChange;
  readonly people: number;
  readonly details: readonly string[];
}

export interface FitsFound {
  readonly option: SupplyOption;
  readonly waiting: number;
  readonly fits: readonly Fit[];
  readonly near: readonly NearFit[];
  readonly openers: readonly Opener[];
}

/**
 * Who of those who wait would suit an option, best first. Everybody is looked at, and only those whom the reader may know are
 * named: the others have a letter and points. @throws ServiceError forbidden; not-found for an option of elsewhere.
 */
export async function readFits(tx: ReadTx, optionId: string): Promise<FitsFound> {
  if (!RANK_READERS.includes(tx.actor.role)) throw forbidden();
  const known = new Set((await listPersonRows(tx)).map((row) => row.youngPersonId));
  const look = await withoutNames(tx, (unnamed) => asService(unnamed, (all) => lookAtAll(all, tx.today)));
  const option = look.optionById.get(optionId);
  if (!option) throw notFound('opportunity');
  const people = peopleWaiting(look);
  const found = people.map((person) => ({ person, ranking: rankIn(look, person, [option]) }));
  return {
    option,
    waiting: people.length,
    fits: fitsOf(look, found, known),
    near: found
      .flatMap(({ person, ranking }) =>
        ranking.notPossible.flatMap(({ reasons }) =>
          known.has(person.youngPersonId) ? [{ person, reasons }] : [],
        ),
      )
      .sort((one, other) => one.reasons.length - other.reasons.length),
    openers: openersOf(look, found),
  };
}

type Found = { readonly person: Person; readonly ranking: ReturnType<typeof rankIn> };

function fitsOf(look: Look, found: readonly Found[], known: ReadonlySet<string>): Fit[] {
  const offer = onOffer(look, look.supply.options);
  return found
    .flatMap(({ person, ranking }) => ranking.options.map((ranked) => ({ person, ranked })))
    .sort(
      (one, other) =>
        other.ranked.score - one.ranked.score || (one.person.reference < other.person.reference ? -1 : 1),
    )
    .map(({ person, ranked }, at) => {
      const isKnown = known.has(person.youngPersonId);
      return {
        letter: letterOf(at),
        person: isKnown ? person : null,
        score: ranked.score,
        ranked: isKnown ? ranked : null,
        otherOptions: isKnown ? prospectsOf(look, person, offer).length - 1 : null,
      };
    });
}

/** What would open it to more people, most people first. Nobody is named: it is for the talk with the employer. */
function openersOf(look: Look, found: readonly Found[]): Opener[] {
  const openings = found.flatMap(({ person, ranking }) =>
    ranking.notPossible.flatMap((not) => openingOf(look, person, not) ?? []),
  );
  return [...Map.groupBy(openings, ({ change }) => change)]
    .map(([change, all]) => ({
      change,
      people: all.length,
      // Where somebody lives is not for the employer, and with few people it would point at one.
      details: change === 'travel' ? [] : detailsOf(all),
    }))
    .sort((one, other) => other.people - one.people);
}
