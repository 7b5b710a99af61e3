// Written by `npm run schema` from the migrations; a test holds it equal to them.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as what was stored; written as text, because the two drivers disagree on what an array or object means. */
export type Json = ColumnType<unknown, string, string>;

export interface AccommodationEpisodesTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  code: string;
  started_on: string;
  ended_on: string | null;
  recorded_on: string | null;
  corrected_on: string | null;
  correction_reason: string | null;
  corrects_id: string | null;
}

export interface ActionsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  barrier_id: string | null;
  placement_id: string | null;
  review_id: string | null;
  what: string;
  owner: string;
  agency: string | null;
  due_on: string;
  done_on: string | null;
  outcome: string | null;
  created_at: string;
  meeting_id: string | null;
  owner_user_id: string | null;
}

export interface ActivityEpisodesTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  kind: string;
  started_on: string;
  ended_on: string | null;
  hours_a_week: number | null;
  with_whom: string | null;
  source: string;
  recorded_on: string;
  placement_id: string | null;
  match_id: string | null;
}

export interface AddressChangesTable {
  id: Generated<string>;
  authority: string;
  user_id: string;
  old_email: string | null;
  changed_at: string;
}

export interface AgendaItemsTable {
  id: Generated<string>;
  authority: string;
  meeting_id: string;
  young_person_id: string;
  rule: string;
  rule_weeks: number | null;
  added_at: string;
  added_by: string | null;
  taken_off_at: string | null;
  taken_off_by: string | null;
  taken_off_reason: string | null;
  note: string | null;
  noted_at: string | null;
  noted_by: string | null;
  version: Generated<number>;
}

export interface AllocationsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  worker_user_id: string | null;
  worker_name: string | null;
  worker_email: string | null;
  worker_role: string | null;
  starts_on: string;
  ends_on: string | null;
  period: GeneratedAlways<string | null>;
  source: string;
  reason: string | null;
  note: string | null;
  note_read_at: string | null;
  takes_actions: Generated<boolean>;
  actions_taken_at: string | null;
  recorded_at: string;
  recorded_by: string | null;
  undone_at: string | null;
  undone_by: string | null;
}

export interface ApiKeysTable {
  id: Generated<string>;
  authority: string;
  membership_id: string;
  name: string;
  secret_sha256: string;
  scopes: string[];
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  last_used_at: string | null;
}

export interface ApprenticeshipsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  standard: string;
  level: number | null;
  started_on: string;
  planned_end_on: string | null;
  ended_on: string | null;
  break_since: string | null;
  status: string;
  employer: string | null;
  from_placement: boolean | null;
  version: Generated<number>;
}

export interface AttendanceTable {
  placement_id: string;
  day_on: string;
  mark: string;
  recorded_by: string | null;
  recorded_at: string;
  disagreed_at: string | null;
  disagreement: string | null;
}

export interface AuditTable {
  id: GeneratedAlways<number>;
  at: string;
  authority: string | null;
  actor_role: string;
  actor_user_id: string | null;
  action: string;
  subject: string | null;
  young_person_id: string | null;
  detail: ColumnType<unknown, string | undefined, string>;
  people: Generated<string[]>;
}

export interface AuditSealsTable {
  id: GeneratedAlways<number>;
  authority: string | null;
  number: number;
  first_id: number;
  last_id: number;
  row_count: number;
  previous_sha256: string;
  sha256: string;
  sealed_at: string;
}

export interface AuthoritiesTable {
  gss_code: string;
  dfe_code: string;
  name: string;
  region_gss_code: string;
  is_demo: Generated<boolean>;
}

export interface AvoidancesTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  kind: string;
  other_young_person_id: string | null;
  organisation_id: string | null;
  area: string | null;
  reason: string;
  noted_on: string;
  noted_by: string | null;
  lifted_on: string | null;
}

export interface BarriersTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  referral_id: string;
  kind: string;
  note: string | null;
  noted_on: string;
  resolved_on: string | null;
}

export interface CalendarAddressesTable {
  id: Generated<string>;
  authority: string;
  membership_id: string;
  secret_sha256: string;
  created_at: string;
  last_read_at: string | null;
  ended_at: string | null;
}

export interface CohortAttendanceTable {
  authority: string;
  young_person_id: string;
  session_id: string;
  mark: string;
}

