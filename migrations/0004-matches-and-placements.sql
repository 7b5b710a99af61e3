-- From a suggestion to the end of the ten weeks and what came after.

-- Whom somebody must not meet, and where they must not go. Why is for those who look after them, for nobody else.
create table avoidances (
  id uuid constraint avoidances_pk primary key default gen_random_uuid(),
  authority text not null constraint avoidances_authority_fk references authorities,
  young_person_id uuid not null constraint avoidances_young_person_fk references young_people,
  kind text not null constraint avoidances_kind_ck check (kind in ('person', 'employer', 'area')),
  other_young_person_id uuid constraint avoidances_other_young_person_fk references young_people,
  organisation_id uuid constraint avoidances_organisation_fk references organisations,
  -- How the postcodes of the area begin: "SO14" or "SO14 3".
  area text constraint avoidances_area_ck check (area ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9])?$'),
  reason text not null constraint avoidances_reason_ck check (length(reason) between 1 and 1000),
  noted_on date not null,
  noted_by uuid constraint avoidances_user_fk references users,
  lifted_on date,
  constraint avoidances_which_ck check ((kind = 'person') = (other_young_person_id is not null)
    and (kind = 'employer') = (organisation_id is not null) and (kind = 'area') = (area is not null)),
  constraint avoidances_two_ck check (other_young_person_id <> young_person_id)
);
create index avoidances_young_person_ix on avoidances (young_person_id);
create index avoidances_other_ix on avoidances (other_young_person_id);
alter table avoidances enable row level security;
alter table avoidances force row level security;
create policy restricted on avoidances using (app.in_authority(authority)
  and app.role() in ('co-ordinator', 'manager', 'operator', 'system'));
create policy worker on avoidances using (app.role() = 'worker' and authority = app.authority()
  and young_person_id in (select y.id from young_people y));
grant select, insert, update on avoidances to foothold_service;

create table matches (
  id uuid constraint matches_pk primary key default gen_random_uuid(),
  authority text not null constraint matches_authority_fk references authorities,
  young_person_id uuid not null constraint matches_young_person_fk references young_people,
  referral_id uuid not null constraint matches_referral_fk references referrals,
  opportunity_id uuid constraint matches_opportunity_fk references opportunities,
  course_run_id uuid constraint matches_course_run_fk references course_runs,
  organisation_id uuid not null constraint matches_organisation_fk references organisations,
  status text not null constraint matches_status_ck check (status in ('suggested', 'put-to-young-person', 'wanted',
    'sent-to-employer', 'interview', 'offered', 'accepted', 'young-person-said-no', 'withdrawn', 'employer-said-no',
    'employer-did-not-answer', 'offer-lapsed', 'filled', 'superseded', 'closed')),
  starts_on date,
  -- Why it was suggested (score, parts, reasons, journey), so that "why" can be answered a year later.
  explanation jsonb not null default '{}',
  -- What the young person agreed the employer may see; nothing else reaches them.
  shared_with_employer jsonb,
  interview_at timestamptz,
  interview_place text constraint matches_interview_place_ck check (length(interview_place) <= 300),
  -- The last day on which the offer can be taken, where the employer named one.
  offer_until_on date,
  -- "Ask me later": nobody presses for an answer before this day.
  ask_again_on date,
  -- What taking it does to their money in a week, below 0 where they would have less, and when they were told.
  better_off_weekly_pence integer constraint matches_better_off_ck check (better_off_weekly_pence between -500000 and 500000),
  better_off_on date,
  -- How often the employer was reminded since it was asked.
  reminders_sent smallint not null default 0 constraint matches_reminders_ck check (reminders_sent between 0 and 3),
  status_since timestamptz not null,
  sent_at timestamptz,
  version integer not null default 1,
  constraint matches_one_option_ck check ((opportunity_id is null) <> (course_run_id is null)),
  constraint matches_sent_ck check (sent_at is null or shared_with_employer is not null),
  constraint matches_better_off_both_ck check ((better_off_weekly_pence is null) = (better_off_on is null))
);
create unique index matches_open_opportunity_uq on matches (referral_id, opportunity_id)
  where status in ('suggested', 'put-to-young-person', 'wanted', 'sent-to-employer', 'interview', 'offered', 'accepted');
