import { dayInWords } from '#domain/shared/day.ts';
import { TERMS } from '../matching.content.ts';
import { payText, timesInShort } from '../options/option-words.ts';
import type { Explanation, OfferThen } from './explanation.ts';
import { MATCH } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';

/** One thing about an option that is not now as it was when it was suggested. */
export interface ChangedSince {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

type Now = Pick<MatchRecord, keyof OfferThen | 'title' | 'kind' | 'paysExpenses' | 'startsOn'>;

/** What has changed since an option was suggested, so that its reasons are read for what it was; nothing where that was not kept. */
export function changedSince({ restedOn, ...then }: Explanation, now: Now): ChangedSince[] {
  if (!restedOn) return [];
  const { offer } = restedOn;
  const { terms } = MATCH;
  const lines: readonly ChangedSince[] = [
    { what: MATCH.called, before: then.title, now: now.title },
    { what: terms.where, before: whereText(offer), now: whereText(now) },
    { what: terms.when, before: timesInShort(offer), now: timesInShort(now) },
    // Weeks that nobody has said are the usual ones, and no change.
    { what: terms.lasts, before: weeksText(offer.weeks), now: weeksText(now.weeks ?? offer.weeks) },
    { what: terms.pay, before: pay(offer, now), now: pay(now, now) },
    {
      what: terms.starts,
      before: dayInWords(then.startsOn),
      now: now.startsOn === null ? MATCH.notAgreed : dayInWords(now.startsOn),
    },
  ];
  return lines.filter((line) => line.before !== line.now);
}

function whereText({ organisation, site }: Pick<Now, 'organisation' | 'site'>): string {
  return [organisation, site].filter(Boolean).join(', ');
}

function weeksText(weeks: number | null): string {
  return weeks === null ? MATCH.noEnd : TERMS.weeks(weeks);
}

// Expenses alone are no other pay.
function pay({ weeklyPay }: Pick<OfferThen, 'weeklyPay'>, { kind, paysExpenses }: Now): string {
  return payText({ kind, weeklyPay, paysExpenses }) ?? '';
}
