-- What there is to be placed in: employers and their sites, supervisors and their training,
-- opportunities, course providers and their dated course runs.

create table employers (
  organisation_id uuid constraint employers_pk primary key constraint employers_organisation_fk references organisations,
  authority text not null constraint employers_authority_fk references authorities,
  status text not null constraint employers_status_ck check (status in ('registered', 'checked', 'live', 'paused', 'ended')),
  contact_name text constraint employers_contact_name_ck check (length(contact_name) <= 200),
  contact_email text constraint employers_contact_email_ck check (length(contact_email) <= 254),
  contact_phone text constraint employers_contact_phone_ck check (length(contact_phone) <= 40),
  contacts_a_month_max smallint constraint employers_contacts_ck check (contacts_a_month_max between 0 and 100),
  not_before_on date,
  -- The same employer entered twice: whoever looks for this one is led to the other.
  merged_into uuid constraint employers_merged_into_fk references employers,
  -- What the merge moved, so that it can be undone.
  merge_moved jsonb,
  version integer not null default 1
);
alter table employers enable row level security;
alter table employers force row level security;
create policy in_authority on employers using (app.in_authority(authority) and (app.is_staff() or app.role() = 'worker'));
create policy own on employers using (app.role() = 'employer' and organisation_id = app.organisation_id());
grant select, insert, update, delete on employers to foothold_service;

-- Two employers whose names look alike, and who are not the same: a person said so.
create table employers_kept_apart (
  authority text not null constraint employers_kept_apart_authority_fk references authorities,
  organisation_id uuid not null constraint employers_kept_apart_organisation_fk references organisations,
  other_id uuid not null constraint employers_kept_apart_other_fk references organisations,
  decided_at timestamptz not null,
  decided_by uuid constraint employers_kept_apart_user_fk references users,
  constraint employers_kept_apart_pk primary key (organisation_id, other_id),
  constraint employers_kept_apart_order_ck check (organisation_id < other_id)
);
call app.protect_staff_table('employers_kept_apart');

-- History is never overwritten: each change of status, with who, when and why. Why is not for the employer to read.
create table employer_steps (
  id bigint generated always as identity constraint employer_steps_pk primary key,
  authority text not null constraint employer_steps_authority_fk references authorities,
  organisation_id uuid not null constraint employer_steps_organisation_fk references organisations,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  by_role text not null,
  by_user_id uuid constraint employer_steps_user_fk references users,
  reason text constraint employer_steps_reason_ck check (length(reason) <= 1000)
);
create index employer_steps_organisation_ix on employer_steps (organisation_id, id);
call app.protect_staff_table('employer_steps');
create policy employer_adds on employer_steps for insert with check (app.role() = 'employer'
  and authority = app.authority() and organisation_id = app.organisation_id());

-- Looked at before anybody is sent: somebody met them, saw where people will work, knows who supervises.
create table employer_checks (
  id uuid constraint employer_checks_pk primary key default gen_random_uuid(),
  authority text not null constraint employer_checks_authority_fk references authorities,
  organisation_id uuid not null constraint employer_checks_organisation_fk references organisations,
  checked_on date not null,
  checked_by uuid constraint employer_checks_checked_by_fk references users,
  met_whom text not null constraint employer_checks_met_whom_ck check (length(met_whom) between 1 and 200),
  saw_workplace boolean not null,
  supervisor_known boolean not null,
  note text constraint employer_checks_note_ck check (length(note) <= 2000)
);
create index employer_checks_organisation_ix on employer_checks (organisation_id, checked_on desc);
call app.protect_staff_table('employer_checks');

create table sites (
  id uuid constraint sites_pk primary key default gen_random_uuid(),
  authority text not null constraint sites_authority_fk references authorities,
  organisation_id uuid not null constraint sites_organisation_fk references organisations,
  name text not null constraint sites_name_ck check (length(name) between 1 and 200),
  postcode text constraint sites_postcode_ck check (length(postcode) <= 8),
  is_step_free boolean,
  version integer not null default 1
);
-- A campus may stand at two postcodes.
create unique index sites_uq on sites (organisation_id, lower(name), coalesce(postcode, ''));

