import type { Held } from './held-table.ts';

const OF_PLACEMENT = ['id', 'placement_id'] as const;

/** What is held about how a young person was matched and how the placement went. */
export const HELD_AT_PLACEMENTS: Readonly<Record<string, Held>> = {
  intake_plan_lines: {
    by: 'young_person_id',
    facts: ['opportunity_id', 'course_run_id', 'starts_on', 'score'],
    inner: ['plan_id', 'young_person_id', 'authority'],
  },
  matches: {
    by: 'young_person_id',
    facts: [
      ...['opportunity_id', 'course_run_id', 'organisation_id', 'status', 'starts_on', 'explanation'],
      ...['shared_with_employer', 'interview_at', 'interview_place', 'offer_until_on', 'ask_again_on'],
      ...['better_off_weekly_pence', 'better_off_on', 'status_since', 'sent_at'],
    ],
    inner: ['id', 'authority', 'young_person_id', 'referral_id', 'reminders_sent', 'version'],
    erase: ['interview_place', 'better_off_weekly_pence', 'better_off_on'],
    eraseToWord: ['explanation', 'shared_with_employer'],
  },
  match_steps: {
    by: 'young_person_id',
    facts: ['from_status', 'to_status', 'at', 'by_role', 'how', 'reasons'],
    others: ['note'],
    inner: ['id', 'authority', 'match_id', 'young_person_id', 'by_user_id'],
    erase: ['note'],
  },
  placements: {
    by: 'young_person_id',
    facts: [
      ...['reference', 'organisation_id', 'opportunity_id', 'site_id', 'supervisor_id', 'kind', 'status'],
      ...[
        'agreed_start_on',
        'first_day_on',
        'weeks',
        'last_day_on',
        'is_open_ended',
        'days',
        'starts_minute',
      ],
      ...['ends_minute', 'break_minutes', 'weekly_pay_pence', 'shared_with_employer'],
    ],
    inner: [
      ...['id', 'authority', 'young_person_id', 'referral_id', 'match_id', 'seat_id', 'period', 'created_at'],
      'version',
    ],
    erase: ['weekly_pay_pence'],
    eraseToWord: ['shared_with_employer'],
  },
  placement_steps: {
    by: 'placement_id',
    facts: ['from_status', 'to_status', 'at', 'on_date', 'by_role', 'reasons', 'initiative'],
    others: ['note'],
    inner: [...OF_PLACEMENT, 'by_user_id'],
    erase: ['note'],
  },
  placement_gate_items: {
    by: 'placement_id',
    facts: ['item', 'state', 'on_date', 'facts', 'recorded_at'],
    others: ['note'],
    inner: [...OF_PLACEMENT, 'recorded_by'],
    eraseToWord: ['facts', 'note'],
  },
  placement_pauses: {
    by: 'placement_id',
    facts: ['kind', 'from_on', 'to_on'],
    others: ['note'],
    inner: OF_PLACEMENT,
    erase: ['note'],
  },
  placement_amendments: {
    by: 'placement_id',
    facts: ['kind', 'before', 'after', 'made_at'],
    others: ['reason'],
    inner: [...OF_PLACEMENT, 'made_by'],
    eraseToWord: ['reason', 'before', 'after'],
  },
  attendance: {
    by: 'placement_id',
    facts: ['day_on', 'mark', 'recorded_at', 'disagreed_at'],
    own: ['disagreement'],
    inner: ['placement_id', 'recorded_by'],
    erase: ['disagreement'],
  },
  reviews: {
    by: 'placement_id',
    facts: ['kind', 'held_on', 'is_on_paper', 'took_part', 'how_it_is_going', 'recorded_at'],
    inner: [...OF_PLACEMENT, 'recorded_by'],
  },
  review_parts: {
    by: 'placement_id',
    facts: ['kind', 'said_by', 'recorded_at'],
    others: ['words', 'worries'],
    inner: [...OF_PLACEMENT, 'recorded_by'],
    erase: ['worries'],
    eraseToWord: ['words'],
  },
  review_scores: {
    by: 'placement_id',
    facts: ['kind', 'skill', 'scored_by', 'score', 'recorded_at'],
    inner: ['placement_id'],
  },
  review_prompts: { by: 'placement_id', facts: ['kind', 'prompted_on'], inner: ['placement_id'] },
  review_exemptions: {
    by: 'placement_id',
    facts: ['kind', 'days', 'granted_on'],
    others: ['reason'],
    inner: ['placement_id', 'granted_by'],
    eraseToWord: ['reason'],
  },
  next_steps: {
    by: 'placement_id',
    facts: [
      ...['kind', 'is_paid', 'hours_a_week', 'contract', 'starts_on', 'due_on', 'done_on', 'note_agreed_on'],
      'recorded_at',
    ],
    others: ['detail', 'owner', 'transition_note'],
    inner: OF_PLACEMENT,
    erase: ['detail', 'contract', 'transition_note'],
    eraseToWord: ['owner'],
  },
};
