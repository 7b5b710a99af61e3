import type { Role } from '#domain/accounts/roles.ts';
import type { AnswerHow, ToldHow } from '#domain/matching/answer-hows.ts';
import { TOLD_HOWS } from '#domain/matching/answer-hows.ts';
import { reasonProblems } from '#domain/matching/reasons.ts';
import {
  KNOWN_TO_EMPLOYER,
  MATCH_STEPS,
  type MatchEnding,
  type MatchStatus,
  matchStepRefusal,
} from '#domain/matching/statuses.ts';
import { findStep } from '#domain/shared/lifecycle.ts';
import type { Actor, ReadTx, Tx } from '#platform/actor.ts';
import type { OutboxEvent } from '#platform/command.ts';
import { invalid, notFound, precondition, stale } from '#platform/errors.ts';
import { choices, optionalChoice, recordId, seenVersion } from '#platform/fields.ts';
import { findMatch, type MatchRecord } from './matches.queries.ts';
import { insertMatchStep, type MatchChange, type NewMatchStep, updateMatch } from './matches.store.ts';

/** What every command about one match is told: which, and the version that was looked at. */
export const whichMatch = { id: recordId('the match'), version: seenVersion() };

/** How a young person gave an answer that somebody else writes down. */
export const toldHow = optionalChoice('how they answered', TOLD_HOWS);

/** The match that a command is about. @throws notFound; stale where it has changed since `version` was looked at. */
export async function openMatch(tx: ReadTx, which: { id: string; version: number }): Promise<MatchRecord> {
  const match = await findMatch(tx, which.id);
  if (!match) throw notFound('match');
  if (match.version !== which.version) throw stale();
  return match;
}

/** Who may ever take a step to one of these statuses: the table's own list. */
export function whoMoves(...to: readonly MatchStatus[]): readonly Role[] {
  return [...new Set(MATCH_STEPS.filter((step) => to.includes(step.to)).flatMap((step) => step.who))];
}

/**
 * @throws precondition where the table has no such step for this role. An ending is undone by bringing back alone (`isBack`), with the
 * checks that belong to it: no other command is a way round them.
 */
export function requireStep(
  { status }: Pick<MatchRecord, 'status'>,
  to: MatchStatus,
  { role }: Actor,
  isBack = false,
): void {
  const refusal = matchStepRefusal(status, to, role);
  if (refusal !== null) throw precondition([refusal]);
  const undoes = findStep(MATCH_STEPS, status, to)?.check === 'may-come-back';
  if (undoes && !isBack) throw precondition([HAS_ENDED]);
}

const HAS_ENDED = {
  code: 'no-such-step',
  staffText: 'This match has ended. Bring it back first.',
  kindText: 'Things have moved on, so this cannot be done now.',
};

/** Takes a step from the status that was seen, with what changes with it, and keeps it in the history. */
export async function takeStep(
  tx: Tx,
  match: MatchRecord,
  step: Omit<NewMatchStep, 'match' | 'from'>,
  change: MatchChange = {},
): Promise<void> {
  await updateMatch(tx, match, { ...change, status: step.to, status_since: tx.now });
  await insertMatchStep(tx, { ...step, match, from: match.status });
}

/**
 * How an answer of the young person came: on their page, or as whoever writes it down says.
 * @throws ServiceError invalid where somebody else writes it down and does not say.
 */
export function howAnswered({ role }: Actor, how: ToldHow | null): AnswerHow {
  if (role === 'young-person') return 'page';
  if (how === null) throw invalid([{ field: 'how', message: 'Select how they answered' }]);
  return how;
}

/** Any number of the reasons for an ending. */
export function reasonsField(codes: readonly string[]) {
  return choices('the reasons', codes as [string, ...string[]]);
}

/** @throws precondition where none is given, or one is meant for another ending. */
export function requireReasons(ending: MatchEnding, codes: readonly string[]): void {
  const problems = reasonProblems(ending, codes);
  if (problems.length > 0) throw precondition(problems);
}

/** The employer has been told of this young person, and has not answered with a no. */
export function isKnownToEmployer({ status, sentAt }: Pick<MatchRecord, 'status' | 'sentAt'>): boolean {
  return sentAt !== null && (KNOWN_TO_EMPLOYER as readonly MatchStatus[]).includes(status);
}

type Named = Pick<MatchRecord, 'id' | 'youngPersonId' | 'organisationId' | 'authority'>;

/** An event about a match: ids only. The employer is told of it only where `toEmployer` says so. */
export function matchEvent(
  event: `matches.${string}`,
  { id, youngPersonId, organisationId, authority }: Named,
  toEmployer = false,
): OutboxEvent {
  return { event, authority, payload: { matchId: id, youngPersonId, ...(toEmployer && { organisationId }) } };
}

/** A match has ended: told only to those who knew of it, and not to whoever ended it. */
export function endedEvent(
  match: MatchRecord,
  ending: MatchEnding,
  by: 'person' | 'employer' | 'other',
): OutboxEvent {
  const { id, youngPersonId, organisationId, authority } = match;
  const tellsPerson = match.status !== 'suggested' && by !== 'person';
  const tellsEmployer = isKnownToEmployer(match) && by !== 'employer';
  return {
    event: 'matches.ended',
    authority,
    payload: {
      ...{ matchId: id, ending },
      ...(tellsPerson && { youngPersonId }),
      ...(tellsEmployer && { organisationId }),
    },
  };
}

/** What the audit says a command was about. */
export function aboutMatch(
  match: Pick<MatchRecord, 'id' | 'youngPersonId' | 'authority'>,
  detail: Readonly<Record<string, unknown>> = {},
) {
  const { id, youngPersonId, authority } = match;
  return { subject: `match:${id}`, youngPersonId, authority, detail };
}

/** The result of most commands: the match as it stands from now on. */
export function nowAt(match: Pick<MatchRecord, 'id' | 'version'>, status: MatchStatus) {
  return { id: match.id, status, version: match.version + 1 };
}