-- A supervisor, a mentor or another named person at a site. Training records hang on them and leave with them.
create table supervisors (
  id uuid constraint supervisors_pk primary key default gen_random_uuid(),
  authority text not null constraint supervisors_authority_fk references authorities,
  organisation_id uuid not null constraint supervisors_organisation_fk references organisations,
  site_id uuid not null constraint supervisors_site_fk references sites,
  name text not null constraint supervisors_name_ck check (length(name) between 1 and 200),
  email text constraint supervisors_email_ck check (length(email) <= 254),
  phone text constraint supervisors_phone_ck check (length(phone) <= 40),
  left_on date
);
create unique index supervisors_uq on supervisors (site_id, lower(name));

create table training_sessions (
  id uuid constraint training_sessions_pk primary key default gen_random_uuid(),
  authority text not null constraint training_sessions_authority_fk references authorities,
  topic text not null constraint training_sessions_topic_ck check (topic in ('care-experience awareness', 'trauma-aware supervising', 'safeguarding', 'mentoring')),
  held_on date not null,
  starts_minute smallint constraint training_sessions_starts_ck check (starts_minute between 0 and 1440),
  place text constraint training_sessions_place_ck check (length(place) <= 300),
  trainer text not null constraint training_sessions_trainer_ck check (length(trainer) between 1 and 200),
  capacity smallint not null constraint training_sessions_capacity_ck check (capacity between 1 and 500),
  -- Places taken. Kept here because an employer sees only its own people among those who come, and because two who book
  -- the last place at once meet on this row.
  booked smallint not null default 0 constraint training_sessions_booked_ck check (booked between 0 and capacity),
  created_at timestamptz not null default now(),
  version integer not null default 1
);
alter table training_sessions enable row level security;
alter table training_sessions force row level security;
create policy in_authority on training_sessions using (app.in_authority(authority) and app.role() <> 'young-person');
grant select, insert, update, delete on training_sessions to foothold_service;

create table training_attendees (
  id uuid constraint training_attendees_pk primary key default gen_random_uuid(),
  authority text not null constraint training_attendees_authority_fk references authorities,
  session_id uuid not null constraint training_attendees_session_fk references training_sessions,
  supervisor_id uuid constraint training_attendees_supervisor_fk references supervisors,
  organisation_id uuid constraint training_attendees_organisation_fk references organisations,
  -- Carers and workers come too; they are named here.
  other_name text constraint training_attendees_other_name_ck check (length(other_name) between 1 and 200),
  status text not null default 'booked' constraint training_attendees_status_ck check (status in ('booked', 'attended', 'did not come')),
  constraint training_attendees_who_ck check ((supervisor_id is null) <> (other_name is null)),
  constraint training_attendees_supervisor_uq unique (session_id, supervisor_id)
);

create table training_records (
  id uuid constraint training_records_pk primary key default gen_random_uuid(),
  authority text not null constraint training_records_authority_fk references authorities,
  organisation_id uuid not null constraint training_records_organisation_fk references organisations,
  supervisor_id uuid not null constraint training_records_supervisor_fk references supervisors,
  topic text not null constraint training_records_topic_ck check (topic in ('care-experience awareness', 'trauma-aware supervising', 'safeguarding', 'mentoring')),
  trained_on date not null,
  -- The last day on which it counts.
  valid_to_on date not null,
  session_id uuid constraint training_records_session_fk references training_sessions,
  evidence text constraint training_records_evidence_ck check (length(evidence) <= 500),
  -- How many days before its end renewal was last asked for.
  renewal_asked_days smallint constraint training_records_renewal_ck check (renewal_asked_days between 1 and 365),
  constraint training_records_uq unique (supervisor_id, topic, trained_on),
  constraint training_records_dates_ck check (valid_to_on >= trained_on)
);