export interface CohortEnrolmentsTable {
  id: Generated<string>;
  authority: string;
  cohort_id: string;
  young_person_id: string;
  enrolled_on: string;
  left_on: string | null;
  award_on: string | null;
  certificate_number: string | null;
}

export interface CohortSessionsTable {
  id: Generated<string>;
  authority: string;
  cohort_id: string;
  held_on: string;
  title: string;
}

export interface CohortsTable {
  id: Generated<string>;
  authority: string;
  name: string;
  venue: string | null;
  places: number;
  starts_on: string;
  ends_on: string;
  award_title: string | null;
  award_level: string | null;
  award_number: string | null;
}

export interface ConcernStepsTable {
  id: GeneratedAlways<number>;
  concern_id: string;
  kind: string;
  at: string;
  by_role: string;
  by_user_id: string | null;
  note: string | null;
}

export interface ConcernsTable {
  id: Generated<string>;
  authority: string;
  reference: string;
  kind: string;
  young_person_id: string | null;
  organisation_id: string | null;
  placement_id: string | null;
  about: string;
  words: string;
  raised_at: string;
  raised_by: string | null;
  raised_by_role: string;
  held_by: string | null;
  answer_due_on: string | null;
  stops_new_placements: boolean;
  answer: string | null;
  answered_at: string | null;
  closed_at: string | null;
  closed_by: string | null;
  version: Generated<number>;
}

export interface ConsentsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  purpose: string;
  recipient_organisation_id: string | null;
  answer: boolean;
  how: string;
  recorded_by: string | null;
  given_at: string;
  expires_on: string | null;
  withdrawn_at: string | null;
}

export interface ContactsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  contact_on: string;
  kind: string;
  minutes: number | null;
  worker_email: string | null;
  in_touch: string | null;
  note: string | null;
  recorded_by: string | null;
  created_at: Generated<string>;
}

export interface CouncilAccountsTable {
  issuer: string;
  subject: string;
  user_id: string;
  linked_at: string;
}

export interface CouncilAnswersTable {
  state_sha256: string;
  expires_at: string;
}

export interface CourseRunsTable {
  id: Generated<string>;
  authority: string;
  reference: string;
  course_id: string;
  organisation_id: string;
  site_id: string;
  credits: number | null;
  starts_on: string | null;
  ends_on: string | null;
  weeks: number | null;
  is_roll_on_roll_off: Generated<boolean>;
  days: number[] | null;
  starts_minute: number | null;
  ends_minute: number | null;
  places: number | null;
  minimum_age: number | null;
  entry_requirements: string | null;
  is_public: Generated<boolean>;
  shared_with: Generated<string[]>;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface CoursesTable {
  id: Generated<string>;
  authority: string;
  organisation_id: string;
  title: string;
  ssa_tier2: string | null;
  level: string | null;
}

export interface CoverPeopleTable {
  cover_id: string;
  young_person_id: string;
  authority: string;
}

export interface CoverWeeksTable {
  authority: string;
  weeks_most: number;
  set_by: string | null;
  set_at: string;
  version: Generated<number>;
}

export interface CoversTable {
  id: Generated<string>;
  authority: string;
  worker_user_id: string;
  cover_user_id: string;
  starts_on: string;
  ends_on: string;
  period: GeneratedAlways<string | null>;
  reason: string;
  is_whole: Generated<boolean>;
  set_at: string;
  set_by: string | null;
  ended_at: string | null;
  ended_by: string | null;
  version: Generated<number>;
}

export interface DestinationsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  school_year: string;
  intended: string | null;
  status: string;
  provider: string | null;
  reason: string | null;
}

export interface EmployerChecksTable {
  id: Generated<string>;
  authority: string;
  organisation_id: string;
  checked_on: string;
  checked_by: string | null;
  met_whom: string;
  saw_workplace: boolean;
  supervisor_known: boolean;
  note: string | null;
}

export interface EmployerStepsTable {
  id: GeneratedAlways<number>;
  authority: string;
  organisation_id: string;
  from_status: string | null;
  to_status: string;
  at: string;
  by_role: string;
  by_user_id: string | null;
  reason: string | null;
}

export interface EmployersTable {
  organisation_id: string;
  authority: string;
  status: string;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  contacts_a_month_max: number | null;
  not_before_on: string | null;
  merged_into: string | null;
  merge_moved: ColumnType<unknown, string | null, string | null>;
  version: Generated<number>;
}

