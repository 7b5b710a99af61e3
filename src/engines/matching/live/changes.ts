import { RANK_OF_LOCKED, RANK_OF_STANDING, rankOfPriority } from '../network/ranks.ts';
import type { Pair } from '../problem/intake-problem.ts';
import { fillNode } from './fill-back.ts';
import { GONE, type LivePlan, LOCKED_ELSEWHERE, NEVER, OPEN, RULED_OUT } from './live-plan.ts';
import { type Move, movesOf } from './moves.ts';
import { clearOne, seatPerson } from './seat-forward.ts';
import { addLoad, giveBack, isFree, moveTo } from './seats.ts';
import { openOptions } from './worth.ts';

/** A person leaves the intake. Whoever gains most by their place gets it. */
export function withdraw(live: LivePlan, person: number): Move[] {
  live.before.clear();
  vacate(live, person);
  for (const e of optionsOfPerson(live, person)) live.option.closed[e] = GONE;
  return movesOf(live);
}

/** One more place at an opportunity. */
export function addPlace(live: LivePlan, opportunity: number): Move[] {
  live.before.clear();
  widen(live, opportunity);
  return movesOf(live);
}

/** One place less at an opportunity; nothing where it has none. A lock that has no place any more ends. */
export function losePlace(live: LivePlan, opportunity: number): Move[] {
  live.before.clear();
  if ((live.cap[opportunity] as number) > 0) narrowNode(live, opportunity);
  for (const person of [...live.before.keys()])
    if (live.person.rank[person] === RANK_OF_LOCKED && live.flow.held[person] === -1) unlock(live, person);
  return movesOf(live);
}

/** Never this pair; a lock on it ends. */
export function forbid(live: LivePlan, pair: Pair): Move[] {
  live.before.clear();
  shut(live, [pair], NEVER);
  return movesOf(live);
}

/** The same for pairs of one person that branching rules out. */
export function ruleOut(live: LivePlan, pairs: readonly Pair[]): void {
  shut(live, pairs, RULED_OUT);
}

/** This pair, whatever the others lose. @throws RangeError where it is no open option, or no place is left to lock. */
export function lock(live: LivePlan, { person, opportunity }: Pair): Move[] {
  live.before.clear();
  const e = findOption(live, person, opportunity);
  if (e < 0 || live.option.closed[e] !== OPEN) throw new RangeError('that pair is not an open option');
  const isThere = live.flow.held[person] === e;
  if (!isThere && !hasRoomToLock(live, live.option.leaf[e] as number))
    throw new RangeError('every place there is locked already');
  vacate(live, person);
  for (const other of openOptions(live, person)) live.option.closed[other] = LOCKED_ELSEWHERE;
  live.option.closed[e] = OPEN;
  live.person.rank[person] = RANK_OF_LOCKED;
  live.person.hasStanding[person] = live.option.isStanding[e] as number;
  seatPerson(live, person);
  return movesOf(live);
}

/** Are fewer locked there, and under every quota around it, than may be? O(people). */
function hasRoomToLock({ flow, person, option, parent, cap, people }: LivePlan, leaf: number): boolean {
  for (let v = leaf; v >= 0; v = parent[v] as number) {
    let locked = 0;
    for (let p = 0; p < people; p++)
      if (person.rank[p] === RANK_OF_LOCKED && (flow.held[p] as number) >= 0)
        for (let w = option.leaf[flow.held[p] as number] as number; w >= 0; w = parent[w] as number)
          if (w === v) locked++;
    if (locked >= (cap[v] as number)) return false;
  }
  return true;
}

function findOption(live: LivePlan, person: number, opportunity: number): number {
  return optionsOfPerson(live, person).find((e) => live.option.opportunity[e] === opportunity) ?? -1;
}

function optionsOfPerson({ person, option }: LivePlan, p: number): number[] {
  const all: number[] = [];
  for (let e = person.firstOption[p] as number; e >= 0; e = option.nextOfPerson[e] as number) all.push(e);
  return all;
}

function unlock(live: LivePlan, person: number): void {
  const { option } = live;
  for (const e of optionsOfPerson(live, person))
    if (option.closed[e] === LOCKED_ELSEWHERE) option.closed[e] = OPEN;
  const holds = openOptions(live, person).some((e) => option.isStanding[e] === 1);
  live.person.hasStanding[person] = holds ? 1 : 0;
  live.person.rank[person] = holds
    ? RANK_OF_STANDING
    : rankOfPriority(live.person.priority[person] as number);
  seatPerson(live, person);
}

/** One person after the other: while somebody is out of their seat, prices do not hold for them. */
function shut(live: LivePlan, pairs: readonly Pair[], why: number): void {
  const byPerson = Map.groupBy(pairs, ({ person }) => person);
  for (const [person, theirs] of byPerson) {
    const options = theirs
      .map(({ opportunity }) => findOption(live, person, opportunity))
      .filter((e) => e >= 0 && live.option.closed[e] !== GONE);
    if (live.person.rank[person] === RANK_OF_LOCKED) shutForLocked(live, person, options, why);
    else shutOptions(live, person, options, why);
  }
}

function shutOptions(live: LivePlan, person: number, options: readonly number[], why: number): void {
  const { option, flow } = live;
  const endsOffer = why === NEVER && options.some((e) => option.isStanding[e] === 1);
  const mustMove = endsOffer || options.includes(flow.held[person] as number);
  if (mustMove) vacate(live, person);
  if (endsOffer) endOffer(live, person);
  for (const e of options) option.closed[e] = why;
  if (mustMove) seatPerson(live, person);
}

/** What a locked person is not at, they lose nothing by; losing the other, they are locked no more. */
function shutForLocked(live: LivePlan, person: number, options: readonly number[], why: number): void {
  const endsLock = options.includes(live.flow.held[person] as number);
  if (endsLock) vacate(live, person);
  for (const e of options) live.option.closed[e] = why;
  if (endsLock) unlock(live, person);
}

/** The person comes in as anybody of their priority from now on. They must hold nothing. */
function endOffer({ person }: LivePlan, p: number): void {
  person.hasStanding[p] = 0;
  person.rank[p] = rankOfPriority(person.priority[p] as number);
}

/** Takes a person out of their seat, and has it filled again, by others. */
function vacate(live: LivePlan, person: number): void {
  const held = live.flow.held[person] as number;
  if (held < 0) return;
  const leaf = live.option.leaf[held] as number;
  const away = openOptions(live, person);
  for (const e of away) live.option.closed[e] = GONE;
  moveTo(live, person, -1);
  const lacking = giveBack(live, leaf);
  if (lacking >= 0) fillNode(live, lacking);
  for (const e of away) live.option.closed[e] = OPEN;
}

function widen(live: LivePlan, v: number): void {
  const { cap, flow, parent } = live;
  const wasFull = (flow.load[v] as number) >= (cap[v] as number);
  cap[v] = (cap[v] as number) + 1;
  if (!wasFull || isFree(live, v)) return;
  addLoad(live, v, 1);
  const up = parent[v] as number;
  if (up < 0 || !clearOne(live, up, v)) fillNode(live, v);
}

function narrowNode(live: LivePlan, v: number): void {
  const { cap, flow, parent } = live;
  cap[v] = (cap[v] as number) - 1;
  if ((flow.load[v] as number) <= (cap[v] as number)) return;
  addLoad(live, v, -1);
  const up = parent[v] as number;
  const owed = up < 0 ? -1 : giveBack(live, up);
  if (!clearOne(live, v, owed) && owed >= 0) fillNode(live, owed);
}
