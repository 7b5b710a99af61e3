-- Meetings at which several people look at young people together: the quarterly joint 16–18 meeting, the monthly review of each
-- person, the intake meeting. Who was asked, who was on the agenda and why, what was said of each, who does what by when.

create table meetings (
  id uuid constraint meetings_pk primary key default gen_random_uuid(),
  authority text not null constraint meetings_authority_fk references authorities,
  kind text not null constraint meetings_kind_ck check (kind in ('joint 16 to 18', 'monthly review', 'intake')),
  status text not null default 'planned' constraint meetings_status_ck check (status in ('planned', 'held', 'cancelled')),
  meets_on date not null,
  starts_minute smallint not null constraint meetings_starts_ck check (starts_minute between 0 and 1440),
  ends_minute smallint not null constraint meetings_ends_ck check (ends_minute between 0 and 1440),
  -- A room, or the address at which people meet on a screen.
  place text not null constraint meetings_place_ck check (length(place) between 1 and 300),
  repeats text not null constraint meetings_repeats_ck check (repeats in ('once', 'every month', 'every quarter')),
  -- The one before it, from which people and what was left open came: each has one next at most, whoever plans it first.
  follows_id uuid constraint meetings_follows_fk references meetings constraint meetings_follows_uq unique,
  cancelled_reason text constraint meetings_cancelled_reason_ck check (length(cancelled_reason) between 1 and 500),
  planned_at timestamptz not null,
  planned_by uuid constraint meetings_planned_by_fk references users,
  version integer not null default 1,
  constraint meetings_times_ck check (ends_minute > starts_minute),
  constraint meetings_cancelled_ck check ((status = 'cancelled') = (cancelled_reason is not null))
);
create index meetings_day_ix on meetings (authority, meets_on, id);

-- Who is asked: somebody who signs in here, or somebody from outside by name, with the organisation where it is on record.
create table meeting_people (
  id uuid constraint meeting_people_pk primary key default gen_random_uuid(),
  authority text not null constraint meeting_people_authority_fk references authorities,
  meeting_id uuid not null constraint meeting_people_meeting_fk references meetings on delete cascade,
  user_id uuid constraint meeting_people_user_fk references users,
  name text constraint meeting_people_name_ck check (length(name) between 1 and 200),
  organisation_id uuid constraint meeting_people_organisation_fk references organisations,
  -- Where the organisation is not on record; then nobody can have agreed that it may know.
  organisation_name text constraint meeting_people_organisation_name_ck check (length(organisation_name) between 1 and 200),
  role text constraint meeting_people_role_ck check (length(role) <= 100),
  takes_notes boolean not null default false,
  asked_at timestamptz not null,
  constraint meeting_people_who_ck check (num_nonnulls(user_id, name) = 1),
  constraint meeting_people_from_ck check (num_nonnulls(organisation_id, organisation_name) = case when user_id is null then 1 else 0 end),
  constraint meeting_people_user_uq unique (user_id, meeting_id)
);
create index meeting_people_meeting_ix on meeting_people (meeting_id);
create index meeting_people_organisation_ix on meeting_people (organisation_id);
-- One person takes notes.
create unique index meeting_people_notes_uq on meeting_people (meeting_id) where takes_notes;

-- Whom a meeting is about, and by which rule they came onto it. Taken off again they stay here, with the reason.
create table agenda_items (
  id uuid constraint agenda_items_pk primary key default gen_random_uuid(),
  authority text not null constraint agenda_items_authority_fk references authorities,
  meeting_id uuid not null constraint agenda_items_meeting_fk references meetings on delete cascade,
  young_person_id uuid not null constraint agenda_items_young_person_fk references young_people,
  rule text not null constraint agenda_items_rule_ck check (rule in ('by hand', 'aged 16 to 18', 'ready and waiting', 'at risk',
    'caseload', 'not reviewed', 'left open')),
  rule_weeks smallint constraint agenda_items_rule_weeks_ck check (rule_weeks between 1 and 52),
  added_at timestamptz not null,
  added_by uuid constraint agenda_items_added_by_fk references users,
  taken_off_at timestamptz,
  taken_off_by uuid constraint agenda_items_taken_off_by_fk references users,
  taken_off_reason text constraint agenda_items_taken_off_reason_ck check (length(taken_off_reason) <= 500),
  note text constraint agenda_items_note_ck check (length(note) <= 2000),
  noted_at timestamptz,
  noted_by uuid constraint agenda_items_noted_by_fk references users,
  version integer not null default 1,
  constraint agenda_items_once_uq unique (meeting_id, young_person_id)
);
create index agenda_items_young_person_ix on agenda_items (young_person_id);