export interface EmployersKeptApartTable {
  authority: string;
  organisation_id: string;
  other_id: string;
  decided_at: string;
  decided_by: string | null;
}

export interface ErasuresTable {
  young_person_id: string;
  authority: string;
  ground: string;
  erased_at: string;
  erased_by: string | null;
  counts: Json;
}

export interface FaresTable {
  id: Generated<string>;
  authority: string;
  name: string;
  kind: string;
  pence: number;
  age_from: number | null;
  age_to: number | null;
  is_for_apprentices: Generated<boolean>;
  valid_from: string;
  valid_to: string | null;
  source: string | null;
  version: Generated<number>;
}

export interface FileOpeningsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  user_id: string;
  reason: string;
  opened_at: string;
  expires_at: string;
  ended_at: string | null;
  ended_by: string | null;
  was_right: boolean | null;
  judged_at: string | null;
  judged_by: string | null;
  version: Generated<number>;
}

export interface FilePassagesTable {
  authority: string;
  young_person_id: string;
  passage_sha256: string;
  is_kept: boolean;
  reason: string;
  decided_by: string | null;
  decided_at: string;
}

export interface FileRequestsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  asked_by: string;
  asked_on: string;
  due_on: string;
  noted_by: string | null;
  noted_at: string;
  released_at: string | null;
  released_by: string | null;
  released: ColumnType<unknown, string | null, string | null>;
  version: Generated<number>;
}

export interface IdempotencyKeysTable {
  key: string;
  actor: string;
  request_sha256: string;
  status: number | null;
  headers: ColumnType<unknown, string | null, string | null>;
  body: string | null;
  created_at: string;
}

export interface ImportChangesTable {
  receipt_id: string;
  authority: string;
  kind: string;
  key: string;
  record_id: string;
  before: ColumnType<unknown, string | null, string | null>;
  after: Json;
  before_row: ColumnType<unknown, string | null, string | null>;
}

export interface ImportReceiptsTable {
  id: Generated<string>;
  authority: string | null;
  at: string;
  by_role: string;
  by_user_id: string | null;
  reply: Json;
  undone_at: string | null;
  undo: ColumnType<unknown, string | null, string | null>;
}

export interface ImportRowsTable {
  authority: string;
  kind: string;
  key: string;
  record_id: string;
  record: Json;
  version: number;
}

export interface IntakePlanLinesTable {
  plan_id: string;
  young_person_id: string;
  authority: string;
  opportunity_id: string | null;
  course_run_id: string | null;
  starts_on: string | null;
  score: number | null;
}

export interface IntakePlansTable {
  id: Generated<string>;
  authority: string;
  made_on: string;
  made_at: string;
  made_by: string | null;
  kinds: Generated<string[]>;
  keeps_to: Generated<string[]>;
  worst: number | null;
  total: number;
  is_proved_best: boolean;
  number: number;
}

export interface LegalHoldsTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  reason: string;
  set_at: string;
  set_by: string | null;
  lifted_at: string | null;
  lifted_by: string | null;
}

export interface MatchStepsTable {
  id: GeneratedAlways<number>;
  authority: string;
  match_id: string;
  young_person_id: string;
  from_status: string | null;
  to_status: string;
  at: string;
  by_role: string;
  by_user_id: string | null;
  how: string | null;
  reasons: Generated<string[]>;
  note: string | null;
}

export interface MatchWeightsTable {
  authority: string;
  choices: ColumnType<unknown, string | undefined, string>;
  set_by: string | null;
  set_at: string;
  version: Generated<number>;
}

export interface MatchesTable {
  id: Generated<string>;
  authority: string;
  young_person_id: string;
  referral_id: string;
  opportunity_id: string | null;
  course_run_id: string | null;
  organisation_id: string;
  status: string;
  starts_on: string | null;
  explanation: ColumnType<unknown, string | undefined, string>;
  shared_with_employer: ColumnType<unknown, string | null, string | null>;
  interview_at: string | null;
  interview_place: string | null;
  offer_until_on: string | null;
  ask_again_on: string | null;
  better_off_weekly_pence: number | null;
  better_off_on: string | null;
  reminders_sent: Generated<number>;
  status_since: string;
  sent_at: string | null;
  version: Generated<number>;
}

