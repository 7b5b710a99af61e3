import { expect, test } from 'vitest';
import { filesUnder, textOf } from './source-files.ts';

// A list of values that the database holds is the list that the rules know, in both directions.
const CONSTANT_OF: Readonly<Record<string, string>> = {
  memberships_role_ck: 'MEMBERSHIP_ROLES',
  api_keys_scopes_ck: 'API_SCOPES',
  sessions_way_ck: 'WAYS_IN',
  messages_channel_ck: 'CHANNELS',
  sign_in_links_channel_ck: 'CHANNELS',
  sign_in_requests_channel_ck: 'CHANNELS',
  young_people_sex_ck: 'SEXES',
  young_people_care_status_ck: 'CARE_STATUSES',
  young_people_preferred_contact_ck: 'CONTACT_WAYS',
  young_people_reading_format_ck: 'READING_FORMATS',
  referrals_highest_level_ck: 'LEVELS',
  referrals_english_level_ck: 'LEVELS',
  referrals_maths_level_ck: 'LEVELS',
  referrals_driving_licence_ck: 'LICENCES',
  referrals_benefits_ck: 'BENEFITS',
  barriers_kind_ck: 'BARRIERS',
  consents_purpose_ck: 'CONSENT_PURPOSES',
  consents_how_ck: 'CONSENT_HOWS',
  allocations_source_ck: 'ALLOCATION_SOURCES',
  allocations_reason_ck: 'HANDOVER_REASONS',
  covers_reason_ck: 'COVER_REASONS',
  contacts_kind_ck: 'CONTACT_KINDS',
  contacts_in_touch_ck: 'IN_TOUCH_ANSWERS',
  activity_episodes_kind_ck: 'ACTIVITY_KINDS',
  apprenticeships_status_ck: 'APPRENTICESHIP_STATUSES',
  destinations_status_ck: 'DESTINATION_STATUSES',
  employers_status_ck: 'EMPLOYER_STATUSES',
  training_sessions_topic_ck: 'TRAINING_TOPICS',
  training_records_topic_ck: 'TRAINING_TOPICS',
  training_attendees_status_ck: 'ATTENDEE_STATUSES',
  opportunities_kind_ck: 'OPPORTUNITY_KINDS',
  opportunities_status_ck: 'OPPORTUNITY_STATUSES',
  courses_level_ck: 'LEVELS',
  cohort_attendance_mark_ck: 'COHORT_MARKS',
  unit_results_result_ck: 'UNIT_RESULTS',
  matches_status_ck: 'MATCH_STATUSES',
  placements_status_ck: 'PLACEMENT_STATUSES',
  placement_steps_initiative_ck: 'LEAVING_INITIATIVES',
  placement_pauses_kind_ck: 'PAUSE_KINDS',
  placement_amendments_kind_ck: 'AMENDMENT_KINDS',
  attendance_mark_ck: 'ATTENDANCE_MARKS',
  reviews_kind_ck: 'REVIEW_KINDS',
  reviews_how_ck: 'HOW_IT_IS_GOING',
  reviews_took_part_ck: 'REVIEW_PARTICIPANTS',
  review_parts_kind_ck: 'REVIEW_KINDS',
  review_parts_said_by_ck: 'REVIEW_PARTICIPANTS',
  review_prompts_kind_ck: 'REVIEW_KINDS',
  review_scores_kind_ck: 'REVIEW_KINDS',
  review_scores_skill_ck: 'SOFT_SKILLS',
  review_scores_by_ck: 'SCORERS',
  review_exemptions_kind_ck: 'REVIEW_KINDS',
  next_steps_kind_ck: 'NEXT_STEP_KINDS',
  concerns_kind_ck: 'CONCERN_KINDS',
  concern_steps_kind_ck: 'CONCERN_STEP_KINDS',
  import_rows_kind_ck: 'IMPORT_KINDS',
  fares_kind_ck: 'FARE_KINDS',
  meetings_kind_ck: 'MEETING_KINDS',
  meetings_status_ck: 'MEETING_STATUSES',
  meetings_repeats_ck: 'MEETING_REPEATS',
  agenda_items_rule_ck: 'AGENDA_RULES',
};

// Where something came from or how it was written down: no rule asks for it, and the one store that writes it types it.
const KNOWN_TO_THE_DATABASE_ONLY: readonly string[] = [
  'organisations_kind_ck',
  'postcodes_precision_ck',
  'possible_duplicates_decision_ck',
  'referrals_source_ck',
  'activity_episodes_source_ck',
  'opportunities_step_free_ck',
  'placements_kind_ck',
  'placement_gate_items_state_ck',
];

const sql = filesUnder('migrations').map(textOf).join('\n');

/** Constraint → its values, for `check (column in ('a', 'b'))` and `check (column <@ '{a,b}')`. */
function listsOf(text: string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [, name = '', values = ''] of text.matchAll(
    /constraint (\w+_ck)\s+check\s*\(\s*\w+\s+in\s*\(([^)]*'[^)]*)\)\s*\)/g,
  ))
    lists.set(
      name,
      [...values.matchAll(/'([^']*)'/g)].map((found) => found[1] ?? ''),
    );
  for (const [, name = '', values = ''] of text.matchAll(
    /constraint (\w+_ck)\s+check\s*\(\s*\w+\s*<@\s*'\{([^}]*)\}'/g,
  ))
    lists.set(
      name,
      values.split(',').map((value) => value.trim()),
    );
  return lists;
}

const modules = await Promise.all(
  filesUnder('src/domain')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => import(/* @vite-ignore */ `../../${path}`) as Promise<Record<string, unknown>>),
);
const constants = modules.flatMap((exported) => Object.entries(exported));

function valuesOf(constant: unknown): string[] {
  const list: unknown[] = Array.isArray(constant) ? constant : Object.keys(constant as object);
  return list.map((entry) =>
    typeof entry === 'object' && entry !== null && 'code' in entry ? String(entry.code) : String(entry),
  );
}

const lists = listsOf(sql);

test('the migrations are read: their lists are found', () => {
  expect(lists.size).toBeGreaterThan(40);
});

test.each([...lists].filter(([name]) => name in CONSTANT_OF))(
  '%s holds what the rules know',
  (name, values) => {
    const named = constants.filter(([constant]) => constant === CONSTANT_OF[name]);
    expect(named.length, `src/domain has ${CONSTANT_OF[name]}`).toBeGreaterThan(0);
    for (const [, constant] of named) expect(valuesOf(constant).toSorted()).toEqual(values.toSorted());
  },
);

test('every list in the database is one that the rules know, or is known to be no rule', () => {
  const ruled = new Set(
    constants
      .filter(
        ([name, constant]) => /^[A-Z_]+$/.test(name) && typeof constant === 'object' && constant !== null,
      )
      .map(([, constant]) => valuesOf(constant).toSorted().join()),
  );
  const unknown = [...lists]
    .filter(([name]) => !(name in CONSTANT_OF) && !KNOWN_TO_THE_DATABASE_ONLY.includes(name))
    .filter(([, values]) => !ruled.has(values.toSorted().join()));
  expect(unknown).toEqual([]);
});

test('no list is named here that the database does not hold', () => {
  const named = [...Object.keys(CONSTANT_OF), ...KNOWN_TO_THE_DATABASE_ONLY];
  expect(named.filter((name) => !lists.has(name))).toEqual([]);
});
