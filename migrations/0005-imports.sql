-- What was brought in from files: a receipt for every import, and for every row what it was the last time,
-- so that the same file twice changes nothing and an import can be undone.

create table import_receipts (
  id uuid constraint import_receipts_pk primary key default gen_random_uuid(),
  authority text constraint import_receipts_authority_fk references authorities,
  at timestamptz not null,
  by_role text not null,
  by_user_id uuid constraint import_receipts_user_fk references users,
  -- The reply without the refused values: counts, lines, columns.
  reply jsonb not null,
  undone_at timestamptz
);
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
  -- The row in normal form as it was last brought in.
  record jsonb not null,
  constraint import_rows_pk primary key (authority, kind, key)
);
call app.protect_staff_table('import_rows');

create table import_changes (
  receipt_id uuid not null constraint import_changes_receipt_fk references import_receipts,
  authority text not null constraint import_changes_authority_fk references authorities,
  kind text not null,
  key text not null,
  record_id uuid not null,
  before jsonb,
  after jsonb not null,
  constraint import_changes_pk primary key (receipt_id, kind, key)
);
call app.protect_staff_table('import_changes');
