import type { Database } from '#platform/db/database.ts';

/** One of each kind of record that the invented town has none of, for its first young person and their placement. */
export async function addOneOfEach({ script }: Database, authority: string): Promise<void> {
  const somebody = `(select id from young_people where authority = '${authority}' order by id limit 1)`;
  const somebodyElse = somebody.replace('order by id', 'order by id desc');
  const placement = `(select id from placements where authority = '${authority}' order by reference limit 1)`;
  const cohort = `(select id from cohorts limit 1)`;
  const inserts = {
    'actions (what, owner, due_on, created_at, young_person_id': `'Find the passport', 'Otter Heron', '2025-07-20', now(), ${somebody}`,
    'apprenticeships (standard, started_on, status, young_person_id': `'Horticulture', '2025-06-01', 'continuing', ${somebody}`,
    'cohorts (name, places, starts_on, ends_on': `'Summer', 8, '2025-07-01', '2025-08-01'`,
    'cohort_sessions (held_on, title, cohort_id': `'2025-07-02', 'First day', ${cohort}`,
    'cohort_enrolments (enrolled_on, cohort_id, young_person_id': `'2025-07-01', ${cohort}, ${somebody}`,
    'training_sessions (topic, held_on, trainer, capacity': `'care-experience awareness', '2025-08-01', 'Fern Flint', 12`,
    'possible_duplicates (noticed_at, kept_young_person_id, young_person_id': `now(), ${somebody}, ${somebodyElse}`,
    'intake_plans (made_on, made_at, number, total, is_proved_best': `'2025-07-01', now(), 1, 0, true`,
    'import_receipts (at, by_role, reply': `now(), 'co-ordinator', '{"files": []}'`,
    'concerns (reference, kind, about, words, raised_at, raised_by_role, stops_new_placements, young_person_id': `'K9001', 'concern', 'Home', 'The heating is off.', now(), 'co-ordinator', false, ${somebody}`,
  };
  await script(
    `insert into placement_pauses (from_on, kind, placement_id) values ('2025-07-01', 'illness', ${placement});`,
  );
  await script(`do $$ begin
    if to_regclass('file_requests') is not null then
      insert into file_requests (authority, young_person_id, asked_by, asked_on, due_on, noted_at)
        values ('${authority}', ${somebody}, 'young person', '2025-07-01', '2025-07-31', now());
    end if;
  end $$`);
  await script(
    Object.entries(inserts)
      .map(([into, values]) => `insert into ${into}, authority) values (${values}, '${authority}');`)
      .join('\n'),
  );
}