export interface MeetingPeopleTable {
  id: Generated<string>;
  authority: string;
  meeting_id: string;
  user_id: string | null;
  name: string | null;
  organisation_id: string | null;
  organisation_name: string | null;
  role: string | null;
  takes_notes: Generated<boolean>;
  asked_at: string;
}

export interface MeetingsTable {
  id: Generated<string>;
  authority: string;
  kind: string;
  status: Generated<string>;
  meets_on: string;
  starts_minute: number;
  ends_minute: number;
  place: string;
  repeats: string;
  follows_id: string | null;
  cancelled_reason: string | null;
  planned_at: string;
  planned_by: string | null;
  version: Generated<number>;
}

export interface MembershipsTable {
  id: Generated<string>;
  user_id: string;
  role: string;
  authority: string;
  organisation_id: string | null;
  young_person_id: string | null;
  created_at: Generated<string>;
  ended_at: string | null;
  is_from_group: Generated<boolean>;
  supervisor_id: string | null;
}

export interface MessagesTable {
  id: Generated<string>;
  authority: string;
  to_user_id: string | null;
  channel: string;
  to_address: string;
  subject: string;
  body: string;
  created_at: string;
  sent_at: string | null;
  tries: Generated<number>;
  provider_id: string | null;
  outbox_id: number;
}

export interface NeedTargetsTable {
  authority: string;
  month_on: string;
  kind: string;
  value: Generated<string>;
  at_most: number;
}

export interface NextStepsTable {
  id: Generated<string>;
  placement_id: string;
  kind: string;
  detail: string | null;
  is_paid: boolean | null;
  hours_a_week: number | null;
  contract: string | null;
  starts_on: string | null;
  owner: string;
  due_on: string;
  done_on: string | null;
  transition_note: string | null;
  note_agreed_on: string | null;
  recorded_at: string;
}

