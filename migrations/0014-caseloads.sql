-- Whose young person somebody is, from when to when; and who stands in for a worker who is away. What a worker may see follows
-- from these days by itself: no timer moves a right, so that it begins and ends with the London day, closing day included.

-- The one truth about who is somebody's worker. History is never overwritten: a handover closes one of these and opens the next.
create table allocations (
  id uuid constraint allocations_pk primary key default gen_random_uuid(),
  authority text not null constraint allocations_authority_fk references authorities,
  young_person_id uuid not null constraint allocations_young_person_fk references young_people,
  -- Empty: somebody who does not sign in here, known by what the referral or the handover says of them.
  worker_user_id uuid constraint allocations_worker_fk references users,
  worker_name text constraint allocations_worker_name_ck check (length(worker_name) <= 200),
  worker_email text constraint allocations_worker_email_ck check (length(worker_email) <= 254),
  worker_role text constraint allocations_worker_role_ck check (length(worker_role) <= 100),
  starts_on date not null,
  -- The last day, included. The day before the first: it was undone, or put right, before it held for a day.
  ends_on date,
  period daterange generated always as (daterange(starts_on, ends_on + 1)) stored,
  source text not null constraint allocations_source_ck check (source in ('record', 'handover', 'import', 'merge')),
  reason text constraint allocations_reason_ck check (reason in ('worker is leaving', 'worker has left', 'change of team',
    'long absence', 'young person asked', 'no worker', 'other')),
  -- From the worker before to this one.
  note text constraint allocations_note_ck check (length(note) <= 2000),
  note_read_at timestamptz,
  -- Actions that the worker before had taken on become this one's, on the first day.
  takes_actions boolean not null default false,
  actions_taken_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid constraint allocations_recorded_by_fk references users,
  undone_at timestamptz,
  undone_by uuid constraint allocations_undone_by_fk references users,
  constraint allocations_dates_ck check (ends_on >= starts_on - 1),
  -- Nobody has two workers on one day, whoever hands over first.
  constraint allocations_one_worker_ex exclude using gist (young_person_id with =, period with &&)
);
create index allocations_worker_ix on allocations (worker_user_id, starts_on);
create index allocations_young_person_ix on allocations (young_person_id, starts_on);

insert into allocations (authority, young_person_id, worker_user_id, worker_name, worker_email, worker_role, starts_on, source,
    recorded_at)
  select authority, id, worker_user_id, worker_name, worker_email, worker_role,
    coalesce(referred_on, (created_at at time zone 'Europe/London')::date), 'record', created_at
  from young_people where num_nonnulls(worker_user_id, worker_name, worker_email, worker_role) > 0;

alter table allocations enable row level security;
alter table allocations force row level security;
create policy staff on allocations using (app.in_authority(authority) and app.is_staff());
-- A worker reads whose worker they are, were and will be, and who else looks after those whom they see. They never write it
-- themselves: whoever could would take anybody onto their own list.
create policy own on allocations for select using (app.role() = 'worker' and authority = app.authority()
  and worker_user_id = app.user_id());
create policy worker on allocations for select using (app.role() = 'worker' and authority = app.authority()
  and young_person_id in (select y.id from young_people y));
create policy theirs on allocations for select using (app.role() = 'young-person' and authority = app.authority()
  and young_person_id = app.young_person_id());
grant select, insert, update, delete on allocations to foothold_service;

-- Somebody stands in for a worker who is away: both days included.
create table covers (
  id uuid constraint covers_pk primary key default gen_random_uuid(),
  authority text not null constraint covers_authority_fk references authorities,
  worker_user_id uuid not null constraint covers_worker_fk references users,
  cover_user_id uuid not null constraint covers_cover_fk references users,
  starts_on date not null,
  -- The last day, included; yesterday where it was ended today.
  ends_on date not null,
  period daterange generated always as (daterange(starts_on, ends_on + 1)) stored,
  reason text not null constraint covers_reason_ck check (reason in ('leave', 'sickness', 'training', 'other')),
  -- False: only those in cover_people.
  is_whole boolean not null default true,
  set_at timestamptz not null,
  set_by uuid constraint covers_set_by_fk references users,
  -- Ended before its time, and by whom.
  ended_at timestamptz,
  ended_by uuid constraint covers_ended_by_fk references users,
  version integer not null default 1,
  constraint covers_two_ck check (worker_user_id <> cover_user_id),
  constraint covers_dates_ck check (ends_on >= starts_on - 1),
  constraint covers_once_ex exclude using gist (authority with =, worker_user_id with =, cover_user_id with =, period with &&)
);
create index covers_cover_ix on covers (cover_user_id, starts_on);
create index covers_worker_ix on covers (worker_user_id, starts_on);
alter table covers enable row level security;
alter table covers force row level security;
create policy staff on covers using (app.in_authority(authority) and app.is_staff());
create policy covering on covers for select using (app.role() = 'worker' and authority = app.authority()
  and cover_user_id = app.user_id());
