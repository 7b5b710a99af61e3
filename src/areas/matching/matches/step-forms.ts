import type { z } from 'zod';
import type { Role } from '#domain/accounts/roles.ts';
import { sideOf } from '#domain/accounts/sides.ts';
import { isPlacementKind } from '#domain/matching/match-facts.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import type { Command } from '#platform/command.ts';
import { acceptOffer } from './accept-offer.ts';
import { askLater } from './ask-later.ts';
import { bringMatchBack } from './bring-back.ts';
import { closeMatch } from './close-match.ts';
import { employerSaysNo } from './employer-says-no.ts';
import { makeOffer } from './make-offer.ts';
import { stepsFor } from './match-view.ts';
import { STEPS, type StepName } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { ANSWER, CHOICE } from './my-choices.content.ts';
import { OUTSIDE_MATCH } from './outside.content.ts';
import { putSuggestion } from './put-to-young-person.ts';
import { recordBetterOff } from './record-better-off.ts';
import { recordNo } from './record-no.ts';
import { recordStart } from './record-start.ts';
import { recordYes } from './record-yes.ts';
import { sendToEmployer } from './send-to-employer.ts';
import { setInterview } from './set-interview.ts';
import { withdrawMatch } from './withdraw.ts';

type AnyCommand = Command<z.ZodType, unknown>;

/** The command behind each step that a page offers. */
export const STEP_COMMANDS = {
  put: putSuggestion,
  yes: recordYes,
  no: recordNo,
  later: askLater,
  withdraw: withdrawMatch,
  send: sendToEmployer,
  interview: setInterview,
  offer: makeOffer,
  'employer-no': employerSaysNo,
  accept: acceptOffer,
  close: closeMatch,
  back: bringMatchBack,
  'better-off': recordBetterOff,
  started: recordStart,
} as unknown as Readonly<Record<StepName, AnyCommand>>;

const STEP_TO: Readonly<Partial<Record<MatchStatus | 'back', StepName>>> = {
  'put-to-young-person': 'put',
  wanted: 'yes',
  'young-person-said-no': 'no',
  withdrawn: 'withdraw',
  'sent-to-employer': 'send',
  interview: 'interview',
  offered: 'offer',
  'employer-said-no': 'employer-no',
  accepted: 'accept',
  closed: 'close',
  back: 'back',
};

/** The steps that somebody in this role can take with a match as it stands, the usual one first. */
export function stepNamesFor(match: MatchRecord, role: Role, hasBegun: boolean): readonly StepName[] {
  const { status } = match;
  const moves = stepsFor(status, role).flatMap((to) => STEP_TO[to] ?? []);
  const starts = status === 'accepted' && !isPlacementKind(match.kind) && !hasBegun;
  const extra: StepName[] = [
    ...(starts ? (['started'] as const) : []),
    ...(status === 'put-to-young-person' ? (['later'] as const) : []),
    ...(['offered', 'interview', 'sent-to-employer'].includes(status) && (match.weeklyPay ?? 0) > 0
      ? (['better-off'] as const)
      : []),
  ];
  const others = extra.filter((name) => STEP_COMMANDS[name].allow.includes(role));
  const all = starts ? [...others, ...moves] : [...moves, ...others];
  return hasBegun ? all.filter((name) => !ENDS.includes(name)) : all;
}

/** Once somebody has begun, it does not end here. */
const ENDS: readonly StepName[] = ['no', 'employer-no', 'close', 'withdraw'];

export function stepNamed(text: string): StepName | undefined {
  return Object.hasOwn(STEPS, text) ? (text as StepName) : undefined;
}

/** What is said once a step was taken. */
export function doneWords(name: StepName, role: Role): string {
  const own: Partial<Record<StepName, string>> = {
    yes: ANSWER.yesDone,
    no: ANSWER.noDone,
    later: CHOICE.laterDone,
    accept: ANSWER.takeDone,
    withdraw: ANSWER.withdrawDone,
  };
  const outside: Partial<Record<StepName, string>> = {
    offer: OUTSIDE_MATCH.offerDone,
    interview: OUTSIDE_MATCH.meetDone,
    'employer-no': OUTSIDE_MATCH.noDone,
  };
  const said = { own, outside, inside: null }[sideOf(role)];
  return said?.[name] ?? STEPS[name].done;
}
