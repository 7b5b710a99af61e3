-- How many young people in need of work or learning there are to be at most at the end of a month: of all, or of an area, a
-- group, a skill level or an interest. A target is set and changed by people; the audit keeps what it was.

create table need_targets (
  authority text not null constraint need_targets_authority_fk references authorities,
  month_on date not null constraint need_targets_month_ck check (extract(day from month_on) = 1),
  kind text not null constraint need_targets_kind_ck check (kind in ('all', 'area', 'group', 'level', 'interest')),
  -- Which one of its kind ("SO14", "Level 1"); empty for all.
  value text not null default '' constraint need_targets_value_ck check (length(value) <= 100),
  at_most smallint not null constraint need_targets_at_most_ck check (at_most between 0 and 10000),
  constraint need_targets_pk primary key (authority, month_on, kind, value),
  constraint need_targets_all_ck check ((kind = 'all') = (value = ''))
);
call app.protect_staff_table('need_targets');
