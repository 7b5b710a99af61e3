-- What is marked public may be read by anybody, without a key: the listing as Open Referral UK (areas/open-referral). Whoever
-- asks so is of no authority and has the role `public`, which reads these rows and nothing else.
create policy listed on opportunities for select using (app.role() = 'public' and is_public and status = 'live');
create policy listed on course_runs for select using (app.role() = 'public' and is_public);
create policy listed on courses for select using (app.role() = 'public'
  and id in (select r.course_id from course_runs r));
create policy listed on organisations for select using (app.role() = 'public'
  and (id in (select o.organisation_id from opportunities o) or id in (select r.organisation_id from course_runs r)));
create policy listed on sites for select using (app.role() = 'public'
  and (id in (select o.site_id from opportunities o) or id in (select r.site_id from course_runs r)));