create unique index matches_open_course_run_uq on matches (referral_id, course_run_id)
  where status in ('suggested', 'put-to-young-person', 'wanted', 'sent-to-employer', 'interview', 'offered', 'accepted');
create index matches_young_person_ix on matches (young_person_id);
create index matches_organisation_ix on matches (organisation_id, status);
create index matches_opportunity_ix on matches (opportunity_id);
alter table matches enable row level security;
alter table matches force row level security;
create policy staff on matches using (app.in_authority(authority) and app.is_staff());
create policy worker on matches using (app.role() = 'worker' and authority = app.authority()
  and young_person_id in (select y.id from young_people y));
create policy own on matches using (app.role() = 'young-person' and young_person_id = app.young_person_id()
  and authority = app.authority() and status <> 'suggested');
-- An employer sees whom they were offered, from the day they were told.
create policy offered on matches using (app.role() in ('employer', 'tutor') and organisation_id = app.organisation_id()
  and sent_at is not null);
grant select, insert, update, delete on matches to foothold_service;

-- History is never overwritten: each step of a match with who, when and why.
create table match_steps (
  id bigint generated always as identity constraint match_steps_pk primary key,
  authority text not null constraint match_steps_authority_fk references authorities,
  match_id uuid not null constraint match_steps_match_fk references matches on delete cascade,
  young_person_id uuid not null constraint match_steps_young_person_fk references young_people,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  by_role text not null,
  by_user_id uuid constraint match_steps_user_fk references users,
  -- How the answer came, where it was not given on a page: "told worker", "text", "printed code".
  how text constraint match_steps_how_ck check (how in ('page', 'told worker', 'text', 'printed code', 'link', 'service')),
  reasons text[] not null default '{}',
  note text constraint match_steps_note_ck check (length(note) <= 2000)
);
create index match_steps_match_ix on match_steps (match_id, id);
call app.protect_person_table('match_steps', own => true);
create policy employer_adds on match_steps for insert with check (app.role() in ('employer', 'tutor')
  and match_id in (select m.id from matches m));

-- A place that an accepted match holds where no placement does: on a course run, in a job or an apprenticeship. Two who take the
-- last one at once meet here. By whom is not told; whoever sees the supply sees that it is taken.
create table place_holds (
  match_id uuid constraint place_holds_pk primary key constraint place_holds_match_fk references matches on delete cascade,
  opportunity_id uuid constraint place_holds_opportunity_fk references opportunities,
  course_run_id uuid constraint place_holds_course_run_fk references course_runs,
  number smallint not null constraint place_holds_number_ck check (number between 1 and 1000),
  -- From the agreed start; without an end where nobody knows one.
  period daterange not null,
  constraint place_holds_one_option_ck check ((opportunity_id is null) <> (course_run_id is null)),
  constraint place_holds_opportunity_taken_ex exclude using gist (opportunity_id with =, number with =, period with &&),
  constraint place_holds_course_run_taken_ex exclude using gist (course_run_id with =, number with =, period with &&)
);
alter table place_holds enable row level security;
alter table place_holds force row level security;
create policy with_supply on place_holds using (opportunity_id in (select o.id from opportunities o)
  or course_run_id in (select r.id from course_runs r));
grant select, insert, update, delete on place_holds to foothold_service;

