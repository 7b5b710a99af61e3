-- People who sign in, looked after by people: who may let whom in, an address that is changed, and the employer's second
-- role. The owner (`employer`) looks after the firm; a supervisor sees the placements that they supervise and nothing else.

alter table users add column version integer not null default 1;

alter table memberships
  add column supervisor_id uuid constraint memberships_supervisor_fk references supervisors,
  drop constraint memberships_role_ck,
  drop constraint memberships_organisation_ck,
  add constraint memberships_role_ck check (role in ('co-ordinator', 'manager', 'data-officer', 'auditor', 'worker',
    'employer', 'supervisor', 'tutor', 'young-person')),
  add constraint memberships_organisation_ck
    check ((role in ('employer', 'supervisor', 'tutor')) = (organisation_id is not null)),
  add constraint memberships_supervisor_ck check ((role = 'supervisor') = (supervisor_id is not null));
create index memberships_supervisor_ix on memberships (supervisor_id);
create index memberships_organisation_ix on memberships (organisation_id);
create index placements_supervisor_ix on placements (supervisor_id);
create index training_attendees_supervisor_ix on training_attendees (supervisor_id);

-- Nobody has the same right twice; of two that were given the older stays.
update memberships m set ended_at = now() where ended_at is null and exists (select from memberships o
  where o.user_id = m.user_id and o.role = m.role and o.authority = m.authority and o.ended_at is null
    and o.organisation_id is not distinct from m.organisation_id
    and o.young_person_id is not distinct from m.young_person_id and (o.created_at, o.id) < (m.created_at, m.id));
create unique index memberships_once_uq on memberships (user_id, role, authority, organisation_id, supervisor_id,
  young_person_id) nulls not distinct where ended_at is null;

-- To the nearest five minutes: whether a program still uses its key.
alter table api_keys add column last_used_at timestamptz;

-- The same employer entered twice, with the same owner: of one right that somebody then has twice the one that goes ends.
create or replace function app.move_employer(from_id uuid, to_id uuid) returns jsonb language plpgsql as $$
begin
  update memberships m set ended_at = app.now() where m.organisation_id = from_id and m.ended_at is null
    and exists (select from memberships o where o.user_id = m.user_id and o.role = m.role and o.organisation_id = to_id
      and o.ended_at is null and o.supervisor_id is not distinct from m.supervisor_id);
  update sites s set name = left(s.name, 90) || ' (' || (select left(o.name, 100) from organisations o where o.id = from_id) || ')'
    where s.organisation_id = from_id and exists (select from sites same where same.organisation_id = to_id
      and lower(same.name) = lower(s.name) and coalesce(same.postcode, '') = coalesce(s.postcode, ''));
  return app.move_references('organisations',
    array['employers'::regclass, 'employer_steps'::regclass, 'employers_kept_apart'::regclass], from_id, to_id);
end $$;

-- When somebody last showed who they are, where this session took the place of another (they went on in another role); else
-- when it began.
alter table sessions add column signed_in_at timestamptz;

create function app.supervisor_id() returns uuid stable language sql
  as $$ select nullif(current_setting('foothold.supervisor_id', true), '')::uuid $$;
create function app.today() returns date stable language sql
  as $$ select (app.now() at time zone 'Europe/London')::date $$;
-- Those of an employer or a college: they see what is theirs, and what was agreed.
create function app.is_outside() returns boolean stable language sql
  as $$ select app.role() in ('employer', 'supervisor', 'tutor') $$;

-- Where somebody's links went before, so that a letter about the change still reaches whoever has that address.
create table address_changes (
  id uuid constraint address_changes_pk primary key default gen_random_uuid(),
  authority text not null constraint address_changes_authority_fk references authorities,
  user_id uuid not null constraint address_changes_user_fk references users,
  old_email text constraint address_changes_old_ck check (length(old_email) <= 254),
  changed_at timestamptz not null
);
create index address_changes_user_ix on address_changes (user_id);
call app.protect_staff_table('address_changes');

-- An owner looks after the people of the firm.
create policy own_people on memberships using (app.role() = 'employer' and authority = app.authority()
  and organisation_id = app.organisation_id() and role in ('employer', 'supervisor'));
create policy owner_insert on users for insert with check (app.role() = 'employer');

