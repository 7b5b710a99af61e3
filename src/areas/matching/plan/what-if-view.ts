import { callName, fullName } from '#domain/young-people/names.ts';
import { checkSupposed } from './check-supposed.ts';
import type { Intake } from './intake.ts';
import type { OpenPlan } from './open-plan.ts';
import { rulesOf } from './plan-address.ts';
import { type Given, givenIn } from './plan-lines.ts';
import { readSupposed, type Supposed } from './suppose.ts';
import { WHAT_IF } from './what-if.content.ts';
import { type Moved, tryOut, type WhatIfFound } from './what-if.ts';

/** Something to choose from, by its reference. */
export interface Choosable {
  readonly value: string;
  readonly text: string;
}

export interface WhatIfView {
  readonly people: readonly Choosable[];
  readonly options: readonly Choosable[];
  /** What is tried out, in words; `text` as the address has it. */
  readonly supposed: readonly { readonly text: string; readonly words: string }[];
  /** Null where nothing is tried out yet. */
  readonly found: WhatIfFound | null;
  /** What would change, a sentence each. */
  readonly changes: readonly string[];
}

/** @throws ServiceError invalid where what is supposed cannot be. */
export function whatIfView({ intake, address }: OpenPlan, texts: readonly string[]): WhatIfView {
  const supposed = checkSupposed(intake, texts);
  const found = supposed.length === 0 ? null : tryOut(intake, rulesOf(address), supposed);
  return {
    ...choosable(intake),
    supposed: supposed.map((one, at) => ({ text: texts[at] ?? '', words: supposedInWords(intake, one) })),
    found,
    changes: found === null ? [] : found.moved.map(movedInWords),
  };
}

/** The plan with nothing tried out, for the page that asks again. */
export function emptyView(intake: Intake): WhatIfView {
  return { ...choosable(intake), supposed: [], found: null, changes: [] };
}

function choosable(intake: Intake) {
  const { people, options, plan } = intake;
  return {
    people: people.map((person, at) => ({
      value: person.reference,
      text: WHAT_IF.whoOf(
        person.reference,
        fullName(person),
        givenIn(intake, plan.opportunityOf, at)?.option.facts.title ?? null,
      ),
    })),
    options: options
      .map(({ facts, organisation }) => ({
        value: facts.reference,
        text: WHAT_IF.whichOf(facts.reference, facts.title, organisation),
      }))
      .sort((one, other) => one.text.localeCompare(other.text, 'en')),
  };
}

function supposedInWords({ people, options }: Intake, supposed: Supposed): string {
  const person = people.find((one) => 'reference' in supposed && one.reference === supposed.reference);
  const option = options.find(
    (one) => 'opportunity' in supposed && one.facts.reference === supposed.opportunity,
  );
  const who = person ? callName(person) : '';
  const which = option ? `${option.facts.title} (${option.facts.reference})` : '';
  const { what } = supposed;
  if (what === 'waits') return WHAT_IF.supposed.waits(who);
  return what === 'lock' || what === 'never'
    ? WHAT_IF.supposed[what](who, which)
    : WHAT_IF.supposed[what](which);
}

/** One line of what changes. */
function movedInWords({ person, from, to }: Moved): string {
  const who = `${fullName(person)} (${person.reference})`;
  if (to === null) return WHAT_IF.loses(who, from ? givenInWords(from) : '');
  if (from === null) return WHAT_IF.gains(who, givenInWords(to));
  return WHAT_IF.moves(who, givenInWords(from), givenInWords(to), difference(to.score - from.score));
}

function givenInWords({ option, score }: Given): string {
  return WHAT_IF.given(option.facts.title, option.organisation, score);
}

function difference(points: number): string {
  if (points === 0) return WHAT_IF.asGood;
  return points > 0 ? WHAT_IF.better(points) : WHAT_IF.worse(-points);
}

/** The question that was asked, as the address has it; null where it is not whole. */
export function questionText(what: string, who: string, which: string): string | null {
  const text =
    what === 'lock' || what === 'never'
      ? `${what}:${who}=${which}`
      : `${what}:${what === 'waits' ? who : which}`;
  return readSupposed(text) === null ? null : text;
}
