-- Days on everybody's calendar. What stands there is derived from the records that there are; kept is only by which address a
-- phone or a council's calendar reads somebody's days without signing in.

create table calendar_addresses (
  id uuid constraint calendar_addresses_pk primary key default gen_random_uuid(),
  authority text not null constraint calendar_addresses_authority_fk references authorities,
  membership_id uuid not null constraint calendar_addresses_membership_fk references memberships,
  -- The secret stands in the address itself; here is its hash.
  secret_sha256 text not null constraint calendar_addresses_secret_uq unique,
  created_at timestamptz not null,
  -- To the nearest quarter of an hour: whether a calendar still reads it. One that none has read for long ends by itself.
  last_read_at timestamptz,
  ended_at timestamptz
);
-- Of each right one at a time: making it anew ends the one before.
create unique index calendar_addresses_once_uq on calendar_addresses (membership_id) where ended_at is null;
create index calendar_addresses_membership_ix on calendar_addresses (membership_id);
alter table calendar_addresses enable row level security;
alter table calendar_addresses force row level security;
create policy system on calendar_addresses using (app.role() = 'system' and app.in_authority(authority));
create policy own on calendar_addresses using (authority = app.authority() and membership_id in
  (select m.id from memberships m where m.user_id = app.user_id()));
grant select, insert, update, delete on calendar_addresses to foothold_service;

-- Whoever comes to the employability course, and their worker, know when it is: the sessions of the cohorts in which they are, or
-- were. Who else comes they do not read.
create policy enrolled on cohorts for select using (authority = app.authority() and app.role() in ('worker', 'young-person')
  and id in (select e.cohort_id from cohort_enrolments e));
create policy enrolled on cohort_sessions for select using (authority = app.authority()
  and app.role() in ('worker', 'young-person') and cohort_id in (select e.cohort_id from cohort_enrolments e));
