-- Young people, how they came to the programme, and what is known of their lives: dated facts.

create table young_people (
  id uuid constraint young_people_pk primary key default gen_random_uuid(),
  authority text not null constraint young_people_authority_fk references authorities,
  -- The authority's own number, for the return; empty for somebody known only from a referral.
  child_id text constraint young_people_child_id_ck check (length(child_id) between 1 and 20),
  first_name text constraint young_people_first_name_ck check (length(first_name) <= 100),
  last_name text constraint young_people_last_name_ck check (length(last_name) <= 100),
  known_as text constraint young_people_known_as_ck check (length(known_as) <= 100),
  date_of_birth date,
  sex text constraint young_people_sex_ck check (sex in ('F', 'M')),
  ethnicity text constraint young_people_ethnicity_ck check (length(ethnicity) <= 4),
  care_status text constraint young_people_care_status_ck check (care_status in
    ('eligible', 'relevant', 'former relevant', 'qualifying')),
  is_in_area boolean,
  has_disability boolean,
  is_in_custody boolean,
  referred_on date,
  died_on date,
  postcode text constraint young_people_postcode_ck check (length(postcode) <= 8),
  has_no_fixed_abode boolean not null default false,
  -- Where journeys start from when there is no home to start from: "college", "hostel".
  search_postcode text constraint young_people_search_postcode_ck check (length(search_postcode) <= 8),
  search_origin_name text constraint young_people_search_origin_name_ck check (length(search_origin_name) <= 60),
  phone text constraint young_people_phone_ck check (length(phone) <= 40),
  email text constraint young_people_email_ck check (length(email) <= 254),
  preferred_contact text constraint young_people_preferred_contact_ck check (preferred_contact in
    ('phone', 'text', 'email', 'letter', 'through worker')),
  language text constraint young_people_language_ck check (length(language) <= 60),
  needs_interpreter boolean,
  reading_format text constraint young_people_reading_format_ck check (reading_format in
    ('standard', 'large print', 'easy read')),
  step_free_needed boolean,
  emergency_contact_name text constraint young_people_emergency_contact_name_ck check (length(emergency_contact_name) <= 200),
  emergency_contact_phone text constraint young_people_emergency_contact_phone_ck check (length(emergency_contact_phone) <= 40),
  worker_user_id uuid constraint young_people_worker_fk references users,
  worker_name text constraint young_people_worker_name_ck check (length(worker_name) <= 200),
  worker_email text constraint young_people_worker_email_ck check (length(worker_email) <= 254),
  worker_role text constraint young_people_worker_role_ck check (length(worker_role) <= 100),
  -- The same person entered twice: everything of this one now stands with the other, and only the service sees it.
  merged_into uuid constraint young_people_merged_into_fk references young_people,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint young_people_child_id_uq unique (authority, child_id)
);
create index young_people_worker_ix on young_people (worker_user_id);
create index young_people_person_ix on young_people (authority, date_of_birth, lower(last_name));
alter table young_people enable row level security;
alter table young_people force row level security;
create policy staff on young_people using (app.in_authority(authority) and app.is_staff()
  and (merged_into is null or app.role() = 'system'));
create policy caseload on young_people using (app.role() = 'worker' and authority = app.authority()
  and worker_user_id = app.user_id() and merged_into is null);
create policy own on young_people using (app.role() = 'young-person' and id = app.young_person_id()
  and authority = app.authority());
grant select, insert, update, delete on young_people to foothold_service;
alter table memberships add constraint memberships_young_person_fk foreign key (young_person_id) references young_people;

create table possible_duplicates (
  id uuid constraint possible_duplicates_pk primary key default gen_random_uuid(),
  authority text not null constraint possible_duplicates_authority_fk references authorities,
  -- The one that was there first, and the one that may be the same.
  kept_young_person_id uuid not null constraint possible_duplicates_kept_fk references young_people,
  young_person_id uuid not null constraint possible_duplicates_young_person_fk references young_people,
  noticed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid constraint possible_duplicates_decided_by_fk references users,
  decision text constraint possible_duplicates_decision_ck check (decision in ('same', 'different')),
  -- What the merge moved and filled in, so that it can be undone; an undone one waits to be decided again.
  moved jsonb,
  constraint possible_duplicates_uq unique (kept_young_person_id, young_person_id),
  constraint possible_duplicates_two_ck check (kept_young_person_id <> young_person_id)
);
call app.protect_staff_table('possible_duplicates');