create table placements (
  id uuid constraint placements_pk primary key default gen_random_uuid(),
  authority text not null constraint placements_authority_fk references authorities,
  reference text not null constraint placements_reference_ck check (length(reference) between 1 and 20),
  young_person_id uuid not null constraint placements_young_person_fk references young_people,
  referral_id uuid not null constraint placements_referral_fk references referrals,
  match_id uuid not null constraint placements_match_fk references matches constraint placements_match_uq unique,
  opportunity_id uuid not null constraint placements_opportunity_fk references opportunities,
  organisation_id uuid not null constraint placements_organisation_fk references organisations,
  site_id uuid not null constraint placements_site_fk references sites,
  seat_id uuid not null constraint placements_seat_fk references seats,
  supervisor_id uuid constraint placements_supervisor_fk references supervisors,
  kind text not null constraint placements_kind_ck check (kind in ('taster', 'work experience', 'internship')),
  status text not null constraint placements_status_ck check (status in ('planned', 'confirmed', 'active', 'paused',
    'completed', 'left-early', 'cancelled', 'did-not-start')),
  agreed_start_on date not null,
  -- Day one: the first agreed working day on or after the agreed start.
  first_day_on date not null,
  weeks smallint not null constraint placements_weeks_ck check (weeks between 1 and 52),
  -- The last day, included, moved by every pause; the real last day once it has ended.
  last_day_on date not null,
  -- A pause is open, so nobody knows the last day yet (above is the earliest that it can be): the seat is held until further notice.
  is_open_ended boolean not null default false,
  days smallint[] not null constraint placements_days_ck check (days <@ '{1,2,3,4,5,6,7}' and cardinality(days) between 1 and 7),
  starts_minute smallint not null constraint placements_starts_ck check (starts_minute between 0 and 1439),
  ends_minute smallint not null constraint placements_ends_ck check (ends_minute between 1 and 2160),
  break_minutes smallint not null default 30 constraint placements_break_ck check (break_minutes between 0 and 240),
  weekly_pay_pence integer constraint placements_pay_ck check (weekly_pay_pence between 0 and 500000),
  -- What the employer may know; copied from the match when it was accepted.
  shared_with_employer jsonb not null,
  period daterange generated always as
    (daterange(first_day_on, case when is_open_ended then null else last_day_on end, '[]')) stored,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint placements_reference_uq unique (authority, reference),
  constraint placements_dates_ck check (first_day_on >= agreed_start_on and last_day_on >= first_day_on),
  constraint placements_hours_ck check (ends_minute > starts_minute),
  -- Two people never sit on one seat, and one person never has two full placements: not only in code.
  constraint placements_seat_taken_ex exclude using gist (seat_id with =, period with &&)
    where (status not in ('cancelled', 'did-not-start')),
  constraint placements_person_placed_ex exclude using gist (young_person_id with =, period with &&)
    where (kind in ('work experience', 'internship') and status not in ('cancelled', 'did-not-start'))
);
create index placements_organisation_ix on placements (organisation_id, status);
create index placements_young_person_ix on placements (young_person_id);
call app.protect_person_table('placements', own => true);
create policy employer on placements using (app.role() = 'employer' and organisation_id = app.organisation_id());

-- When each seat is taken, without by whom: a worker or a young person may know that a place is taken, not who sits there.
create table seat_holds (
  placement_id uuid constraint seat_holds_pk primary key constraint seat_holds_placement_fk references placements on delete cascade,
  seat_id uuid not null constraint seat_holds_seat_fk references seats,
  period daterange not null
);
create index seat_holds_seat_ix on seat_holds (seat_id);
alter table seat_holds enable row level security;
alter table seat_holds force row level security;
create policy with_seat on seat_holds using (seat_id in (select s.id from seats s));
grant select, insert, update, delete on seat_holds to foothold_service;

create function app.hold_seat() returns trigger language plpgsql as $$
begin
  if new.status in ('cancelled', 'did-not-start') then
    delete from seat_holds where placement_id = new.id;
    return null;
  end if;
  if tg_op = 'INSERT' or new.seat_id <> old.seat_id then
    -- Locked, so that a seat cannot be withdrawn at the very moment when somebody is given it.
    perform from seats where id = new.seat_id and not is_withdrawn for share;
    if not found then
      raise exception 'the seat is not offered' using errcode = '23P01', constraint = 'placements_seat_taken_ex';
    end if;
  end if;
  insert into seat_holds (placement_id, seat_id, period) values (new.id, new.seat_id, new.period)
    on conflict (placement_id) do update set seat_id = excluded.seat_id, period = excluded.period;
  return null;
end $$;
create trigger placements_hold_seat after insert or update on placements for each row execute function app.hold_seat();
alter table activity_episodes add constraint activity_episodes_placement_fk foreign key (placement_id) references placements,
  add constraint activity_episodes_match_fk foreign key (match_id) references matches;