create policy covered on covers for select using (app.role() = 'worker' and authority = app.authority()
  and worker_user_id = app.user_id());
grant select, insert, update, delete on covers to foothold_service;

create table cover_people (
  cover_id uuid not null constraint cover_people_cover_fk references covers on delete cascade,
  young_person_id uuid not null constraint cover_people_young_person_fk references young_people,
  authority text not null constraint cover_people_authority_fk references authorities,
  constraint cover_people_pk primary key (cover_id, young_person_id)
);
create index cover_people_young_person_ix on cover_people (young_person_id);
alter table cover_people enable row level security;
alter table cover_people force row level security;
create policy staff on cover_people using (app.in_authority(authority) and app.is_staff());
create policy with_cover on cover_people for select using (app.role() = 'worker' and cover_id in (select c.id from covers c));
grant select, insert, update, delete on cover_people to foothold_service;

-- A policy of young_people cannot ask tables whose policies ask young_people, so a role that can read these three and nothing
-- else answers for it, once for each query.
do $$ begin
  if not exists (select from pg_roles where rolname = 'foothold_caseloads') then
    create role foothold_caseloads nologin;
  end if;
  if not pg_has_role(current_user, 'foothold_caseloads', 'member') then
    execute format('grant foothold_caseloads to %I', current_user);
  end if;
end $$;
grant usage on schema app, public to foothold_caseloads;
grant select on allocations, covers, cover_people to foothold_caseloads;
create policy to_answer on allocations for select to foothold_caseloads using (true);
create policy to_answer on covers for select to foothold_caseloads using (true);
create policy to_answer on cover_people for select to foothold_caseloads using (true);

-- Whose worker the actor is today, and for whom they stand in today. Whom a colleague covers does not pass on: it starts
-- from whose worker the colleague is, not from whom the colleague sees.
create function app.caseload() returns setof uuid stable security definer set search_path = pg_catalog, public language sql as $$
  select a.young_person_id from allocations a
    where a.worker_user_id = app.user_id() and a.period @> app.today()
  union all
  select a.young_person_id from covers c join allocations a on a.worker_user_id = c.worker_user_id
    where c.cover_user_id = app.user_id() and c.period @> app.today() and a.period @> app.today()
      and a.authority = c.authority
      and (c.is_whole or exists (select from cover_people p where p.cover_id = c.id and p.young_person_id = a.young_person_id)) $$;
grant create on schema app to foothold_caseloads;
alter function app.caseload() owner to foothold_caseloads;
revoke create on schema app from foothold_caseloads;

drop policy caseload on young_people;
create policy caseload on young_people using (app.role() = 'worker' and authority = app.authority()
  and merged_into is null and id in (select app.caseload()));
-- Whoever refers somebody is their worker from then on; until that is written down they cannot read the row back.
create policy referred on young_people for insert with check (app.role() = 'worker' and authority = app.authority()
  and merged_into is null);
alter table young_people drop column worker_user_id, drop column worker_name, drop column worker_email,
  drop column worker_role;

-- Who is whose worker today, for everybody who may see it: the rights of whoever asks hold. Lists ask it person by person (a
-- subquery or `lateral`): of a policy the planner guesses that it leaves hardly a row, and would join all with all.
create view workers_today with (security_invoker = true) as
  select young_person_id, id as allocation_id, worker_user_id, worker_name, worker_email, worker_role, starts_on
  from allocations where starts_on <= (select app.today()) and (ends_on is null or ends_on >= (select app.today()));
grant select on workers_today to foothold_service;

-- Two records that are one person: each keeps who looked after it. Whose it is from now on the merge says itself.
create or replace function app.move_person(from_id uuid, to_id uuid) returns jsonb language plpgsql as $$
declare
  moved jsonb := app.move_references('young_people',
    array['possible_duplicates'::regclass, 'allocations'::regclass, 'cover_people'::regclass], from_id, to_id);
  rows jsonb;
begin
  -- The row of a file that was this person leads to the other from now on.
  with moved_rows as (update import_rows set record_id = to_id where kind = 'young-people' and record_id = from_id
      returning jsonb_build_object('kind', kind, 'key', key) as r)
    select jsonb_agg(r) into rows from moved_rows;
  if rows is not null then
    moved := moved || jsonb_build_object('table', 'import_rows', 'column', 'record_id', 'rows', rows);
  end if;
  return moved;
end $$;
