-- The right of access, how long things are kept, and erasing: what was handed out, what somebody decided about each
-- passage, what must not go yet, and a record of what went.

-- From then on nobody knows who it was; the row stays because figures count it.
alter table young_people add column erased_at timestamptz;

-- Somebody asked for what is held about a young person.
create table file_requests (
  id uuid constraint file_requests_pk primary key default gen_random_uuid(),
  authority text not null constraint file_requests_authority_fk references authorities,
  young_person_id uuid not null constraint file_requests_young_person_fk references young_people,
  asked_by text not null constraint file_requests_asked_by_ck check (asked_by in
    ('young person', 'worker for them', 'advocate or solicitor', 'somebody with parental responsibility')),
  asked_on date not null,
  -- The last day for an answer.
  due_on date not null,
  noted_by uuid constraint file_requests_noted_by_fk references users,
  noted_at timestamptz not null,
  released_at timestamptz,
  released_by uuid constraint file_requests_released_by_fk references users,
  -- What was handed out, as it was read that day.
  released jsonb,
  version integer not null default 1,
  constraint file_requests_due_ck check (due_on > asked_on),
  constraint file_requests_released_ck check ((released_at is null) = (released is null))
);
create unique index file_requests_open_uq on file_requests (young_person_id) where released_at is null;
create index file_requests_due_ix on file_requests (authority, due_on) where released_at is null;
call app.protect_person_table('file_requests', own => true);

-- What a person decided about a passage: free text by somebody else, or somebody's name. By what it says, so that a
-- passage that is changed is looked at again.
create table file_passages (
  authority text not null constraint file_passages_authority_fk references authorities,
  young_person_id uuid not null constraint file_passages_young_person_fk references young_people,
  passage_sha256 text not null constraint file_passages_sha256_ck check (passage_sha256 ~ '^[0-9a-f]{64}$'),
  is_kept boolean not null,
  reason text not null constraint file_passages_reason_ck check (reason in ('names nobody else', 'they agreed',
    'reasonable without asking', 'about somebody else', 'serious harm', 'legal advice')),
  decided_by uuid constraint file_passages_decided_by_fk references users,
  decided_at timestamptz not null,
  constraint file_passages_pk primary key (young_person_id, passage_sha256),
  constraint file_passages_reason_of_ck check
    (is_kept = (reason in ('names nobody else', 'they agreed', 'reasonable without asking')))
);
call app.protect_staff_table('file_passages');

-- Nothing of this person may go: a court, an inquiry, a complaint.
create table legal_holds (
  id uuid constraint legal_holds_pk primary key default gen_random_uuid(),
  authority text not null constraint legal_holds_authority_fk references authorities,
  young_person_id uuid not null constraint legal_holds_young_person_fk references young_people,
  reason text not null constraint legal_holds_reason_ck check (length(reason) between 10 and 500),
  set_at timestamptz not null,
  set_by uuid constraint legal_holds_set_by_fk references users,
  lifted_at timestamptz,
  lifted_by uuid constraint legal_holds_lifted_by_fk references users
);
create unique index legal_holds_standing_uq on legal_holds (young_person_id) where lifted_at is null;
call app.protect_staff_table('legal_holds');

-- That somebody was erased, and how much went; never who it was.
create table erasures (
  young_person_id uuid constraint erasures_pk primary key
    constraint erasures_young_person_fk references young_people,
  authority text not null constraint erasures_authority_fk references authorities,
  ground text not null constraint erasures_ground_ck check (ground in ('no longer needed', 'objects',
    'should not have been held', 'the law says so', 'end of retention')),
  erased_at timestamptz not null,
  erased_by uuid constraint erasures_erased_by_fk references users,
  -- Table -> rows that something was taken from.
  counts jsonb not null
);
alter table erasures enable row level security;
alter table erasures force row level security;
create policy staff on erasures using (app.in_authority(authority) and app.is_staff());
grant select, insert on erasures to foothold_service;
-- Two records that are one person: the merge moves whose it is, and nothing else of it can be changed.
grant update (young_person_id) on erasures to foothold_service;

-- That something went because its time was over: what kind, how many, by which day.
create table retention_runs (
  id bigint generated always as identity constraint retention_runs_pk primary key,
  -- Null: what belongs to no authority, such as sign-in links.
  authority text constraint retention_runs_authority_fk references authorities,
  kind text not null constraint retention_runs_kind_ck check (length(kind) between 1 and 60),
  -- The day from which the time of the latest of them was counted.
  counted_to_on date not null,
  gone integer not null constraint retention_runs_gone_ck check (gone > 0),
  gone_at timestamptz not null
);
create index retention_runs_at_ix on retention_runs (gone_at desc);
alter table retention_runs enable row level security;
alter table retention_runs force row level security;
create policy staff on retention_runs using ((app.in_authority(authority) and app.is_staff())
  or (authority is null and app.role() in ('operator', 'system')));
grant select, insert on retention_runs to foothold_service;

-- Steps of a concern are not changed, but for the words of somebody who is erased; and only by the service itself.
create policy erase on concern_steps for update using (app.role() = 'system'
  and concern_id in (select c.id from concerns c));
grant update (note) on concern_steps to foothold_service;