create table placement_steps (
  id bigint generated always as identity constraint placement_steps_pk primary key,
  placement_id uuid not null constraint placement_steps_placement_fk references placements on delete cascade,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  on_date date not null,
  by_role text not null,
  by_user_id uuid constraint placement_steps_user_fk references users,
  reasons text[] not null default '{}',
  -- Whose initiative an early end or a missed start was.
  initiative text constraint placement_steps_initiative_ck check (initiative in ('young person', 'employer', 'programme', 'nobody')),
  note text constraint placement_steps_note_ck check (length(note) <= 2000)
);
create index placement_steps_placement_ix on placement_steps (placement_id, id);
call app.protect_placement_table('placement_steps');
-- Why somebody left, and what was learnt, is not for the employer to read; a step that the employer takes is added all the same.
create policy not_for_employers on placement_steps as restrictive for select using (app.role() <> 'employer');

-- The parts of the gate that a person records; the others are computed from facts. Nothing is written over: the latest of each state counts.
create table placement_gate_items (
  id bigint generated always as identity constraint placement_gate_items_pk primary key,
  placement_id uuid not null constraint placement_gate_items_placement_fk references placements on delete cascade,
  item text not null constraint placement_gate_items_item_ck check (length(item) between 1 and 60),
  state text not null constraint placement_gate_items_state_ck check (state in ('done', 'promised', 'overridden')),
  -- The day of what was done, or the day by which it is promised.
  on_date date not null,
  -- What was found, in codes: the way of a risk review, the benefits that are claimed.
  facts jsonb not null default '{}',
  -- Who promised it; why a manager let it pass.
  note text constraint placement_gate_items_note_ck check (length(note) <= 1000),
  recorded_by uuid constraint placement_gate_items_user_fk references users,
  recorded_at timestamptz not null,
  constraint placement_gate_items_override_ck check (state <> 'overridden' or note is not null)
);
create index placement_gate_items_placement_ix on placement_gate_items (placement_id, id);
call app.protect_placement_table('placement_gate_items');
-- Benefits, a check of criminal records, whom somebody must not meet: an employer reads only what is for it to put right.
create policy least_knowledge on placement_gate_items as restrictive using (app.role() <> 'employer'
  or item in ('supervisor-trained', 'insurance', 'risk-reviewed', 'hours-lawful', 'pay-lawful'));

create table placement_pauses (
  id uuid constraint placement_pauses_pk primary key default gen_random_uuid(),
  placement_id uuid not null constraint placement_pauses_placement_fk references placements on delete cascade,
  kind text not null constraint placement_pauses_kind_ck check (kind in ('closure', 'illness', 'bereavement', 'other')),
  from_on date not null,
  -- The last day of the pause, included; empty while it lasts.
  to_on date,
  note text constraint placement_pauses_note_ck check (length(note) <= 500),
  constraint placement_pauses_dates_ck check (to_on is null or to_on >= from_on),
  constraint placement_pauses_overlap_ex exclude using gist (placement_id with =, daterange(from_on, to_on, '[]') with &&)
);
call app.protect_placement_table('placement_pauses');

create table placement_amendments (
  id uuid constraint placement_amendments_pk primary key default gen_random_uuid(),
  placement_id uuid not null constraint placement_amendments_placement_fk references placements on delete cascade,
  kind text not null constraint placement_amendments_kind_ck check (kind in ('dates', 'hours', 'supervisor', 'site', 'pause', 'correction')),
  before jsonb not null,
  after jsonb not null,
  reason text not null constraint placement_amendments_reason_ck check (length(reason) between 1 and 1000),
  made_at timestamptz not null,
  made_by uuid constraint placement_amendments_user_fk references users
);
create index placement_amendments_placement_ix on placement_amendments (placement_id);
call app.protect_placement_table('placement_amendments');

create table attendance (
  placement_id uuid not null constraint attendance_placement_fk references placements on delete cascade,
  day_on date not null,
  mark text not null constraint attendance_mark_ck check (mark in ('present', 'late', 'absent-told', 'absent-not-told', 'not-due')),
  recorded_by uuid constraint attendance_user_fk references users,
  recorded_at timestamptz not null,
  -- The young person sees it and can disagree.
  disagreed_at timestamptz,
  disagreement text constraint attendance_disagreement_ck check (length(disagreement) <= 500),
  constraint attendance_pk primary key (placement_id, day_on)
);
call app.protect_placement_table('attendance');

