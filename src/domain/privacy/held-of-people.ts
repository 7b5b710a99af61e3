// Longer than most files: one list, so that somebody who answers for it can read what is held from top to bottom.
import type { Held } from './held-table.ts';

const KEYS = ['id', 'authority', 'young_person_id'] as const;

/** What is held about a young person themselves, how they came and what they do. */
export const HELD_OF_PEOPLE: Readonly<Record<string, Held>> = {
  young_people: {
    by: 'id',
    facts: [
      ...[
        'first_name',
        'last_name',
        'known_as',
        'date_of_birth',
        'child_id',
        'sex',
        'ethnicity',
        'care_status',
      ],
      ...['is_in_area', 'has_disability', 'is_in_custody', 'referred_on', 'died_on', 'postcode'],
      ...[
        'has_no_fixed_abode',
        'search_postcode',
        'search_origin_name',
        'phone',
        'email',
        'preferred_contact',
      ],
      ...['language', 'needs_interpreter', 'reading_format', 'step_free_needed'],
      'erased_at',
    ],
    others: ['emergency_contact_name', 'emergency_contact_phone'],
    inner: ['id', 'authority', 'merged_into', 'created_at', 'version'],
    // date_of_birth and child_id become what figures need of them: see erased-person.ts.
    erase: [
      ...[
        'first_name',
        'last_name',
        'known_as',
        'postcode',
        'search_postcode',
        'search_origin_name',
        'phone',
      ],
      ...[
        'email',
        'preferred_contact',
        'language',
        'needs_interpreter',
        'reading_format',
        'step_free_needed',
      ],
      ...['emergency_contact_name', 'emergency_contact_phone', 'has_disability'],
    ],
  },
  allocations: {
    by: 'young_person_id',
    facts: ['worker_name', 'worker_role', 'worker_email', 'starts_on', 'ends_on', 'reason'],
    others: ['note'],
    inner: [
      ...[...KEYS, 'worker_user_id', 'period', 'source', 'note_read_at', 'takes_actions', 'actions_taken_at'],
      ...['recorded_at', 'recorded_by', 'undone_at', 'undone_by'],
    ],
    erase: ['worker_user_id', 'worker_name', 'worker_email', 'worker_role', 'note'],
  },
  users: {
    by: 'user_id',
    facts: ['name', 'email', 'phone', 'created_at', 'disabled_at'],
    inner: ['id', 'is_demo', 'version'],
    erase: ['email', 'phone'],
    eraseToWord: ['name'],
  },
  memberships: {
    by: 'young_person_id',
    facts: ['created_at', 'ended_at'],
    inner: [...KEYS, 'user_id', 'role', 'organisation_id', 'supervisor_id', 'is_from_group'],
  },
  referrals: {
    by: 'young_person_id',
    facts: [
      ...['reference', 'referred_on', 'source', 'interest_subjects', 'highest_level', 'english_level'],
      ...[
        'maths_level',
        'available_from_on',
        'available_days',
        'earliest_start_minute',
        'latest_finish_minute',
      ],
      ...['journey_minutes_max', 'walk_minutes_max', 'changes_max', 'leave_earliest_minute', 'can_cycle'],
      ...['driving_licence', 'barrier_words', 'benefits', 'support_wanted', 'match_weights', 'met_on'],
      ...['closed_on'],
    ],
    own: ['interests', 'career_goal'],
    others: ['experience', 'notes', 'closed_reason'],
    inner: [...KEYS, 'created_at', 'version'],
    erase: [
      ...[
        'interests',
        'career_goal',
        'experience',
        'barrier_words',
        'support_wanted',
        'notes',
        'closed_reason',
      ],
      ...['available_days', 'earliest_start_minute', 'latest_finish_minute', 'journey_minutes_max'],
      ...[
        'walk_minutes_max',
        'changes_max',
        'leave_earliest_minute',
        'can_cycle',
        'driving_licence',
        'benefits',
      ],
    ],
  },
  barriers: {
    by: 'young_person_id',
    facts: ['kind', 'noted_on', 'resolved_on'],
    others: ['note'],
    inner: [...KEYS, 'referral_id'],
    erase: ['note'],
  },
  actions: {
    by: 'young_person_id',
    facts: ['due_on', 'done_on'],
    others: ['what', 'owner', 'agency', 'outcome'],
    inner: [
      ...[...KEYS, 'barrier_id', 'placement_id', 'review_id', 'meeting_id', 'owner_user_id', 'created_at'],
    ],
    erase: ['agency', 'outcome'],
    eraseToWord: ['what', 'owner'],
  },
  agenda_items: {
    by: 'young_person_id',
    facts: ['rule', 'rule_weeks', 'added_at', 'taken_off_at', 'noted_at'],
    others: ['note', 'taken_off_reason'],
    inner: [...KEYS, 'meeting_id', 'added_by', 'taken_off_by', 'noted_by', 'version'],
    erase: ['note', 'taken_off_reason'],
  },
  contacts: {
    by: 'young_person_id',
    facts: ['contact_on', 'kind', 'minutes', 'in_touch'],
    others: ['note', 'worker_email'],
    inner: [...KEYS, 'recorded_by', 'created_at'],
    erase: ['note', 'worker_email'],
  },
  consents: {
    by: 'young_person_id',
    facts: [
      ...['purpose', 'recipient_organisation_id', 'answer', 'how', 'given_at', 'expires_on', 'withdrawn_at'],
    ],
    inner: [...KEYS, 'recorded_by'],
  },
  accommodation_episodes: {
    by: 'young_person_id',
    facts: ['code', 'started_on', 'ended_on', 'recorded_on', 'corrected_on', 'correction_reason'],
    inner: [...KEYS, 'corrects_id'],
    erase: ['correction_reason'],
  },
  activity_episodes: {
    by: 'young_person_id',
    facts: ['kind', 'started_on', 'ended_on', 'hours_a_week', 'with_whom', 'source', 'recorded_on'],
    inner: [...KEYS, 'placement_id', 'match_id'],
    erase: ['with_whom'],
  },
  apprenticeships: {
    by: 'young_person_id',
    facts: [
      ...[
        'standard',
        'level',
        'started_on',
        'planned_end_on',
        'ended_on',
        'break_since',
        'status',
        'employer',
      ],
      'from_placement',
    ],
    inner: [...KEYS, 'version'],
  },
  destinations: {
    by: 'young_person_id',
    facts: ['school_year', 'intended', 'status', 'provider'],
    others: ['reason'],
    inner: KEYS,
    erase: ['reason'],
  },
  cohort_enrolments: {
    by: 'young_person_id',
    facts: ['cohort_id', 'enrolled_on', 'left_on', 'award_on', 'certificate_number'],
    inner: KEYS,
    erase: ['certificate_number'],
  },
  cohort_attendance: {
    by: 'young_person_id',
    facts: ['session_id', 'mark'],
    inner: ['authority', 'young_person_id'],
  },
  unit_results: {
    by: 'young_person_id',
    facts: ['unit', 'result', 'on_date'],
    inner: ['authority', 'young_person_id', 'enrolment_id'],
  },
  messages: {
    by: 'to_user_id',
    facts: ['created_at', 'channel', 'to_address', 'subject', 'body', 'sent_at'],
    inner: ['id', 'authority', 'to_user_id', 'tries', 'provider_id', 'outbox_id'],
    erase: 'rows',
  },
  file_openings: {
    by: 'young_person_id',
    facts: ['opened_at', 'expires_at', 'ended_at', 'was_right', 'judged_at'],
    others: ['reason'],
    inner: [...KEYS, 'user_id', 'ended_by', 'judged_by', 'version'],
    eraseToWord: ['reason'],
  },
};
