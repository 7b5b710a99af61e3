-- What was brought in from files: a receipt for every import, and for every row what it was the last time,
-- so that the same file twice changes nothing and an import can be undone.

create table import_receipts (
  id uuid constraint import_receipts_pk primary key default gen_random_uuid(),
  -- Empty: the operator brought in rows of several authorities at once.
  authority text constraint import_receipts_authority_fk references authorities,
  at timestamptz not null,
  by_role text not null,
  by_user_id uuid constraint import_receipts_user_fk references users,
  -- The reply without the refused values: counts, lines, columns.
  reply jsonb not null,
  undone_at timestamptz,
  -- What the undo took back and what stayed, with why.
  undo jsonb
);
create index import_receipts_at_ix on import_receipts (at desc);
alter table import_receipts enable row level security;
alter table import_receipts force row level security;
create policy staff on import_receipts using (app.in_authority(authority) and app.is_staff());
grant select, insert, update on import_receipts to foothold_service;

create table import_rows (
  authority text not null constraint import_rows_authority_fk references authorities,
  kind text not null constraint import_rows_kind_ck check (kind in ('referrals', 'opportunities', 'courses', 'young-people',
    'activities', 'accommodation', 'contacts', 'apprenticeships', 'destinations')),
  key text not null constraint import_rows_key_ck check (length(key) between 1 and 200),
  record_id uuid not null,
  -- The row as it was last brought in: usual form of each value by its heading, blanks left out.
  record jsonb not null,
  -- The record's version after that: another one now means that somebody has changed it since.
  version integer not null,
  constraint import_rows_pk primary key (authority, kind, key)
);
create index import_rows_record_ix on import_rows (record_id);
call app.protect_staff_table('import_rows');

-- What an import did to each record, by heading: null before is a record that it made.
create table import_changes (
  receipt_id uuid not null constraint import_changes_receipt_fk references import_receipts,
  authority text not null constraint import_changes_authority_fk references authorities,
  kind text not null,
  key text not null,
  record_id uuid not null,
  before jsonb,
  after jsonb not null,
  -- What import_rows held before.
  before_row jsonb,
  constraint import_changes_pk primary key (receipt_id, authority, kind, key)
);
create index import_changes_key_ix on import_changes (authority, kind, key);
call app.protect_staff_table('import_changes');

-- Gives everything that hangs on one record to another of its table, in every table that there is or will be, but for
-- those in `stays`. Returns what was moved, row by row, for app.move_person_back.
create function app.move_references(target regclass, stays regclass[], from_id uuid, to_id uuid) returns jsonb
language plpgsql as $$
declare
  place record;
  rows jsonb;
  moved jsonb := '[]';
begin
  for place in
    select c.conrelid::regclass as t, a.attname as col, array(
        select k.attname::text from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
        where i.indrelid = c.conrelid and i.indisprimary) as key
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = target and c.conrelid <> target and not c.conrelid = any (stays)
    order by c.conrelid::regclass::text
  loop
    execute format('with moved as (update %s t set %I = $2 where %I = $1 returning to_jsonb(t) as r)
      select jsonb_agg((select jsonb_object_agg(k, r -> k) from unnest($3) k)) from moved', place.t, place.col, place.col)
      into rows using from_id, to_id, place.key;
    if rows is not null then
      moved := moved || jsonb_build_object('table', place.t::text, 'column', place.col, 'rows', rows);
    end if;
  end loop;
  return moved;
end $$;

create function app.move_person(from_id uuid, to_id uuid) returns jsonb language plpgsql as $$
declare
  moved jsonb := app.move_references('young_people', array['possible_duplicates'::regclass], from_id, to_id);
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

-- Everything of one employer goes to another, but for how each came to stand. A site of the same name and postcode says
-- from whom it came.
create function app.move_employer(from_id uuid, to_id uuid) returns jsonb language plpgsql as $$
begin
  update sites s set name = left(s.name, 90) || ' (' || (select left(o.name, 100) from organisations o where o.id = from_id) || ')'
    where s.organisation_id = from_id and exists (select from sites same where same.organisation_id = to_id
      and lower(same.name) = lower(s.name) and coalesce(same.postcode, '') = coalesce(s.postcode, ''));
  return app.move_references('organisations',
    array['employers'::regclass, 'employer_steps'::regclass, 'employers_kept_apart'::regclass], from_id, to_id);
end $$;

create function app.move_person_back(moved jsonb, from_id uuid, to_id uuid) returns void language plpgsql as $$
declare
  place record;
begin
  for place in select p."table"::regclass as t, p."column" as col, p.rows
    from jsonb_to_recordset(moved) as p("table" text, "column" text, rows jsonb)
  loop
    execute format('update %s t set %I = $1 where %I = $2
      and exists (select from jsonb_array_elements($3) r where to_jsonb(t) @> r)', place.t, place.col, place.col)
      using from_id, to_id, place.rows;
  end loop;
end $$;

create function app.move_employer_back(moved jsonb, from_id uuid, to_id uuid) returns void language plpgsql as $$
declare
  whose text := (select ' (' || left(o.name, 100) || ')' from organisations o where o.id = from_id);
begin
  perform app.move_person_back(moved, from_id, to_id);
  update sites set name = left(name, length(name) - length(whose))
    where organisation_id = from_id and right(name, length(whose)) = whose;
end $$;
