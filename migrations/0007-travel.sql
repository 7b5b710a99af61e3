-- Travel: timetables, and what a week of buses costs.

-- One timetable for an area is in use: the newest. An older one stays for what was checked against it.
create table timetables (
  id uuid constraint timetables_pk primary key default gen_random_uuid(),
  area text not null constraint timetables_area_ck check (length(area) between 1 and 100),
  file text not null constraint timetables_file_ck check (length(file) between 1 and 300),
  feed_sha256 text not null constraint timetables_feed_ck check (feed_sha256 ~ '^[0-9a-f]{64}$'),
  artefact_version smallint not null,
  artefact_bytes integer not null constraint timetables_bytes_ck check (artefact_bytes between 1 and 200000000),
  valid_from date not null,
  valid_to date not null,
  stops integer not null constraint timetables_stops_ck check (stops > 0),
  trips integer not null constraint timetables_trips_ck check (trips > 0),
  -- Who made it and under which licence, shown wherever a journey is shown.
  attribution text not null constraint timetables_attribution_ck check (length(attribution) <= 500),
  -- What was put right or left out when it was read: [{"level", "code", "file", "row", "count", "text"}].
  findings jsonb not null default '[]',
  imported_at timestamptz not null,
  imported_by uuid constraint timetables_imported_by_fk references users,
  replaced_at timestamptz,
  constraint timetables_dates_ck check (valid_to >= valid_from)
);
create unique index timetables_in_use_uq on timetables (area) where replaced_at is null;

-- The compiled timetable, in the row's own transaction and backup: half a megabyte for a city. Gone once replaced.
create table timetable_artefacts (
  timetable_id uuid constraint timetable_artefacts_pk primary key
    constraint timetable_artefacts_timetable_fk references timetables on delete cascade,
  artefact bytea not null
);

-- The same buses for everybody; only an operator brings in a timetable.
do $$ declare t text; begin
  foreach t in array array['timetables', 'timetable_artefacts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read on %I for select using (app.role() is not null)', t);
    execute format($p$create policy operator on %I using (app.role() in ('operator', 'system'))$p$, t);
  end loop;
end $$;
grant select, insert, update on timetables to foothold_service;
grant select, insert, delete on timetable_artefacts to foothold_service;

-- What an operator knows about fares: nothing is worked out from a distance.
create table fares (
  id uuid constraint fares_pk primary key default gen_random_uuid(),
  authority text not null constraint fares_authority_fk references authorities,
  name text not null constraint fares_name_ck check (length(name) between 1 and 100),
  kind text not null constraint fares_kind_ck check (kind in ('single', 'day', 'week', 'four weeks')),
  pence integer not null constraint fares_pence_ck check (pence between 0 and 100000),
  -- Ages that may buy it; null: no limit.
  age_from smallint constraint fares_age_from_ck check (age_from between 0 and 120),
  age_to smallint constraint fares_age_to_ck check (age_to between 0 and 120),
  is_for_apprentices boolean not null default false,
  valid_from date not null,
  valid_to date,
  source text constraint fares_source_ck check (length(source) <= 300),
  version integer not null default 1,
  constraint fares_ages_ck check (age_to >= age_from),
  constraint fares_dates_ck check (valid_to >= valid_from)
);
create index fares_authority_ix on fares (authority, valid_from);
alter table fares enable row level security;
alter table fares force row level security;
-- Everybody of the authority reads what a bus costs; its staff keep it.
create policy read on fares for select using (app.in_authority(authority));
create policy staff on fares using (app.in_authority(authority) and app.is_staff());
grant select, insert, update, delete on fares to foothold_service;
