-- Plans that a meeting agreed on, so that the next one changes only what must change; and how much each part of a
-- match matters in an authority.

create table intake_plans (
  id uuid constraint intake_plans_pk primary key default gen_random_uuid(),
  authority text not null constraint intake_plans_authority_fk references authorities,
  made_on date not null,
  made_at timestamptz not null,
  made_by uuid constraint intake_plans_made_by_fk references users,
  -- What it kept to, by references as the board's address has them: "lock:R1001=O2001", "gone:O2003". No kinds: every kind.
  kinds text[] not null default '{}',
  keeps_to text[] not null default '{}',
  worst integer,
  total integer not null,
  is_proved_best boolean not null
);
create index intake_plans_authority_ix on intake_plans (authority, made_at);

-- One line for everybody who was planned for; without an option they wait.
create table intake_plan_lines (
  plan_id uuid not null constraint intake_plan_lines_plan_fk references intake_plans on delete cascade,
  young_person_id uuid not null constraint intake_plan_lines_young_person_fk references young_people,
  authority text not null constraint intake_plan_lines_authority_fk references authorities,
  opportunity_id uuid constraint intake_plan_lines_opportunity_fk references opportunities,
  course_run_id uuid constraint intake_plan_lines_course_run_fk references course_runs,
  starts_on date,
  score integer constraint intake_plan_lines_score_ck check (score between 0 and 1000),
  constraint intake_plan_lines_pk primary key (plan_id, young_person_id),
  constraint intake_plan_lines_option_ck check (num_nonnulls(opportunity_id, course_run_id) <= 1),
  constraint intake_plan_lines_placed_ck
    check ((num_nonnulls(opportunity_id, course_run_id) = 1) = (score is not null and starts_on is not null))
);
create index intake_plan_lines_young_person_ix on intake_plan_lines (young_person_id);

-- In words, part by part: {"journey": "a lot"}. What is not said matters as usual.
create table match_weights (
  authority text constraint match_weights_pk primary key
    constraint match_weights_authority_fk references authorities,
  choices jsonb not null default '{}',
  set_by uuid constraint match_weights_set_by_fk references users,
  set_at timestamptz not null,
  version integer not null default 1
);

call app.protect_staff_table('intake_plans');
call app.protect_staff_table('intake_plan_lines');
call app.protect_staff_table('match_weights');
