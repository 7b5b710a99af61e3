-- The ground: who may see what (roles, settings, row-level security), authorities, organisations,
-- people who sign in, the audit, the outbox. Every later table stands on this.
--
-- The service never works as the owner of these tables. platform/actor opens a transaction, does
-- SET LOCAL ROLE foothold_service and sets the actor's settings; the policies below read them.
-- A setting that is missing is null, and null sees nothing: it fails closed.

create extension if not exists btree_gist;

do $$ begin
  if not exists (select from pg_roles where rolname = 'foothold_service') then
    create role foothold_service nologin;
  end if;
  if not pg_has_role(current_user, 'foothold_service', 'member') then
    execute format('grant foothold_service to %I', current_user);
  end if;
end $$;

create schema app;
grant usage on schema app, public to foothold_service;

create function app.authority() returns text stable language sql
  as $$ select nullif(current_setting('foothold.authority', true), '') $$;
create function app.role() returns text stable language sql
  as $$ select nullif(current_setting('foothold.role', true), '') $$;
create function app.user_id() returns uuid stable language sql
  as $$ select nullif(current_setting('foothold.user_id', true), '')::uuid $$;
create function app.organisation_id() returns uuid stable language sql
  as $$ select nullif(current_setting('foothold.organisation_id', true), '')::uuid $$;
create function app.young_person_id() returns uuid stable language sql
  as $$ select nullif(current_setting('foothold.young_person_id', true), '')::uuid $$;

-- The operator and the service itself may stand above the authorities; everybody else is in one.
create function app.in_authority(authority text) returns boolean stable language sql
  as $$ select authority = app.authority() or (app.authority() is null and app.role() in ('operator', 'system')) $$;
create function app.is_staff() returns boolean stable language sql
  as $$ select app.role() in ('co-ordinator', 'manager', 'data-officer', 'auditor', 'operator', 'system') $$;

