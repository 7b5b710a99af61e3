import { z } from 'zod';
import { insertActivities, insertApprenticeships } from '#areas/outcomes/index.ts';
import { isPlacementKind, type OptionKind } from '#domain/matching/match-facts.ts';
import type { ActivityKind } from '#domain/outcomes/activities.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, precondition } from '#platform/errors.ts';
import { day } from '#platform/fields.ts';
import { stayOf } from './engagement.ts';
import { aboutMatch, matchEvent, openMatch, whichMatch } from './match-step.ts';
import type { MatchRecord } from './matches.queries.ts';
import { updateMatch } from './matches.store.ts';
import { findStart, wasPlacedWith } from './starts.queries.ts';

/** What somebody does from the first day on; a placement writes its own. */
const ACTIVITY_OF: Partial<Record<OptionKind, ActivityKind>> = {
  apprenticeship: 'apprenticeship',
  job: 'employment',
  'course run': 'further education',
};

/** They have begun the job, the apprenticeship or the course: from then on it is what they do, and the checks afterwards follow. */
export const recordStart = command({
  action: 'matches.start',
  input: z.object({ ...whichMatch, startedOn: day('the day on which they started') }),
  allow: ['co-ordinator', 'manager', 'operator', 'worker'],
  run: async (tx, { startedOn, ...which }) => {
    const match = await openMatch(tx, which);
    if (match.status !== 'accepted' || isPlacementKind(match.kind)) throw precondition([NOT_TO_START]);
    if (startedOn > tx.today)
      throw invalid([
        { field: 'startedOn', message: 'The day on which they started must be today or earlier' },
      ]);
    const { hasBegun } = await asService(tx, (all) => findStart(all, match.id));
    if (hasBegun) throw conflict('started', 'This start is recorded already.');
    await updateMatch(tx, match, { starts_on: startedOn });
    await writeActivity(tx, match, startedOn);
    return {
      result: { id: match.id, version: match.version + 1, startedOn },
      audit: aboutMatch(match, { startedOn }),
      events: [matchEvent('matches.started', match)],
    };
  },
});

async function writeActivity(tx: Tx, match: MatchRecord, startedOn: Day): Promise<void> {
  const { authority, youngPersonId, organisation, kind, days, startsAt, endsAt } = match;
  const isKnown = days !== null && startsAt !== null && endsAt !== null;
  await insertActivities(tx, [
    {
      authority,
      young_person_id: youngPersonId,
      kind: ACTIVITY_OF[kind] ?? 'training',
      started_on: startedOn,
      hours_a_week: isKnown ? Math.round((days.length * (endsAt - startsAt)) / 6) / 10 : null,
      with_whom: organisation,
      source: 'match',
      recorded_on: tx.today,
      match_id: match.id,
    },
  ]);
  if (kind !== 'apprenticeship') return;
  const { to } = stayOf(match, startedOn);
  await insertApprenticeships(tx, [
    {
      authority,
      young_person_id: youngPersonId,
      standard: match.title,
      started_on: startedOn,
      planned_end_on: to,
      status: 'continuing',
      employer: organisation,
      from_placement: await wasPlacedWith(tx, match),
    },
  ]);
}

const NOT_TO_START = {
  code: 'not-to-start',
  staffText:
    'Only a job, an apprenticeship or a course that was accepted is started here; a placement starts on its own page.',
  kindText: 'This cannot be started here.',
};