create table referrals (
  id uuid constraint referrals_pk primary key default gen_random_uuid(),
  authority text not null constraint referrals_authority_fk references authorities,
  reference text not null constraint referrals_reference_ck check (length(reference) between 1 and 20),
  young_person_id uuid not null constraint referrals_young_person_fk references young_people,
  referred_on date not null,
  source text not null constraint referrals_source_ck check (source in ('worker', 'young person', 'outreach', 'import')),
  -- In their own words, first choice first.
  interests text[] not null default '{}' constraint referrals_interests_ck check (cardinality(interests) <= 10),
  -- Subject areas that a person has looked at and corrected; empty until then (the dictionary is used).
  interest_subjects text[] not null default '{}',
  career_goal text constraint referrals_career_goal_ck check (length(career_goal) <= 500),
  experience text constraint referrals_experience_ck check (length(experience) <= 2000),
  highest_level text constraint referrals_highest_level_ck check (highest_level in ('none', 'Entry 1', 'Entry 2', 'Entry 3', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'Level 6', 'Level 7')),
  english_level text constraint referrals_english_level_ck check (english_level in ('none', 'Entry 1', 'Entry 2', 'Entry 3', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'Level 6', 'Level 7')),
  maths_level text constraint referrals_maths_level_ck check (maths_level in ('none', 'Entry 1', 'Entry 2', 'Entry 3', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'Level 6', 'Level 7')),
  available_from_on date,
  available_days smallint[] constraint referrals_available_days_ck check (available_days <@ '{1,2,3,4,5,6,7}' and cardinality(available_days) between 1 and 7),
  earliest_start_minute smallint constraint referrals_earliest_start_ck check (earliest_start_minute between 0 and 1440),
  latest_finish_minute smallint constraint referrals_latest_finish_ck check (latest_finish_minute between 0 and 1440),
  journey_minutes_max smallint constraint referrals_journey_ck check (journey_minutes_max between 0 and 240),
  walk_minutes_max smallint constraint referrals_walk_ck check (walk_minutes_max between 0 and 240),
  changes_max smallint constraint referrals_changes_ck check (changes_max between 0 and 9),
  leave_earliest_minute smallint constraint referrals_leave_earliest_ck check (leave_earliest_minute between 0 and 1440),
  can_cycle boolean,
  driving_licence text constraint referrals_driving_licence_ck check (driving_licence in ('none', 'provisional', 'full')),
  -- What could get in the way as it was written; the kinds that we know of stand in barriers, the others are asked about.
  barrier_words text[] not null default '{}' constraint referrals_barrier_words_ck check (cardinality(barrier_words) <= 30),
  benefits text constraint referrals_benefits_ck check (benefits in ('none', 'UC', 'JSA', 'ESA', 'other', 'not sure')),
  support_wanted text[] not null default '{}' constraint referrals_support_ck check (cardinality(support_wanted) <= 20),
  notes text constraint referrals_notes_ck check (length(notes) <= 4000),
  -- What matters to them when options are ranked: part -> "a lot", "some", "little".
  match_weights jsonb not null default '{}',
  met_on date,
  closed_on date,
  closed_reason text constraint referrals_closed_reason_ck check (length(closed_reason) <= 500),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint referrals_reference_uq unique (authority, reference),
  constraint referrals_dates_ck check (closed_on is null or closed_on >= referred_on)
);
create index referrals_young_person_ix on referrals (young_person_id);
call app.protect_person_table('referrals', own => true);

create table barriers (
  id uuid constraint barriers_pk primary key default gen_random_uuid(),
  authority text not null constraint barriers_authority_fk references authorities,
  young_person_id uuid not null constraint barriers_young_person_fk references young_people,
  referral_id uuid not null constraint barriers_referral_fk references referrals on delete cascade,
  kind text not null constraint barriers_kind_ck check (kind in ('benefits', 'housing', 'health', 'transport', 'childcare',
    'caring', 'confidence', 'literacy', 'no ID', 'substance use', 'offending', 'immigration', 'digital')),
  note text constraint barriers_note_ck check (length(note) <= 2000),
  noted_on date not null,
  resolved_on date,
  constraint barriers_uq unique (referral_id, kind),
  constraint barriers_dates_ck check (resolved_on is null or resolved_on >= noted_on)
);
create index barriers_young_person_ix on barriers (young_person_id);
call app.protect_person_table('barriers');

create table consents (
  id uuid constraint consents_pk primary key default gen_random_uuid(),
  authority text not null constraint consents_authority_fk references authorities,
  young_person_id uuid not null constraint consents_young_person_fk references young_people,
  purpose text not null constraint consents_purpose_ck check (purpose in
    ('tell employers', 'tell colleges', 'share care status', 'hand on notes', 'show photo')),
  -- Empty: any recipient of that kind.
  recipient_organisation_id uuid constraint consents_recipient_fk references organisations,
  answer boolean not null,
  how text not null constraint consents_how_ck check (how in ('referral form', 'page', 'told worker', 'text', 'printed code', 'paper')),
  recorded_by uuid constraint consents_recorded_by_fk references users,
  given_at timestamptz not null,
  expires_on date,
  withdrawn_at timestamptz
);
create index consents_young_person_ix on consents (young_person_id, purpose);
call app.protect_person_table('consents', own => true);

