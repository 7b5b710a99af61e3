-- Who looked, and proof of it: looks stand in the audit beside the changes, the audit is sealed in chained batches, and a
-- file that is not one's own is opened only for a reason and for a time.

-- A look at a list is one row with everybody who was named on it; a look at one person is `young_person_id` as ever.
alter table audit add column people uuid[] not null default '{}';
create index audit_people_ix on audit using gin (people) where people <> '{}';
create index audit_authority_id_ix on audit (authority, id);
-- A young person may know who opened their file; not what others changed or wrote.
create policy own_looks on audit for select using (app.role() = 'young-person' and authority = app.authority()
  and action like 'looks.%' and (young_person_id = app.young_person_id() or app.young_person_id() = any(people)));

-- Whoever writes holds this lock from before its row has a number until it is kept, so that the sealer, who takes it
-- alone, knows that no lower number is still to come.
create function app.audit_under_way() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(80008);
  return null;
end $$;
create trigger audit_under_way before insert on audit for each statement execute function app.audit_under_way();

-- Each seal holds the hash of the one before: a row that is changed, taken out or slipped in breaks the chain.
create table audit_seals (
  id bigint generated always as identity constraint audit_seals_pk primary key,
  -- Null: what happened above the authorities.
  authority text constraint audit_seals_authority_fk references authorities,
  number integer not null constraint audit_seals_number_ck check (number > 0),
  first_id bigint not null,
  last_id bigint not null,
  row_count integer not null constraint audit_seals_rows_ck check (row_count > 0),
  previous_sha256 text not null constraint audit_seals_previous_ck check (previous_sha256 ~ '^[0-9a-f]{64}$'),
  sha256 text not null constraint audit_seals_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null,
  constraint audit_seals_number_uq unique nulls not distinct (authority, number),
  constraint audit_seals_ids_ck check (last_id >= first_id)
);
alter table audit_seals enable row level security;
alter table audit_seals force row level security;
create policy system_add on audit_seals for insert with check (app.role() = 'system');
create policy staff on audit_seals for select using (app.in_authority(authority) and app.is_staff());
create policy operator on audit_seals for select using (app.role() in ('operator', 'system') and app.authority() is null);
grant select, insert on audit_seals to foothold_service;

-- The service's own moment, so that what is over is over by the clock that everything else goes by.
create function app.now() returns timestamptz stable language sql
  as $$ select nullif(current_setting('foothold.now', true), '')::timestamptz $$;

-- Break-glass: a worker opens the file of somebody who is not on their caseload, with a reason, for some hours.
create table file_openings (
  id uuid constraint file_openings_pk primary key default gen_random_uuid(),
  authority text not null constraint file_openings_authority_fk references authorities,
  young_person_id uuid not null constraint file_openings_young_person_fk references young_people,
  user_id uuid not null constraint file_openings_user_fk references users,
  reason text not null constraint file_openings_reason_ck check (length(reason) between 10 and 500),
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  -- Ended before its time, and by whom.
  ended_at timestamptz,
  ended_by uuid constraint file_openings_ended_by_fk references users,
  -- What a manager made of it: right, or to be looked into; null: not looked at yet.
  was_right boolean,
  judged_at timestamptz,
  judged_by uuid constraint file_openings_judged_by_fk references users,
  version integer not null default 1,
  constraint file_openings_hours_ck check (expires_at > opened_at and expires_at <= opened_at + interval '12 hours'),
  constraint file_openings_judged_ck check ((was_right is null) = (judged_at is null))
);
create index file_openings_user_ix on file_openings (user_id, expires_at);
create index file_openings_young_person_ix on file_openings (young_person_id, opened_at);
create index file_openings_authority_ix on file_openings (authority, opened_at);
alter table file_openings enable row level security;
alter table file_openings force row level security;
create policy staff on file_openings using (app.in_authority(authority) and app.is_staff());
create policy own on file_openings for select using (app.role() = 'worker' and authority = app.authority()
  and user_id = app.user_id());
create policy open on file_openings for insert with check (app.role() = 'worker' and authority = app.authority()
  and user_id = app.user_id());
grant select, insert, update on file_openings to foothold_service;

-- The one thing that an opening gives: the person is seen, and with them what hangs on them. Their own row stays as it is.
create policy opened on young_people for select using (app.role() = 'worker' and authority = app.authority()
  and merged_into is null and id in (select o.young_person_id from file_openings o
    where o.user_id = app.user_id() and o.ended_at is null and o.opened_at <= app.now() and o.expires_at > app.now()));
