import type { SoftSkill } from '../reviews/soft-skills.ts';
import { addDays, type Day, isDay } from '../shared/day.ts';
import { type ContactFact, isRealContact } from './contact-standing.ts';

/** A calendar month, both days included. */
export interface Month {
  /** "2025-07". */
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
}

/** Reads "2025-07". Null where it is no month. */
export function readMonth(key: string): Month | null {
  const from = `${key}-01`;
  if (!/^\d{4}-\d{2}$/.test(key) || !isDay(from)) return null;
  // Four days after the 28th it is the next month, whatever the length of this one.
  const next = addDays(`${key}-28`, 4);
  return { key, from, to: addDays(`${next.slice(0, 7)}-01`, -1) };
}

/** The month before the one of a day, as a key. */
export function monthBefore(day: Day): string {
  return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
}

/** The month after the one of a day, as a key. */
export function monthAfter(day: Day): string {
  return addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7);
}

/** How somebody scored themselves in a skill on a day, 1 to 5. */
export interface ScoreFact {
  readonly skill: SoftSkill;
  readonly score: number;
  readonly on: Day;
}

/** Distance travelled in one skill: how it began, and where it is by the end of the month. */
export interface Travelled {
  readonly skill: SoftSkill;
  readonly first: number;
  readonly now: number;
}

export interface MonthFacts {
  readonly contacts: readonly ContactFact[];
  readonly marks: readonly { readonly day: Day; readonly mark: string }[];
  readonly reviews: readonly { readonly heldOn: Day; readonly kind: string }[];
  readonly scores: readonly ScoreFact[];
  /** Things that somebody would do: actions, and next steps agreed at an end review. */
  readonly tasks: readonly MonthTask[];
  /** Days of meetings at which they were spoken of. */
  readonly meetings: readonly Day[];
}

export interface MonthTask {
  readonly what: string;
  readonly owner: string;
  /** They took it on themselves. */
  readonly isTheirs: boolean;
  readonly plannedOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
}

export interface MonthProgress {
  /** Contacts at which somebody was in touch with them, and how long they were; tries with no answer. */
  readonly contacts: { readonly real: number; readonly minutes: number; readonly tries: number };
  /** Agreed days of work by what was logged. */
  readonly days: {
    readonly there: number;
    readonly late: number;
    readonly away: number;
    readonly awayUntold: number;
  };
  readonly reviews: MonthFacts['reviews'];
  readonly travelled: readonly Travelled[];
  readonly done: readonly MonthTask[];
  /** Open at the end of the month: the first by the day it is due. */
  readonly open: readonly MonthTask[];
  readonly meetings: readonly Day[];
}

/** What happened in a month, from dated facts. A day on which something is due or done belongs to its own month. */
export function monthProgress(facts: MonthFacts, month: Month): MonthProgress {
  const isIn = (day: Day) => month.from <= day && day <= month.to;
  const contacts = facts.contacts.filter(({ contactOn }) => isIn(contactOn));
  const real = contacts.filter(isRealContact);
  const marks = facts.marks.filter(({ day }) => isIn(day)).map(({ mark }) => mark);
  const count = (mark: string) => marks.filter((one) => one === mark).length;
  return {
    contacts: {
      real: real.length,
      minutes: real.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      tries: contacts.filter(({ kind }) => kind === 'no reply').length,
    },
    days: {
      there: count('present'),
      late: count('late'),
      away: count('absent-told'),
      awayUntold: count('absent-not-told'),
    },
    reviews: facts.reviews.filter(({ heldOn }) => isIn(heldOn)),
    travelled: distanceTravelled(facts.scores, month.to),
    done: facts.tasks.filter(({ doneOn }) => doneOn !== null && isIn(doneOn)),
    open: facts.tasks
      .filter(({ plannedOn, doneOn }) => plannedOn <= month.to && (doneOn === null || doneOn > month.to))
      .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn))),
    meetings: facts.meetings.filter(isIn),
  };
}

/** Of each skill that was scored more than once up to a day: the first score and the latest, the skill that moved most on top. */
export function distanceTravelled(scores: readonly ScoreFact[], to: Day): Travelled[] {
  const until = scores.filter(({ on }) => on <= to).toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return [...Map.groupBy(until, ({ skill }) => skill)]
    .flatMap(([skill, own]) => {
      const [first, last] = [own[0], own.at(-1)];
      return first && last && first.on < last.on ? [{ skill, first: first.score, now: last.score }] : [];
    })
    .sort((one, other) => other.now - other.first - (one.now - one.first));
}