create table schema_migrations (
  name text constraint schema_migrations_pk primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
-- A login that owns nothing must still be able to say whether the service may start.
grant select on schema_migrations to foothold_service;

-- Who sees a row of a table that holds something about one young person: staff of the authority,
-- the worker whose young person it is, and (where `own`) the young person.
create procedure app.protect_person_table(t regclass, own boolean default false) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy staff on %s using (app.in_authority(authority) and app.is_staff())', t);
  execute format($p$create policy worker on %s using (app.role() = 'worker' and authority = app.authority()
    and young_person_id in (select y.id from young_people y))$p$, t);
  if own then
    execute format($p$create policy own on %s using (app.role() = 'young-person' and authority = app.authority()
      and young_person_id = app.young_person_id())$p$, t);
  end if;
  execute format('grant select, insert, update, delete on %s to foothold_service', t);
end $$;

-- Who sees a row of a table that belongs to a placement: whoever sees the placement.
create procedure app.protect_placement_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy with_placement on %s using (placement_id in (select p.id from placements p))', t);
  execute format('grant select, insert, update, delete on %s to foothold_service', t);
end $$;

-- Rows that only the staff of one authority see.
create procedure app.protect_staff_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy staff on %s using (app.in_authority(authority) and app.is_staff())', t);
  execute format('grant select, insert, update, delete on %s to foothold_service', t);
end $$;

-- Tenants. Facts about England, open to every role; changed by migrations only.
create table authorities (
  gss_code text constraint authorities_pk primary key,
  dfe_code text not null constraint authorities_dfe_code_uq unique,
  name text not null,
  region_gss_code text not null,
  is_demo boolean not null default false
);
grant select on authorities to foothold_service;

create table organisations (
  id uuid constraint organisations_pk primary key default gen_random_uuid(),
  authority text not null constraint organisations_authority_fk references authorities,
  kind text not null constraint organisations_kind_ck check (kind in ('employer', 'provider')),
  name text not null constraint organisations_name_ck check (length(name) between 1 and 200),
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index organisations_name_uq on organisations (authority, kind, lower(name));
alter table organisations enable row level security;
alter table organisations force row level security;
create policy in_authority on organisations using (app.in_authority(authority)
  and app.role() not in ('employer', 'tutor'));
create policy own on organisations using (id = app.organisation_id());
grant select, insert, update, delete on organisations to foothold_service;

create table users (
  id uuid constraint users_pk primary key default gen_random_uuid(),
  -- Two people may share an address, and half of the young people have none.
  email text constraint users_email_ck check (length(email) between 3 and 254),
  phone text constraint users_phone_ck check (length(phone) <= 40),
  name text not null constraint users_name_ck check (length(name) between 1 and 200),
  is_demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create index users_email_ix on users (lower(email));

-- What a person may do, and where. One person may hold several; a session stands for one of them.
create table memberships (
  id uuid constraint memberships_pk primary key default gen_random_uuid(),
  user_id uuid not null constraint memberships_user_fk references users,
  role text not null constraint memberships_role_ck check (role in
    ('co-ordinator', 'manager', 'data-officer', 'auditor', 'worker', 'employer', 'tutor', 'young-person')),
  authority text not null constraint memberships_authority_fk references authorities,
  organisation_id uuid constraint memberships_organisation_fk references organisations,
  young_person_id uuid,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint memberships_organisation_ck check ((role in ('employer', 'tutor')) = (organisation_id is not null)),
  constraint memberships_young_person_ck check ((role = 'young-person') = (young_person_id is not null))
);
create index memberships_user_ix on memberships (user_id);
create index memberships_authority_ix on memberships (authority, role);
alter table memberships enable row level security;
alter table memberships force row level security;
create policy staff on memberships using (app.in_authority(authority) and app.is_staff());
create policy colleagues on memberships for select using (app.role() = 'worker' and authority = app.authority()
  and role in ('co-ordinator', 'manager', 'worker'));
create policy own on memberships for select using (user_id = app.user_id());
grant select, insert, update, delete on memberships to foothold_service;

alter table users enable row level security;
alter table users force row level security;
create policy system on users using (app.role() in ('system', 'operator'));
create policy known on users for select using (id = app.user_id() or id in (select m.user_id from memberships m));
create policy staff_update on users for update using (app.is_staff() and id in (select m.user_id from memberships m));
create policy staff_insert on users for insert with check (app.is_staff());
grant select, insert, update, delete on users to foothold_service;

create table sessions (
  token_sha256 text constraint sessions_pk primary key,
  membership_id uuid not null constraint sessions_membership_fk references memberships,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_membership_ix on sessions (membership_id);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy system on sessions using (app.role() = 'system');
grant select, insert, update, delete on sessions to foothold_service;

-- A link that signs one person in, once, within ten minutes. It belongs to a person, not to an address.
create table sign_in_links (
  token_sha256 text constraint sign_in_links_pk primary key,
  user_id uuid not null constraint sign_in_links_user_fk references users,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_links_user_ix on sign_in_links (user_id, created_at);
alter table sign_in_links enable row level security;
alter table sign_in_links force row level security;
create policy system on sign_in_links using (app.role() in ('system', 'operator'));
grant select, insert, update, delete on sign_in_links to foothold_service;

-- Who asked for a link. Kept for known and unknown addresses alike, so that the answer takes the same time;
-- links are made and mailed afterwards.
create table sign_in_requests (
  id bigint generated always as identity constraint sign_in_requests_pk primary key,
  address text not null constraint sign_in_requests_address_ck check (length(address) <= 254),
  asked_at timestamptz not null,
  handled_at timestamptz
);
create index sign_in_requests_address_ix on sign_in_requests (lower(address), asked_at);
alter table sign_in_requests enable row level security;
alter table sign_in_requests force row level security;
create policy system on sign_in_requests using (app.role() = 'system');
grant select, insert, update, delete on sign_in_requests to foothold_service;

create table api_keys (
  id uuid constraint api_keys_pk primary key default gen_random_uuid(),
  authority text not null constraint api_keys_authority_fk references authorities,
  membership_id uuid not null constraint api_keys_membership_fk references memberships,
  name text not null constraint api_keys_name_ck check (length(name) between 1 and 100),
  secret_sha256 text not null constraint api_keys_secret_uq unique,
  scopes text[] not null constraint api_keys_scopes_ck check (scopes <@ '{read,write}'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
call app.protect_staff_table('api_keys');

-- Who did what. The service may add to it and read it, nothing else.
create table audit (
  id bigint generated always as identity constraint audit_pk primary key,
  at timestamptz not null,
  authority text constraint audit_authority_fk references authorities,
  actor_role text not null,
  actor_user_id uuid constraint audit_user_fk references users,
  action text not null constraint audit_action_ck check (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject text,
  young_person_id uuid,
  -- References and field names, never names, postcodes or free text.
  detail jsonb not null default '{}'
);
create index audit_at_ix on audit (authority, at desc);
create index audit_young_person_ix on audit (young_person_id, at desc);
create index audit_subject_ix on audit (subject);
alter table audit enable row level security;
alter table audit force row level security;
create policy add on audit for insert with check (true);
create policy staff on audit for select using (app.in_authority(authority) and app.is_staff());
grant select, insert on audit to foothold_service;

-- Saved with the change, told to people later (areas/notifications).
create table outbox (
  id bigint generated always as identity constraint outbox_pk primary key,
  authority text not null constraint outbox_authority_fk references authorities,
  event text not null constraint outbox_event_ck check (event ~ '^[a-z-]+\.[a-z-]+$'),
  payload jsonb not null,
  created_at timestamptz not null,
  available_at timestamptz not null,
  attempts smallint not null default 0 constraint outbox_attempts_ck check (attempts between 0 and 20),
  leased_until timestamptz,
  done_at timestamptz,
  last_problem text
);
create index outbox_waiting_ix on outbox (available_at) where done_at is null;
alter table outbox enable row level security;
alter table outbox force row level security;
create policy add on outbox for insert with check (true);
create policy system on outbox using (app.role() in ('system', 'operator'));
grant select, insert, update, delete on outbox to foothold_service;

-- Every message that was sent, or would have been: the in-app mailbox of the demonstration reads it.
create table messages (
  id uuid constraint messages_pk primary key default gen_random_uuid(),
  authority text not null constraint messages_authority_fk references authorities,
  to_user_id uuid constraint messages_user_fk references users,
  channel text not null constraint messages_channel_ck check (channel in ('email', 'text')),
  to_address text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  tries smallint not null default 0,
  provider_id text,
  outbox_id bigint not null constraint messages_outbox_fk references outbox,
  constraint messages_once_uq unique nulls not distinct (outbox_id, to_address, to_user_id)
);
create index messages_unsent_ix on messages (created_at) where sent_at is null;
create index messages_user_ix on messages (to_user_id, created_at desc);
alter table messages enable row level security;
alter table messages force row level security;
create policy system on messages using (app.role() in ('system', 'operator'));
create policy own on messages for select using (to_user_id = app.user_id());
grant select, insert, update, delete on messages to foothold_service;

-- Same key and body: same reply. Kept for a day.
create table idempotency_keys (
  key text not null constraint idempotency_keys_key_ck check (length(key) between 8 and 200),
  actor text not null,
  request_sha256 text not null,
  status smallint,
  headers jsonb,
  body text,
  created_at timestamptz not null,
  constraint idempotency_keys_pk primary key (actor, key)
);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy system on idempotency_keys using (app.role() = 'system');
grant select, insert, update, delete on idempotency_keys to foothold_service;

-- Reference tables: facts that are the same for everybody.
create table subject_areas (
  code text constraint subject_areas_pk primary key,
  name text not null,
  area text not null
);
grant select on subject_areas to foothold_service;

-- A place for every full postcode of Great Britain that an operator has loaded; sectors and outcodes
-- (`SO14 3`, `SO14`) stand beside them and only ever mean "about here".
create table postcodes (
  postcode text constraint postcodes_pk primary key,
  latitude double precision not null constraint postcodes_latitude_ck check (latitude between 49 and 61.5),
  longitude double precision not null constraint postcodes_longitude_ck check (longitude between -9 and 2.5),
  precision text not null constraint postcodes_precision_ck check (precision in ('unit', 'sector', 'outcode'))
);
grant select, insert, update on postcodes to foothold_service;
