-- Where somebody lived, put right: the row that was wrong stays, with the day from which it counts no more and why; the row
-- that is right leads back to it. What was known on an earlier day can still be told.
alter table accommodation_episodes
  add column corrected_on date,
  add column correction_reason text
    constraint accommodation_episodes_correction_reason_ck check (length(correction_reason) between 1 and 1000),
  add column corrects_id uuid constraint accommodation_episodes_corrects_fk references accommodation_episodes,
  add constraint accommodation_episodes_correction_ck check ((corrected_on is null) = (correction_reason is null));
create unique index accommodation_episodes_corrects_uq on accommodation_episodes (corrects_id);

-- For how many weeks a colleague may stand in at once, where an authority has said so; else the operator's setting holds.
create table cover_weeks (
  authority text constraint cover_weeks_pk primary key
    constraint cover_weeks_authority_fk references authorities,
  weeks_most smallint not null constraint cover_weeks_weeks_most_ck check (weeks_most between 1 and 26),
  set_by uuid constraint cover_weeks_set_by_fk references users,
  set_at timestamptz not null,
  version integer not null default 1
);
call app.protect_staff_table('cover_weeks');
create policy worker_reads on cover_weeks for select using (app.role() = 'worker' and authority = app.authority());
