-- Signing in: with a council account, with a printed code, and where somebody is signed in. A yes that is taken back. And what
-- the proofs of row-level security showed to be missing.

alter table sessions
  -- What a person names a session by; the token and its hash are for nobody's eyes.
  add column id uuid not null default gen_random_uuid() constraint sessions_id_uq unique,
  -- "Firefox on Windows", so that its owner knows it again; nothing finer.
  add column browser text not null default '' constraint sessions_browser_ck check (length(browser) <= 60);
-- Everybody sees where they are signed in, as whatever they are here, and may end it.
create policy own on sessions for select using (membership_id in
  (select m.id from memberships m where m.user_id = app.user_id()));
create policy own_end on sessions for update using (membership_id in
  (select m.id from memberships m where m.user_id = app.user_id()));

-- A right that came with a group of the council's directory goes with it too.
alter table memberships add column is_from_group boolean not null default false;

-- Whose account at the identity provider is whose: by what the provider promises never to give to somebody else.
create table council_accounts (
  issuer text not null constraint council_accounts_issuer_ck check (length(issuer) <= 500),
  subject text not null constraint council_accounts_subject_ck check (length(subject) between 1 and 255),
  user_id uuid not null constraint council_accounts_user_fk references users,
  linked_at timestamptz not null,
  constraint council_accounts_pk primary key (issuer, subject)
);
create index council_accounts_user_ix on council_accounts (user_id);
alter table council_accounts enable row level security;
alter table council_accounts force row level security;
create policy system on council_accounts using (app.role() = 'system');
grant select, insert, update, delete on council_accounts to foothold_service;

-- Answers of the provider that were taken: each is taken once.
create table council_answers (
  state_sha256 text constraint council_answers_pk primary key,
  expires_at timestamptz not null
);
create index council_answers_expires_ix on council_answers (expires_at);
alter table council_answers enable row level security;
alter table council_answers force row level security;
create policy system on council_answers using (app.role() = 'system');
grant select, insert, update, delete on council_answers to foothold_service;

-- A code on paper for a young person without e-mail. Only its keyed hash is kept: eight letters could be guessed from a plain one.
create table sign_in_codes (
  code_hmac text constraint sign_in_codes_pk primary key,
  user_id uuid not null constraint sign_in_codes_user_fk references users,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint sign_in_codes_days_ck check (expires_at <= created_at + interval '7 days')
);
create index sign_in_codes_user_ix on sign_in_codes (user_id);
alter table sign_in_codes enable row level security;
alter table sign_in_codes force row level security;
create policy system on sign_in_codes using (app.role() = 'system');
grant select, insert, update, delete on sign_in_codes to foothold_service;

-- Codes that were wrong, so that guessing stops for everybody at once, whatever process or isolate answers.
create table sign_in_code_misses (
  id bigint generated always as identity constraint sign_in_code_misses_pk primary key,
  at timestamptz not null
);
create index sign_in_code_misses_at_ix on sign_in_code_misses (at);
alter table sign_in_code_misses enable row level security;
alter table sign_in_code_misses force row level security;
create policy system on sign_in_code_misses using (app.role() = 'system');
grant select, insert, update, delete on sign_in_code_misses to foothold_service;

-- What an employer or a college was told of somebody is theirs to read while the young person agrees, and not a moment longer.
-- They cannot read consents, and the policies of two tables cannot ask each other, so a role that can read consents and
-- nothing else answers for this one question.
do $$ begin
  if not exists (select from pg_roles where rolname = 'foothold_consents') then
    create role foothold_consents nologin;
  end if;
  if not pg_has_role(current_user, 'foothold_consents', 'member') then
    execute format('grant foothold_consents to %I', current_user);
  end if;
end $$;
grant usage on schema app, public to foothold_consents;
grant select on consents to foothold_consents;
create policy to_answer on consents for select to foothold_consents using (true);
-- Equal to consentOn in domain/privacy/consents.ts: a test holds the two together.
create function app.may_tell(person uuid, organisation uuid, is_college boolean) returns boolean
  stable security definer set search_path = pg_catalog, public language sql as $$
  select coalesce((
    select c.answer and c.withdrawn_at is null
      and (c.expires_on is null or (app.now() at time zone 'Europe/London')::date <= c.expires_on)
    from consents c
    where c.young_person_id = person
      and c.purpose = case when is_college then 'tell colleges' else 'tell employers' end
      and (c.recipient_organisation_id is null or c.recipient_organisation_id = organisation)
    order by c.given_at desc, c.answer
    limit 1), false) $$;
grant create on schema app to foothold_consents;
alter function app.may_tell(uuid, uuid, boolean) owner to foothold_consents;
revoke create on schema app from foothold_consents;
-- What was accepted has become an agreement between them: ending that is a step that people take.
alter policy offered on matches using (app.role() in ('employer', 'tutor') and organisation_id = app.organisation_id()
  and sent_at is not null
  and (status = 'accepted' or app.may_tell(young_person_id, organisation_id, course_run_id is not null)));

-- The service and the operator, where they work in one authority, reach the news and messages of that one only.
alter policy system on outbox using (app.role() in ('system', 'operator') and app.in_authority(authority));
alter policy system on messages using (app.role() in ('system', 'operator') and app.in_authority(authority));

-- What policies compare with whoever asks is found by an index: a test holds the list.
create index cohort_attendance_young_person_ix on cohort_attendance (young_person_id);
create index cohort_enrolments_young_person_ix on cohort_enrolments (young_person_id);
create index concerns_young_person_ix on concerns (young_person_id);
create index concerns_raised_by_ix on concerns (raised_by);
create index course_runs_organisation_ix on course_runs (organisation_id);
create index match_steps_young_person_ix on match_steps (young_person_id);
create index supervisors_organisation_ix on supervisors (organisation_id);
create index training_attendees_organisation_ix on training_attendees (organisation_id);
create index training_records_organisation_ix on training_records (organisation_id);
create index unit_results_young_person_ix on unit_results (young_person_id);
