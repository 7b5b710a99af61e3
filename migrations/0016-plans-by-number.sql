-- Kept plans of an authority are numbered, so that two meetings that keep one at the same moment cannot both be the last,
-- and a program can say which plan it went on from.

alter table intake_plans add column number integer;
update intake_plans p set number = (
  select count(*) from intake_plans o
  where o.authority = p.authority and (o.made_at, o.id) <= (p.made_at, p.id)
);
alter table intake_plans alter column number set not null;
alter table intake_plans add constraint intake_plans_number_ck check (number > 0);
alter table intake_plans add constraint intake_plans_number_uq unique (authority, number);
drop index intake_plans_authority_ix;