export interface OpportunitiesTable {
  id: Generated<string>;
  authority: string;
  reference: string;
  organisation_id: string;
  site_id: string;
  contact_name: string | null;
  contact_email: string | null;
  kind: string;
  title: string;
  description: string | null;
  job_category: string | null;
  ssa_tier2: string | null;
  soc2020: string | null;
  places: number;
  days: number[] | null;
  starts_minute: number | null;
  ends_minute: number | null;
  first_start_on: string | null;
  last_start_on: string | null;
  is_rolling: Generated<boolean>;
  closes_on: string | null;
  minimum_age: number | null;
  entry_requirements: string | null;
  weekly_pay_pence: number | null;
  pays_expenses: Generated<boolean>;
  support_offered: Generated<string[]>;
  supervisor_id: string | null;
  insurance_expires_on: string | null;
  insurance_pounds: number | null;
  risk_assessed_on: string | null;
  weeks: number | null;
  is_public: Generated<boolean>;
  shared_with: Generated<string[]>;
  dbs_required: boolean | null;
  step_free: string | null;
  status: Generated<string>;
  confirmed_on: string | null;
  still_open_asked_on: string | null;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface OrganisationsTable {
  id: Generated<string>;
  authority: string;
  kind: string;
  name: string;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface OutboxTable {
  id: GeneratedAlways<number>;
  authority: string;
  event: string;
  payload: Json;
  created_at: string;
  available_at: string;
  attempts: Generated<number>;
  leased_until: string | null;
  done_at: string | null;
  last_problem: string | null;
}

export interface PlaceHoldsTable {
  match_id: string;
  opportunity_id: string | null;
  course_run_id: string | null;
  number: number;
  period: string;
}

export interface PlacementAmendmentsTable {
  id: Generated<string>;
  placement_id: string;
  kind: string;
  before: Json;
  after: Json;
  reason: string;
  made_at: string;
  made_by: string | null;
}

export interface PlacementGateItemsTable {
  id: GeneratedAlways<number>;
  placement_id: string;
  item: string;
  state: string;
  on_date: string;
  facts: ColumnType<unknown, string | undefined, string>;
  note: string | null;
  recorded_by: string | null;
  recorded_at: string;
}

export interface PlacementPausesTable {
  id: Generated<string>;
  placement_id: string;
  kind: string;
  from_on: string;
  to_on: string | null;
  note: string | null;
}

export interface PlacementStepsTable {
  id: GeneratedAlways<number>;
  placement_id: string;
  from_status: string | null;
  to_status: string;
  at: string;
  on_date: string;
  by_role: string;
  by_user_id: string | null;
  reasons: Generated<string[]>;
  initiative: string | null;
  note: string | null;
}

export interface PlacementsTable {
  id: Generated<string>;
  authority: string;
  reference: string;
  young_person_id: string;
  referral_id: string;
  match_id: string;
  opportunity_id: string;
  organisation_id: string;
  site_id: string;
  seat_id: string;
  supervisor_id: string | null;
  kind: string;
  status: string;
  agreed_start_on: string;
  first_day_on: string;
  weeks: number;
  last_day_on: string;
  is_open_ended: Generated<boolean>;
  days: number[];
  starts_minute: number;
  ends_minute: number;
  break_minutes: Generated<number>;
  weekly_pay_pence: number | null;
  shared_with_employer: Json;
  period: GeneratedAlways<string | null>;
  created_at: string;
  version: Generated<number>;
}

export interface PossibleDuplicatesTable {
  id: Generated<string>;
  authority: string;
  kept_young_person_id: string;
  young_person_id: string;
  noticed_at: string;
  decided_at: string | null;
  decided_by: string | null;
  decision: string | null;
  moved: ColumnType<unknown, string | null, string | null>;
}

export interface PostcodesTable {
  postcode: string;
  latitude: number;
  longitude: number;
  precision: string;
}

export interface ProviderDetailsTable {
  organisation_id: string;
  authority: string;
  designated_tutor: string | null;
  tutor_email: string | null;
}

export interface RecoveryCodesTable {
  user_id: string;
  code_hash: string;
  used_at: string | null;
}

export interface ReferralsTable {
  id: Generated<string>;
  authority: string;
  reference: string;
  young_person_id: string;
  referred_on: string;
  source: string;
  interests: Generated<string[]>;
  interest_subjects: Generated<string[]>;
  career_goal: string | null;
  experience: string | null;
  highest_level: string | null;
  english_level: string | null;
  maths_level: string | null;
  available_from_on: string | null;
  available_days: number[] | null;
  earliest_start_minute: number | null;
  latest_finish_minute: number | null;
  journey_minutes_max: number | null;
  walk_minutes_max: number | null;
  changes_max: number | null;
  leave_earliest_minute: number | null;
  can_cycle: boolean | null;
  driving_licence: string | null;
  barrier_words: Generated<string[]>;
  benefits: string | null;
  support_wanted: Generated<string[]>;
  notes: string | null;
  match_weights: ColumnType<unknown, string | undefined, string>;
  met_on: string | null;
  closed_on: string | null;
  closed_reason: string | null;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface RetentionRunsTable {
  id: GeneratedAlways<number>;
  authority: string | null;
  kind: string;
  counted_to_on: string;
  gone: number;
  gone_at: string;
}

export interface ReviewExemptionsTable {
  placement_id: string;
  kind: string;
  reason: string;
  days: number;
  granted_on: string;
  granted_by: string | null;
}

export interface ReviewPartsTable {
  id: GeneratedAlways<number>;
  placement_id: string;
  kind: string;
  said_by: string;
  words: string;
  worries: Generated<string[]>;
  recorded_by: string | null;
  recorded_at: string;
}

export interface ReviewPromptsTable {
  placement_id: string;
  kind: string;
  prompted_on: string;
}

export interface ReviewScoresTable {
  placement_id: string;
  kind: string;
  skill: string;
  scored_by: string;
  score: number;
  recorded_at: string;
}

export interface ReviewsTable {
  id: Generated<string>;
  placement_id: string;
  kind: string;
  held_on: string;
  is_on_paper: Generated<boolean>;
  took_part: string[];
  how_it_is_going: string | null;
  recorded_by: string | null;
  recorded_at: string;
}

export interface SchemaMigrationsTable {
  name: string;
  sha256: string;
  applied_at: Generated<string>;
}

export interface SeatHoldsTable {
  placement_id: string;
  seat_id: string;
  period: string;
}

export interface SeatsTable {
  id: Generated<string>;
  authority: string;
  opportunity_id: string;
  number: number;
  is_withdrawn: Generated<boolean>;
}

export interface SecondFactorsTable {
  user_id: string;
  secret_sealed: string | null;
  confirmed_at: string | null;
  last_step: Generated<number>;
  pending_sealed: string | null;
  pending_until: string | null;
  wrong_tries: Generated<number>;
  wait_until: string | null;
  codes_salt: string | null;
  codes_rounds: number | null;
}

export interface SessionsTable {
  token_sha256: string;
  membership_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
  id: Generated<string>;
  browser: Generated<string>;
  signed_in_at: string | null;
  way: Generated<string>;
  proven_at: string | null;
  council_sid: string | null;
}

export interface SignInCodeMissesTable {
  id: GeneratedAlways<number>;
  at: string;
  from_hmac: string;
}

export interface SignInCodesTable {
  user_id: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  finder: string;
  salt: string;
  rounds: number;
  secret_hash: string;
  wrong_tries: Generated<number>;
}

export interface SignInLinksTable {
  token_sha256: string;
  user_id: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  channel: Generated<string>;
}

export interface SignInRequestsTable {
  id: GeneratedAlways<number>;
  address: string;
  asked_at: string;
  handled_at: string | null;
  channel: Generated<string>;
  user_id: string | null;
}

export interface SitesTable {
  id: Generated<string>;
  authority: string;
  organisation_id: string;
  name: string;
  postcode: string | null;
  is_step_free: boolean | null;
  version: Generated<number>;
}

export interface SubjectAreasTable {
  code: string;
  name: string;
  area: string;
}

export interface SupervisorsTable {
  id: Generated<string>;
  authority: string;
  organisation_id: string;
  site_id: string;
  name: string;
  email: string | null;
  phone: string | null;
  left_on: string | null;
}

export interface TimetableArtefactsTable {
  timetable_id: string;
  artefact: Uint8Array;
}

export interface TimetablesTable {
  id: Generated<string>;
  area: string;
  file: string;
  feed_sha256: string;
  artefact_version: number;
  artefact_bytes: number;
  valid_from: string;
  valid_to: string;
  stops: number;
  trips: number;
  attribution: string;
  findings: ColumnType<unknown, string | undefined, string>;
  imported_at: string;
  imported_by: string | null;
  replaced_at: string | null;
}

export interface TrainingAttendeesTable {
  id: Generated<string>;
  authority: string;
  session_id: string;
  supervisor_id: string | null;
  organisation_id: string | null;
  other_name: string | null;
  status: Generated<string>;
}

export interface TrainingRecordsTable {
  id: Generated<string>;
  authority: string;
  organisation_id: string;
  supervisor_id: string;
  topic: string;
  trained_on: string;
  valid_to_on: string;
  session_id: string | null;
  evidence: string | null;
  renewal_asked_days: number | null;
}

export interface TrainingSessionsTable {
  id: Generated<string>;
  authority: string;
  topic: string;
  held_on: string;
  starts_minute: number | null;
  place: string | null;
  trainer: string;
  capacity: number;
  booked: Generated<number>;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface UnitResultsTable {
  authority: string;
  young_person_id: string;
  enrolment_id: string;
  unit: string;
  result: string;
  on_date: string;
}

export interface UsersTable {
  id: Generated<string>;
  email: string | null;
  phone: string | null;
  name: string;
  is_demo: Generated<boolean>;
  disabled_at: string | null;
  created_at: Generated<string>;
  version: Generated<number>;
}

export interface WorkersTodayTable {
  young_person_id: string | null;
  allocation_id: string | null;
  worker_user_id: string | null;
  worker_name: string | null;
  worker_email: string | null;
  worker_role: string | null;
  starts_on: string | null;
}

export interface YoungPeopleTable {
  id: Generated<string>;
  authority: string;
  child_id: string | null;
  first_name: string | null;
  last_name: string | null;
  known_as: string | null;
  date_of_birth: string | null;
  sex: string | null;
  ethnicity: string | null;
  care_status: string | null;
  is_in_area: boolean | null;
  has_disability: boolean | null;
  is_in_custody: boolean | null;
  referred_on: string | null;
  died_on: string | null;
  postcode: string | null;
  has_no_fixed_abode: Generated<boolean>;
  search_postcode: string | null;
  search_origin_name: string | null;
  phone: string | null;
  email: string | null;
  preferred_contact: string | null;
  language: string | null;
  needs_interpreter: boolean | null;
  reading_format: string | null;
  step_free_needed: boolean | null;
  emergency_contact_name: string | null;
  emergency_contact_phone: string | null;
  merged_into: string | null;
  created_at: Generated<string>;
  version: Generated<number>;
  erased_at: string | null;
}

export interface Tables {
  accommodation_episodes: AccommodationEpisodesTable;
  actions: ActionsTable;
  activity_episodes: ActivityEpisodesTable;
  address_changes: AddressChangesTable;
  agenda_items: AgendaItemsTable;
  allocations: AllocationsTable;
  api_keys: ApiKeysTable;
  apprenticeships: ApprenticeshipsTable;
  attendance: AttendanceTable;
  audit: AuditTable;
  audit_seals: AuditSealsTable;
  authorities: AuthoritiesTable;
  avoidances: AvoidancesTable;
  barriers: BarriersTable;
  calendar_addresses: CalendarAddressesTable;
  cohort_attendance: CohortAttendanceTable;
  cohort_enrolments: CohortEnrolmentsTable;
  cohort_sessions: CohortSessionsTable;
  cohorts: CohortsTable;
  concern_steps: ConcernStepsTable;
  concerns: ConcernsTable;
  consents: ConsentsTable;
  contacts: ContactsTable;
  council_accounts: CouncilAccountsTable;
  council_answers: CouncilAnswersTable;
  course_runs: CourseRunsTable;
  courses: CoursesTable;
  cover_people: CoverPeopleTable;
  cover_weeks: CoverWeeksTable;
  covers: CoversTable;
  destinations: DestinationsTable;
  employer_checks: EmployerChecksTable;
  employer_steps: EmployerStepsTable;
  employers: EmployersTable;
  employers_kept_apart: EmployersKeptApartTable;
  erasures: ErasuresTable;
  fares: FaresTable;
  file_openings: FileOpeningsTable;
  file_passages: FilePassagesTable;
  file_requests: FileRequestsTable;
  idempotency_keys: IdempotencyKeysTable;
  import_changes: ImportChangesTable;
  import_receipts: ImportReceiptsTable;
  import_rows: ImportRowsTable;
  intake_plan_lines: IntakePlanLinesTable;
  intake_plans: IntakePlansTable;
  legal_holds: LegalHoldsTable;
  match_steps: MatchStepsTable;
  match_weights: MatchWeightsTable;
  matches: MatchesTable;
  meeting_people: MeetingPeopleTable;
  meetings: MeetingsTable;
  memberships: MembershipsTable;
  messages: MessagesTable;
  need_targets: NeedTargetsTable;
  next_steps: NextStepsTable;
  opportunities: OpportunitiesTable;
  organisations: OrganisationsTable;
  outbox: OutboxTable;
  place_holds: PlaceHoldsTable;
  placement_amendments: PlacementAmendmentsTable;
  placement_gate_items: PlacementGateItemsTable;
  placement_pauses: PlacementPausesTable;
  placement_steps: PlacementStepsTable;
  placements: PlacementsTable;
  possible_duplicates: PossibleDuplicatesTable;
  postcodes: PostcodesTable;
  provider_details: ProviderDetailsTable;
  recovery_codes: RecoveryCodesTable;
  referrals: ReferralsTable;
  retention_runs: RetentionRunsTable;
  review_exemptions: ReviewExemptionsTable;
  review_parts: ReviewPartsTable;
  review_prompts: ReviewPromptsTable;
  review_scores: ReviewScoresTable;
  reviews: ReviewsTable;
  schema_migrations: SchemaMigrationsTable;
  seat_holds: SeatHoldsTable;
  seats: SeatsTable;
  second_factors: SecondFactorsTable;
  sessions: SessionsTable;
  sign_in_code_misses: SignInCodeMissesTable;
  sign_in_codes: SignInCodesTable;
  sign_in_links: SignInLinksTable;
  sign_in_requests: SignInRequestsTable;
  sites: SitesTable;
  subject_areas: SubjectAreasTable;
  supervisors: SupervisorsTable;
  timetable_artefacts: TimetableArtefactsTable;
  timetables: TimetablesTable;
  training_attendees: TrainingAttendeesTable;
  training_records: TrainingRecordsTable;
  training_sessions: TrainingSessionsTable;
  unit_results: UnitResultsTable;
  users: UsersTable;
  workers_today: WorkersTodayTable;
  young_people: YoungPeopleTable;
}