create table opportunities (
  id uuid constraint opportunities_pk primary key default gen_random_uuid(),
  authority text not null constraint opportunities_authority_fk references authorities,
  reference text not null constraint opportunities_reference_ck check (length(reference) between 1 and 20),
  organisation_id uuid not null constraint opportunities_organisation_fk references organisations,
  site_id uuid not null constraint opportunities_site_fk references sites,
  contact_name text constraint opportunities_contact_name_ck check (length(contact_name) <= 200),
  contact_email text constraint opportunities_contact_email_ck check (length(contact_email) <= 254),
  kind text not null constraint opportunities_kind_ck check (kind in ('taster', 'work experience', 'internship', 'apprenticeship', 'job')),
  title text not null constraint opportunities_title_ck check (length(title) between 1 and 200),
  -- What somebody would do there, in the employer's words.
  description text constraint opportunities_description_ck check (length(description) <= 2000),
  job_category text constraint opportunities_job_category_ck check (length(job_category) <= 100),
  ssa_tier2 text constraint opportunities_ssa_tier2_fk references subject_areas,
  soc2020 text constraint opportunities_soc2020_ck check (soc2020 ~ '^\d{4}$'),
  places smallint not null constraint opportunities_places_ck check (places between 1 and 500),
  days smallint[] constraint opportunities_days_ck check (days <@ '{1,2,3,4,5,6,7}' and cardinality(days) between 1 and 7),
  starts_minute smallint constraint opportunities_starts_ck check (starts_minute between 0 and 1439),
  -- Past midnight goes on counting: a shift to 02:00 ends at 1560.
  ends_minute smallint constraint opportunities_ends_ck check (ends_minute between 1 and 2160),
  first_start_on date,
  last_start_on date,
  is_rolling boolean not null default false,
  closes_on date,
  minimum_age smallint constraint opportunities_minimum_age_ck check (minimum_age between 13 and 25),
  entry_requirements text constraint opportunities_entry_ck check (length(entry_requirements) <= 500),
  weekly_pay_pence integer constraint opportunities_pay_ck check (weekly_pay_pence between 0 and 500000),
  pays_expenses boolean not null default false,
  support_offered text[] not null default '{}' constraint opportunities_support_ck check (cardinality(support_offered) <= 20),
  supervisor_id uuid constraint opportunities_supervisor_fk references supervisors,
  insurance_expires_on date,
  insurance_pounds bigint constraint opportunities_insurance_ck check (insurance_pounds between 0 and 1000000000),
  risk_assessed_on date,
  weeks smallint constraint opportunities_weeks_ck check (weeks between 1 and 260),
  is_public boolean not null default false,
  shared_with text[] not null default '{}',
  dbs_required boolean,
  step_free text constraint opportunities_step_free_ck check (step_free in ('yes', 'no')),
  status text not null default 'live' constraint opportunities_status_ck check (status in ('draft', 'live', 'paused', 'closed')),
  -- When the employer last said that it still stands, and when it was asked without an answer since.
  confirmed_on date,
  still_open_asked_on date,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint opportunities_reference_uq unique (authority, reference),
  constraint opportunities_hours_ck check (ends_minute > starts_minute),
  constraint opportunities_starts_order_ck check (last_start_on is null or first_start_on is null or last_start_on >= first_start_on)
);
create index opportunities_organisation_ix on opportunities (organisation_id);

-- A place is a seat for a time. As many rows that are not withdrawn as places; none is ever deleted by itself.
create table seats (
  id uuid constraint seats_pk primary key default gen_random_uuid(),
  authority text not null constraint seats_authority_fk references authorities,
  opportunity_id uuid not null constraint seats_opportunity_fk references opportunities on delete cascade,
  number smallint not null constraint seats_number_ck check (number between 1 and 500),
  -- Fewer places are offered than before: nobody new sits here, whoever does stays.
  is_withdrawn boolean not null default false,
  constraint seats_uq unique (opportunity_id, number)
);

create table provider_details (
  organisation_id uuid constraint provider_details_pk primary key constraint provider_details_organisation_fk references organisations,
  authority text not null constraint provider_details_authority_fk references authorities,
  designated_tutor text constraint provider_details_tutor_ck check (length(designated_tutor) <= 200),
  tutor_email text constraint provider_details_tutor_email_ck check (length(tutor_email) <= 254)
);

create table courses (
  id uuid constraint courses_pk primary key default gen_random_uuid(),
  authority text not null constraint courses_authority_fk references authorities,
  organisation_id uuid not null constraint courses_organisation_fk references organisations,
  title text not null constraint courses_title_ck check (length(title) between 1 and 200),
  ssa_tier2 text constraint courses_ssa_tier2_fk references subject_areas,
  level text constraint courses_level_ck check (level in ('none', 'Entry 1', 'Entry 2', 'Entry 3', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'Level 6', 'Level 7'))
);
create unique index courses_uq on courses (organisation_id, lower(title), coalesce(ssa_tier2, ''), coalesce(level, ''));