-- The placements that somebody supervises: to come, under way, and for four weeks after the last day (or the day on which
-- one that never began was to begin). Equal to isSupervised in domain/accounts/supervised.ts: a test holds them together.
create policy supervised on placements using (app.role() = 'supervisor' and supervisor_id = app.supervisor_id()
  and (status in ('planned', 'confirmed', 'active', 'paused')
    or case when status in ('cancelled', 'did-not-start') then first_day_on else last_day_on end >= app.today() - 28));

-- What hangs on a placement goes with it, but for what is not a supervisor's to know: the gate, why somebody left, why
-- something of the agreement was changed, what comes next. Changed hours are needed to know the days.
alter policy not_for_employers on placement_steps using (app.role() not in ('employer', 'supervisor'));
alter policy least_knowledge on placement_gate_items using (app.role() not in ('employer', 'supervisor')
  or app.role() = 'employer' and item in ('supervisor-trained', 'insurance', 'risk-reviewed', 'hours-lawful', 'pay-lawful'));
create policy hours_only on placement_amendments as restrictive using (app.role() <> 'supervisor' or kind = 'hours');
alter policy own_part on review_parts using ((app.role() not in ('employer', 'supervisor') or said_by = 'employer')
  and (app.role() <> 'young-person' or said_by <> 'co-ordinator'));
alter policy own_part on review_scores using (app.role() not in ('employer', 'supervisor') or scored_by = 'supervisor');
alter policy own_offer on next_steps using (app.role() not in ('employer', 'supervisor')
  or app.role() = 'employer' and kind = 'kept on');
-- The seat that is held by the placement, and not who comes after.
create policy supervised on seats for select using (app.role() = 'supervisor'
  and id in (select p.seat_id from placements p));
alter policy with_seat on seat_holds using (seat_id in (select s.id from seats s)
  and (app.role() <> 'supervisor' or placement_id in (select p.id from placements p)));

-- Of the firm a supervisor sees its name, where they and theirs work, themself, and their own training.
alter policy own on organisations using (id = app.organisation_id() and app.role() <> 'supervisor');
create policy name_of_own on organisations for select using (app.role() = 'supervisor' and id = app.organisation_id());
create policy supervised on sites for select using (app.role() = 'supervisor'
  and (id in (select p.site_id from placements p) or id in (select s.site_id from supervisors s)));
create policy themself on supervisors for select using (app.role() = 'supervisor' and id = app.supervisor_id());
create policy themself on training_records for select using (app.role() = 'supervisor'
  and supervisor_id = app.supervisor_id());
create policy themself on training_attendees for select using (app.role() = 'supervisor'
  and supervisor_id = app.supervisor_id());
alter policy in_authority on training_sessions using (app.in_authority(authority)
  and app.role() not in ('young-person', 'supervisor'));
create policy booked on training_sessions for select using (app.role() = 'supervisor'
  and id in (select a.session_id from training_attendees a));

-- Supply is for those inside: not for a supervisor either, in the tables that there are and in those to come.
create or replace procedure app.protect_supply_table(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy in_authority on %s using (app.in_authority(authority) and not app.is_outside())', t);
  execute format($p$create policy own on %s using (app.role() in ('employer', 'tutor')
    and organisation_id = app.organisation_id())$p$, t);
  execute format('grant select, insert, update, delete on %s to foothold_service', t);
end $$;
do $$ declare t text; begin
  foreach t in array array['organisations', 'sites', 'supervisors', 'training_attendees', 'training_records',
    'opportunities', 'provider_details', 'courses', 'course_runs'] loop
    execute format('alter policy in_authority on %I using (app.in_authority(authority) and not app.is_outside())', t);
  end loop;
end $$;
alter policy shared on opportunities using (shared_with @> array[app.authority()] and not app.is_outside());
alter policy shared on course_runs using (shared_with @> array[app.authority()] and not app.is_outside());
alter policy shared on organisations using (not app.is_outside()
  and (id in (select o.organisation_id from opportunities o where o.shared_with @> array[app.authority()])
    or id in (select r.organisation_id from course_runs r where r.shared_with @> array[app.authority()])));
alter policy shared on sites using (not app.is_outside()
  and (id in (select o.site_id from opportunities o where o.shared_with @> array[app.authority()])
    or id in (select r.site_id from course_runs r where r.shared_with @> array[app.authority()])));
alter policy shared on courses using (not app.is_outside()
  and id in (select r.course_id from course_runs r where r.shared_with @> array[app.authority()]));