-- That a review took place, or that it is on paper. What was said is in its parts.
create table reviews (
  id uuid constraint reviews_pk primary key default gen_random_uuid(),
  placement_id uuid not null constraint reviews_placement_fk references placements on delete cascade,
  kind text not null constraint reviews_kind_ck check (kind in ('check-in', 'mid-point', 'end')),
  held_on date not null,
  -- Nobody is chased any more; the paper is asked for.
  is_on_paper boolean not null default false,
  took_part text[] not null constraint reviews_took_part_ck check (took_part <@ '{young-person,employer,co-ordinator,worker}'),
  how_it_is_going text constraint reviews_how_ck check (how_it_is_going in ('well', 'some worries', 'needs help now')),
  recorded_by uuid constraint reviews_user_fk references users,
  recorded_at timestamptz not null,
  constraint reviews_uq unique (placement_id, kind)
);
call app.protect_placement_table('reviews');

-- What each says in a review, before it or after: the young person's words come first. The latest of each counts, none is written over.
create table review_parts (
  id bigint generated always as identity constraint review_parts_pk primary key,
  placement_id uuid not null constraint review_parts_placement_fk references placements on delete cascade,
  kind text not null constraint review_parts_kind_ck check (kind in ('check-in', 'mid-point', 'end')),
  said_by text not null constraint review_parts_said_by_ck check (said_by in ('young-person', 'employer', 'co-ordinator', 'worker')),
  words text not null constraint review_parts_words_ck check (length(words) <= 4000),
  -- What there are worries about; only the co-ordinator's part names them.
  worries text[] not null default '{}',
  recorded_by uuid constraint review_parts_user_fk references users,
  recorded_at timestamptz not null
);
create index review_parts_placement_ix on review_parts (placement_id, kind, id);
call app.protect_placement_table('review_parts');
create policy own_part on review_parts as restrictive using ((app.role() <> 'employer' or said_by = 'employer')
  and (app.role() <> 'young-person' or said_by <> 'co-ordinator'));

create table review_scores (
  placement_id uuid not null constraint review_scores_placement_fk references placements on delete cascade,
  kind text not null constraint review_scores_kind_ck check (kind in ('check-in', 'mid-point', 'end')),
  skill text not null constraint review_scores_skill_ck check (skill in ('reliability', 'time-keeping', 'communication',
    'working with others', 'following instructions', 'problem solving', 'confidence', 'taking feedback', 'work quality')),
  scored_by text not null constraint review_scores_by_ck check (scored_by in ('young-person', 'supervisor')),
  score smallint not null constraint review_scores_score_ck check (score between 1 and 5),
  recorded_at timestamptz not null,
  constraint review_scores_pk primary key (placement_id, kind, skill, scored_by)
);
call app.protect_placement_table('review_scores');
create policy own_part on review_scores as restrictive using (app.role() <> 'employer' or scored_by = 'supervisor');

-- That people were told once that a review is due.
create table review_prompts (
  placement_id uuid not null constraint review_prompts_placement_fk references placements on delete cascade,
  kind text not null constraint review_prompts_kind_ck check (kind in ('check-in', 'mid-point', 'end')),
  prompted_on date not null,
  constraint review_prompts_pk primary key (placement_id, kind)
);
call app.protect_placement_table('review_prompts');

create table review_exemptions (
  placement_id uuid not null constraint review_exemptions_placement_fk references placements on delete cascade,
  kind text not null constraint review_exemptions_kind_ck check (kind in ('check-in', 'mid-point', 'end')),
  reason text not null constraint review_exemptions_reason_ck check (length(reason) between 1 and 100),
  days smallint not null constraint review_exemptions_days_ck check (days in (5, 10)),
  granted_on date not null,
  granted_by uuid constraint review_exemptions_user_fk references users,
  constraint review_exemptions_pk primary key (placement_id, kind)
);
call app.protect_placement_table('review_exemptions');

