-- Where somebody lived, put right: the row that was wrong stays, with the day from which it counts no more and why; the row
-- that is right leads back to it. What was known on an earlier day can still be told.
alter table accommodation_episodes
  add column corrected_on date,
  add column correction_reason text
    constraint accommodation_episodes_correction_reason_ck check (length(correction_reason) between 1 and 1000),
  add column corrects_id uuid constraint accommodation_episodes_corrects_fk references accommodation_episodes,
  add constraint accommodation_episodes_correction_ck check ((corrected_on is null) = (correction_reason is null));
create unique index accommodation_episodes_corrects_uq on accommodation_episodes (corrects_id);