-- What is agreed at a meeting is an action like any other, with where it was agreed, and who of those that sign in has it.
alter table actions add column meeting_id uuid constraint actions_meeting_fk references meetings,
  add column owner_user_id uuid constraint actions_owner_user_fk references users;
create index actions_meeting_ix on actions (meeting_id);
create index actions_owner_user_ix on actions (owner_user_id, due_on) where done_on is null;

call app.protect_person_table('agenda_items');

alter table meeting_people enable row level security;
alter table meeting_people force row level security;
create policy staff on meeting_people using (app.in_authority(authority) and app.is_staff());
-- To which meetings a worker is asked; who else is, the service says to whoever may know of the meeting.
create policy own on meeting_people for select using (app.role() = 'worker' and authority = app.authority()
  and user_id = app.user_id());
grant select, insert, update, delete on meeting_people to foothold_service;

alter table meetings enable row level security;
alter table meetings force row level security;
create policy staff on meetings using (app.in_authority(authority) and app.is_staff());
-- A worker knows of a meeting to which they are asked, and of one that is about somebody of theirs.
create policy asked on meetings for select using (app.role() = 'worker' and authority = app.authority()
  and id in (select p.meeting_id from meeting_people p));
create policy about_theirs on meetings for select using (app.role() = 'worker' and authority = app.authority()
  and id in (select i.meeting_id from agenda_items i));
grant select, insert, update, delete on meetings to foothold_service;

-- Two records that are one person: where both are on one agenda or in one kept plan, each keeps its line there, and the one who
-- stays has one.
create or replace function app.move_person(from_id uuid, to_id uuid) returns jsonb language plpgsql as $$
declare
  moved jsonb := app.move_references('young_people', array['possible_duplicates'::regclass, 'allocations'::regclass,
    'cover_people'::regclass, 'agenda_items'::regclass, 'intake_plan_lines'::regclass], from_id, to_id);
  rows jsonb;
begin
  -- The row of a file that was this person leads to the other from now on.
  with moved_rows as (update import_rows set record_id = to_id where kind = 'young-people' and record_id = from_id
      returning jsonb_build_object('kind', kind, 'key', key) as r)
    select jsonb_agg(r) into rows from moved_rows;
  if rows is not null then
    moved := moved || jsonb_build_object('table', 'import_rows', 'column', 'record_id', 'rows', rows);
  end if;
  with moved_rows as (update agenda_items i set young_person_id = to_id where i.young_person_id = from_id
      and not exists (select from agenda_items other where other.meeting_id = i.meeting_id and other.young_person_id = to_id)
      returning jsonb_build_object('id', i.id) as r)
    select jsonb_agg(r) into rows from moved_rows;
  if rows is not null then
    moved := moved || jsonb_build_object('table', 'agenda_items', 'column', 'young_person_id', 'rows', rows);
  end if;
  with moved_rows as (update intake_plan_lines l set young_person_id = to_id where l.young_person_id = from_id
      and not exists (select from intake_plan_lines other where other.plan_id = l.plan_id and other.young_person_id = to_id)
      returning jsonb_build_object('plan_id', plan_id, 'young_person_id', young_person_id) as r)
    select jsonb_agg(r) into rows from moved_rows;
  if rows is not null then
    moved := moved || jsonb_build_object('table', 'intake_plan_lines', 'column', 'young_person_id', 'rows', rows);
  end if;
  return moved;
end $$;