create table next_steps (
  id uuid constraint next_steps_pk primary key default gen_random_uuid(),
  placement_id uuid not null constraint next_steps_placement_fk references placements on delete cascade,
  kind text not null constraint next_steps_kind_ck check (kind in ('kept on', 'other job', 'apprenticeship', 'course',
    'another placement', 'more support', 'not now')),
  detail text constraint next_steps_detail_ck check (length(detail) <= 1000),
  is_paid boolean,
  hours_a_week numeric(4, 1) constraint next_steps_hours_ck check (hours_a_week between 0 and 100),
  contract text constraint next_steps_contract_ck check (length(contract) <= 200),
  starts_on date,
  owner text not null constraint next_steps_owner_ck check (length(owner) between 1 and 200),
  due_on date not null,
  done_on date,
  transition_note text constraint next_steps_note_ck check (length(transition_note) <= 4000),
  -- The note is handed on only when the young person has agreed.
  note_agreed_on date,
  recorded_at timestamptz not null
);
create index next_steps_placement_ix on next_steps (placement_id);
call app.protect_placement_table('next_steps');
-- An employer knows of its own offer to keep somebody on, not of what others plan.
create policy own_offer on next_steps as restrictive using (app.role() <> 'employer' or kind = 'kept on');

-- Something that somebody will do by a day: for a barrier, from a review, from a meeting.
create table actions (
  id uuid constraint actions_pk primary key default gen_random_uuid(),
  authority text not null constraint actions_authority_fk references authorities,
  young_person_id uuid not null constraint actions_young_person_fk references young_people,
  barrier_id uuid constraint actions_barrier_fk references barriers on delete set null,
  placement_id uuid constraint actions_placement_fk references placements,
  review_id uuid constraint actions_review_fk references reviews,
  what text not null constraint actions_what_ck check (length(what) between 1 and 500),
  owner text not null constraint actions_owner_ck check (length(owner) between 1 and 200),
  agency text constraint actions_agency_ck check (length(agency) <= 200),
  due_on date not null,
  done_on date,
  outcome text constraint actions_outcome_ck check (length(outcome) <= 1000),
  created_at timestamptz not null
);
create index actions_young_person_ix on actions (young_person_id);
create index actions_due_ix on actions (authority, due_on) where done_on is null;
call app.protect_person_table('actions', own => true);

-- A concern is never visible to the employer it may be about: no policy lets an employer read it.
create table concerns (
  id uuid constraint concerns_pk primary key default gen_random_uuid(),
  authority text not null constraint concerns_authority_fk references authorities,
  reference text not null,
  kind text not null constraint concerns_kind_ck check (kind in ('concern', 'accident', 'complaint')),
  young_person_id uuid constraint concerns_young_person_fk references young_people,
  organisation_id uuid constraint concerns_organisation_fk references organisations,
  placement_id uuid constraint concerns_placement_fk references placements,
  about text not null constraint concerns_about_ck check (length(about) between 1 and 200),
  words text not null constraint concerns_words_ck check (length(words) between 1 and 4000),
  raised_at timestamptz not null,
  raised_by uuid constraint concerns_raised_by_fk references users,
  raised_by_role text not null,
  held_by uuid constraint concerns_held_by_fk references users,
  answer_due_on date,
  -- While it is open, nobody new is placed with the employer, until somebody with the right says otherwise.
  stops_new_placements boolean not null,
  answer text constraint concerns_answer_ck check (length(answer) <= 4000),
  answered_at timestamptz,
  closed_at timestamptz,
  closed_by uuid constraint concerns_closed_by_fk references users,
  version integer not null default 1,
  constraint concerns_reference_uq unique (authority, reference)
);
alter table concerns enable row level security;
alter table concerns force row level security;
create policy restricted on concerns using (authority = app.authority() and app.role() in ('co-ordinator', 'manager', 'operator', 'system'));
create policy worker on concerns using (app.role() = 'worker' and authority = app.authority()
  and (young_person_id in (select y.id from young_people y) or raised_by = app.user_id()));
create policy anybody_may_raise on concerns for insert with check (authority = app.authority());
grant select, insert, update on concerns to foothold_service;