-- One dated delivery of a course.
create table course_runs (
  id uuid constraint course_runs_pk primary key default gen_random_uuid(),
  authority text not null constraint course_runs_authority_fk references authorities,
  reference text not null constraint course_runs_reference_ck check (length(reference) between 1 and 20),
  course_id uuid not null constraint course_runs_course_fk references courses,
  organisation_id uuid not null constraint course_runs_organisation_fk references organisations,
  site_id uuid not null constraint course_runs_site_fk references sites,
  credits smallint constraint course_runs_credits_ck check (credits between 0 and 500),
  starts_on date,
  ends_on date,
  weeks smallint constraint course_runs_weeks_ck check (weeks between 1 and 260),
  is_roll_on_roll_off boolean not null default false,
  days smallint[] constraint course_runs_days_ck check (days <@ '{1,2,3,4,5,6,7}' and cardinality(days) between 1 and 7),
  starts_minute smallint constraint course_runs_starts_ck check (starts_minute between 0 and 1439),
  ends_minute smallint constraint course_runs_ends_ck check (ends_minute between 1 and 2160),
  places smallint constraint course_runs_places_ck check (places between 0 and 1000),
  minimum_age smallint constraint course_runs_minimum_age_ck check (minimum_age between 13 and 25),
  entry_requirements text constraint course_runs_entry_ck check (length(entry_requirements) <= 500),
  is_public boolean not null default false,
  shared_with text[] not null default '{}',
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint course_runs_reference_uq unique (authority, reference),
  constraint course_runs_dates_ck check (ends_on is null or starts_on is null or ends_on >= starts_on),
  constraint course_runs_hours_ck check (ends_minute > starts_minute)
);

-- Supply is seen by the staff and workers of its authority and of those it is shared with; by young people
-- (it is what they choose from); by the employer or provider whose own it is.
create procedure app.protect_supply_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format($p$create policy in_authority on %s using (app.in_authority(authority)
    and app.role() not in ('employer', 'tutor'))$p$, t);
  execute format($p$create policy own on %s using (app.role() in ('employer', 'tutor')
    and organisation_id = app.organisation_id())$p$, t);
  execute format('grant select, insert, update, delete on %s to foothold_service', t);
end $$;
call app.protect_supply_table('sites');
call app.protect_supply_table('supervisors');
call app.protect_supply_table('training_attendees');
call app.protect_supply_table('training_records');
call app.protect_supply_table('opportunities');
call app.protect_supply_table('provider_details');
call app.protect_supply_table('courses');
call app.protect_supply_table('course_runs');
-- What is shared with another authority is seen there, with whose and where it is; not by its employers and tutors.
create policy shared on opportunities for select using (shared_with @> array[app.authority()]
  and app.role() not in ('employer', 'tutor'));
create policy shared on course_runs for select using (shared_with @> array[app.authority()]
  and app.role() not in ('employer', 'tutor'));
create policy shared on organisations for select using (app.role() not in ('employer', 'tutor')
  and (id in (select o.organisation_id from opportunities o where o.shared_with @> array[app.authority()])
    or id in (select r.organisation_id from course_runs r where r.shared_with @> array[app.authority()])));
create policy shared on sites for select using (app.role() not in ('employer', 'tutor')
  and (id in (select o.site_id from opportunities o where o.shared_with @> array[app.authority()])
    or id in (select r.site_id from course_runs r where r.shared_with @> array[app.authority()])));
create policy shared on courses for select using (app.role() not in ('employer', 'tutor')
  and id in (select r.course_id from course_runs r where r.shared_with @> array[app.authority()]));
-- Whoever may use it must know that its employer was looked at and that somebody there is trained.
create policy shared on employers for select using ((app.is_staff() or app.role() = 'worker')
  and organisation_id in (select o.organisation_id from opportunities o where o.shared_with @> array[app.authority()]));
create policy shared on supervisors for select using ((app.is_staff() or app.role() = 'worker')
  and id in (select o.supervisor_id from opportunities o where o.shared_with @> array[app.authority()]));
create policy shared on training_records for select using ((app.is_staff() or app.role() = 'worker')
  and supervisor_id in (select o.supervisor_id from opportunities o where o.shared_with @> array[app.authority()]));
create index opportunities_shared_ix on opportunities using gin (shared_with);
create index course_runs_shared_ix on course_runs using gin (shared_with);
alter table seats enable row level security;
alter table seats force row level security;
create policy with_opportunity on seats using (opportunity_id in (select o.id from opportunities o));
grant select, insert, update, delete on seats to foothold_service;

-- Numbers for references that are given here (O10001, C10002); whoever gives one need not see the others.
create sequence reference_numbers start 10001;
grant usage on sequence reference_numbers to foothold_service;