create table contacts (
  id uuid constraint contacts_pk primary key default gen_random_uuid(),
  authority text not null constraint contacts_authority_fk references authorities,
  young_person_id uuid not null constraint contacts_young_person_fk references young_people,
  contact_on date not null,
  kind text not null constraint contacts_kind_ck check (kind in ('visit', 'meeting', 'call', 'text', 'email', 'letter', 'no reply')),
  minutes smallint constraint contacts_minutes_ck check (minutes between 0 and 1440),
  worker_email text constraint contacts_worker_email_ck check (length(worker_email) <= 254),
  in_touch text constraint contacts_in_touch_ck check (in_touch in
    ('yes', 'no', 'refused contact', 'service no longer required', 'returned home 6 months')),
  note text constraint contacts_note_ck check (length(note) <= 4000),
  recorded_by uuid constraint contacts_recorded_by_fk references users,
  created_at timestamptz not null default now()
);
create index contacts_young_person_ix on contacts (young_person_id, contact_on desc);
call app.protect_person_table('contacts');

create table accommodation_episodes (
  id uuid constraint accommodation_episodes_pk primary key default gen_random_uuid(),
  authority text not null constraint accommodation_episodes_authority_fk references authorities,
  young_person_id uuid not null constraint accommodation_episodes_young_person_fk references young_people,
  code text not null constraint accommodation_episodes_code_ck check (code ~ '^[BCDEGHKRSTUVWXYZ][12]$'),
  started_on date not null,
  -- The first day on which it no longer holds.
  ended_on date,
  recorded_on date,
  constraint accommodation_episodes_dates_ck check (ended_on is null or ended_on >= started_on)
);
create index accommodation_episodes_young_person_ix on accommodation_episodes (young_person_id, started_on);
call app.protect_person_table('accommodation_episodes');

-- The one truth about what a person is doing. Placements, jobs, courses and apprenticeships write it.
create table activity_episodes (
  id uuid constraint activity_episodes_pk primary key default gen_random_uuid(),
  authority text not null constraint activity_episodes_authority_fk references authorities,
  young_person_id uuid not null constraint activity_episodes_young_person_fk references young_people,
  kind text not null constraint activity_episodes_kind_ck check (kind in ('higher education', 'further education',
    'apprenticeship', 'employment', 'training', 'work experience', 'neet illness or disability', 'neet other',
    'neet pregnancy or parenting', 'not known')),
  started_on date not null,
  ended_on date,
  hours_a_week numeric(4, 1) constraint activity_episodes_hours_ck check (hours_a_week between 0 and 100),
  with_whom text constraint activity_episodes_with_whom_ck check (length(with_whom) <= 200),
  source text not null constraint activity_episodes_source_ck check (source in ('import', 'worker', 'placement', 'match', 'check')),
  recorded_on date not null,
  placement_id uuid,
  match_id uuid,
  constraint activity_episodes_dates_ck check (ended_on is null or ended_on >= started_on)
);
create index activity_episodes_young_person_ix on activity_episodes (young_person_id, started_on);
-- Two people who write down the same thing at the same moment write it down once.
create unique index activity_episodes_recorded_uq on activity_episodes (young_person_id, kind, started_on)
  where source = 'worker';
call app.protect_person_table('activity_episodes', own => true);

create table apprenticeships (
  id uuid constraint apprenticeships_pk primary key default gen_random_uuid(),
  authority text not null constraint apprenticeships_authority_fk references authorities,
  young_person_id uuid not null constraint apprenticeships_young_person_fk references young_people,
  standard text not null constraint apprenticeships_standard_ck check (length(standard) between 1 and 200),
  level smallint constraint apprenticeships_level_ck check (level between 2 and 8),
  started_on date not null,
  planned_end_on date,
  ended_on date,
  -- The first day of the break that it is on.
  break_since date,
  status text not null constraint apprenticeships_status_ck check (status in ('continuing', 'break', 'completed', 'achieved', 'withdrawn')),
  employer text constraint apprenticeships_employer_ck check (length(employer) <= 200),
  from_placement boolean,
  version integer not null default 1,
  constraint apprenticeships_uq unique (young_person_id, started_on),
  constraint apprenticeships_dates_ck check (ended_on is null or ended_on >= started_on)
);
call app.protect_person_table('apprenticeships', own => true);

create table destinations (
  id uuid constraint destinations_pk primary key default gen_random_uuid(),
  authority text not null constraint destinations_authority_fk references authorities,
  young_person_id uuid not null constraint destinations_young_person_fk references young_people,
  school_year text not null constraint destinations_school_year_ck check (school_year ~ '^\d{4}/\d{2}$'),
  intended text constraint destinations_intended_ck check (length(intended) <= 100),
  status text not null constraint destinations_status_ck check (status in ('confirmed', 'applied', 'none')),
  provider text constraint destinations_provider_ck check (length(provider) <= 200),
  reason text constraint destinations_reason_ck check (length(reason) <= 500),
  constraint destinations_uq unique (young_person_id, school_year)
);
call app.protect_person_table('destinations');