-- What was done about it, by whom and when.
create table concern_steps (
  id bigint generated always as identity constraint concern_steps_pk primary key,
  concern_id uuid not null constraint concern_steps_concern_fk references concerns,
  kind text not null constraint concern_steps_kind_ck check (kind in ('raised', 'taken', 'noted', 'answered',
    'placements-stopped', 'placements-allowed', 'closed', 'reopened')),
  at timestamptz not null,
  by_role text not null,
  by_user_id uuid constraint concern_steps_user_fk references users,
  note text constraint concern_steps_note_ck check (length(note) <= 4000)
);
create index concern_steps_concern_ix on concern_steps (concern_id, id);
alter table concern_steps enable row level security;
alter table concern_steps force row level security;
create policy with_concern on concern_steps for select using (concern_id in (select c.id from concerns c));
create policy add on concern_steps for insert with check (kind = 'raised' or concern_id in (select c.id from concerns c));
grant select, insert on concern_steps to foothold_service;

create table cohorts (
  id uuid constraint cohorts_pk primary key default gen_random_uuid(),
  authority text not null constraint cohorts_authority_fk references authorities,
  name text not null constraint cohorts_name_ck check (length(name) between 1 and 200),
  venue text constraint cohorts_venue_ck check (length(venue) <= 300),
  places smallint not null constraint cohorts_places_ck check (places between 1 and 100),
  starts_on date not null,
  ends_on date not null,
  award_title text constraint cohorts_award_ck check (length(award_title) <= 200),
  award_level text constraint cohorts_award_level_ck check (length(award_level) <= 20),
  award_number text constraint cohorts_award_number_ck check (length(award_number) <= 40),
  constraint cohorts_dates_ck check (ends_on >= starts_on)
);
call app.protect_staff_table('cohorts');

create table cohort_sessions (
  id uuid constraint cohort_sessions_pk primary key default gen_random_uuid(),
  authority text not null constraint cohort_sessions_authority_fk references authorities,
  cohort_id uuid not null constraint cohort_sessions_cohort_fk references cohorts on delete cascade,
  held_on date not null,
  title text not null constraint cohort_sessions_title_ck check (length(title) between 1 and 200),
  constraint cohort_sessions_uq unique (cohort_id, held_on)
);
call app.protect_staff_table('cohort_sessions');

create table cohort_enrolments (
  id uuid constraint cohort_enrolments_pk primary key default gen_random_uuid(),
  authority text not null constraint cohort_enrolments_authority_fk references authorities,
  cohort_id uuid not null constraint cohort_enrolments_cohort_fk references cohorts,
  young_person_id uuid not null constraint cohort_enrolments_young_person_fk references young_people,
  enrolled_on date not null,
  left_on date,
  award_on date,
  certificate_number text constraint cohort_enrolments_certificate_ck check (length(certificate_number) <= 60),
  constraint cohort_enrolments_uq unique (cohort_id, young_person_id)
);
call app.protect_person_table('cohort_enrolments', own => true);

create table cohort_attendance (
  authority text not null constraint cohort_attendance_authority_fk references authorities,
  young_person_id uuid not null constraint cohort_attendance_young_person_fk references young_people,
  session_id uuid not null constraint cohort_attendance_session_fk references cohort_sessions on delete cascade,
  mark text not null constraint cohort_attendance_mark_ck check (mark in ('present', 'late', 'absent-told', 'absent-not-told')),
  constraint cohort_attendance_pk primary key (session_id, young_person_id)
);
call app.protect_person_table('cohort_attendance', own => true);

create table unit_results (
  authority text not null constraint unit_results_authority_fk references authorities,
  young_person_id uuid not null constraint unit_results_young_person_fk references young_people,
  enrolment_id uuid not null constraint unit_results_enrolment_fk references cohort_enrolments on delete cascade,
  unit text not null constraint unit_results_unit_ck check (length(unit) between 1 and 200),
  result text not null constraint unit_results_result_ck check (result in ('achieved', 'working towards')),
  on_date date not null,
  constraint unit_results_pk primary key (enrolment_id, unit)
);
call app.protect_person_table('unit_results', own => true);
