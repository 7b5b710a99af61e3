import { ACTIVITY_NAMES } from '#areas/outcomes/index.ts';
import { BARRIERS } from '#domain/referrals/barriers.ts';
import { QUESTION_TIMES } from '#domain/referrals/question-rows.ts';
import { NEXT_STEP, stageOf } from '#domain/referrals/stages.ts';
import type { Weekday } from '#domain/shared/day.ts';
import { ageOn, dayInWords } from '#domain/shared/day.ts';
import { clockText, durationInWords } from '#domain/shared/minutes.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { Timeline } from '#web/timeline.tsx';
import type { ReferralPageData } from './referral.queries.ts';
import { ActionList, BarrierList } from './referral-barriers.page.tsx';
import { HISTORY_WORDS, RECORD, WAITING_LIST } from './referrals.content.ts';

export interface ReferralPageProps {
  readonly shell: Shell;
  readonly data: ReferralPageData;
  readonly mayChange: boolean;
  /** Staff of the programme match and meet; workers follow. */
  readonly isProgramme: boolean;
  /** Whoever looks after the young person may let them in with a code on paper. */
  readonly mayGiveCode: boolean;
  /** Those who answer for who may see what. */
  readonly mayAskWhoLooked: boolean;
}

/** One young person's referral: what is next, the gaps as questions, what could get in the way, what happened. */
export function ReferralPage(props: ReferralPageProps) {
  const { referral, actions, history } = props.data;
  const name = fullName(namesOf(referral));
  return (
    <Page shell={props.shell} title={`${name}, ${referral.reference}`} width="wide">
      <span class="govuk-caption-l">{referral.reference}</span>
      <h1 class="govuk-heading-l">{name}</h1>
      <LookAlikes {...props} />
      <Standing {...props} />
      <Worker {...props} />
      <DoesNow {...props} />
      <Gaps {...props} />
      <Barriers {...props} />
      <h2 class="govuk-heading-m">{RECORD.actions}</h2>
      <ActionList actions={actions} mayChange={props.mayChange} today={props.data.today} />
      <Links {...props} />
      <Facts {...props} />
      <h2 class="govuk-heading-m">{RECORD.history}</h2>
      {props.mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/young-people/${referral.young_person_id}/month`}>
            {RECORD.month}
          </a>
        </p>
      )}
      {props.mayAskWhoLooked && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/young-people/${referral.young_person_id}/looks`}>
            {RECORD.whoLooked}
          </a>
        </p>
      )}
      <Timeline
        label={RECORD.history}
        events={history.map((entry) => ({
          at: entry.at,
          when: dayInWords(entry.at),
          title: HISTORY_WORDS[entry.kind] ?? entry.kind,
          children: entry.detail ?? undefined,
          by: entry.by ?? undefined,
        }))}
      />
    </Page>
  );
}

// Never merged by itself: somebody of the programme looks at both and decides.
function LookAlikes({ data, isProgramme }: ReferralPageProps) {
  if (!isProgramme || data.lookAlikes.length === 0) return null;
  return (
    <InsetText>
      {data.lookAlikes.map(({ pairId, references }) => (
        <p class="govuk-body">
          {RECORD.lookAlike(references)}{' '}
          <a class="govuk-link" href={`/duplicates/${pairId}`}>
            {RECORD.decideWho}
          </a>
        </p>
      ))}
    </InsetText>
  );
}

function namesOf(row: { first_name: string | null; last_name: string | null; known_as: string | null }) {
  return { firstName: row.first_name, lastName: row.last_name, knownAs: row.known_as };
}

function Standing({ data, isProgramme, mayChange }: ReferralPageProps) {
  const { referral, links, today } = data;
  const stage = stageOf({
    closedOn: referral.closed_on,
    metOn: referral.met_on,
    matchStatuses: links.matches.map((match) => match.status),
    placementStatuses: links.placements.map((placement) => placement.status),
  });
  const path = `/referrals/${referral.reference}`;
  return (
    <>
      <p class="govuk-body">
        <Tag classes={WAITING_LIST.colours[stage]}>{WAITING_LIST.stages[stage]}</Tag>{' '}
        {referral.date_of_birth && `${ageOn(referral.date_of_birth, today)} years old. `}
        {NEXT_STEP[stage]}
      </p>
      <div class="govuk-button-group">
        {isProgramme && stage === 'to meet' && <Button href={`${path}/met`}>{RECORD.met}</Button>}
        {stage !== 'closed' && (
          <Button
            href={`${path}/options`}
            classes={stage === 'to meet' ? 'govuk-button--secondary' : undefined}
          >
            {RECORD.options}
          </Button>
        )}
        {mayChange && (
          <Button href={`${path}/change`} classes="govuk-button--secondary">
            {RECORD.change}
          </Button>
        )}
        {isProgramme && (
          <a class="govuk-link" href={stage === 'closed' ? `${path}/reopen` : `${path}/close`}>
            {stage === 'closed' ? RECORD.reopen : RECORD.close}
          </a>
        )}
      </div>
    </>
  );
}

function Worker({ data: { referral } }: ReferralPageProps) {
  const worker = [referral.worker_name ?? referral.worker_email, referral.worker_role]
    .filter(Boolean)
    .join(', ');
  return (
    <p class="govuk-body">
      {RECORD.worker} {worker || RECORD.workerNone}.{' '}
      <a class="govuk-link" href={`/young-people/${referral.young_person_id}/worker`}>
        {RECORD.workerMore}
      </a>
    </p>
  );
}

function DoesNow({ data: { referral, doesNow }, mayGiveCode }: ReferralPageProps) {
  const path = `/young-people/${referral.young_person_id}`;
  return (
    <>
      <p class="govuk-body">
        {RECORD.doesNow} {doesNow === null ? RECORD.doesNowNotKnown : ACTIVITY_NAMES[doesNow.kind]}.{' '}
        <a class="govuk-link" href={`${path}/activity`}>
          {RECORD.doesNowLink}
        </a>
      </p>
      {mayGiveCode && (
        <p class="govuk-body">
          {referral.email === null && `${RECORD.noEmail} `}
          <a class="govuk-link" href={`${path}/sign-in-code`}>
            {RECORD.giveCode}
          </a>
        </p>
      )}
    </>
  );
}

function Gaps({ data }: ReferralPageProps) {
  if (data.gaps.length === 0) return null;
  return (
    <section aria-labelledby="gaps">
      <h2 class="govuk-heading-m" id="gaps">
        {RECORD.gaps(data.gaps.length)}
      </h2>
      <p class="govuk-body">{RECORD.gapsHint(callName(namesOf(data.referral)))}</p>
      {QUESTION_TIMES.map((time) => {
        const gaps = data.gaps.filter((gap) => gap.askBy === time);
        return gaps.length === 0 ? null : (
          <>
            <h3 class="govuk-heading-s">{RECORD.askBy[time]}</h3>
            <ul class="govuk-list govuk-list--bullet">
              {gaps.map((gap) => (
                <li>{gap.staffText}</li>
              ))}
            </ul>
          </>
        );
      })}
    </section>
  );
}

function Barriers({ data, mayChange }: ReferralPageProps) {
  return (
    <section aria-labelledby="barriers">
      <h2 class="govuk-heading-m" id="barriers">
        {RECORD.barriers}
      </h2>
      {data.barriers.length === 0 && <InsetText>{RECORD.noBarriers}</InsetText>}
      <BarrierList
        path={`/referrals/${data.referral.reference}`}
        barriers={data.barriers.map((barrier) => ({
          ...barrier,
          about: BARRIERS.find((known) => known.code === barrier.kind),
          planned: data.actions.filter((action) => action.barrier_id === barrier.id).length,
        }))}
        mayChange={mayChange}
      />
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/referrals/${data.referral.reference}/actions/new`}>
            {RECORD.addAction}
          </a>
        </p>
      )}
    </section>
  );
}

function Links({ data }: ReferralPageProps) {
  const { matches, placements } = data.links;
  if (matches.length + placements.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <h2 class="govuk-heading-m" id="links">
        {RECORD.links}
      </h2>
      <ul class="govuk-list">
        {placements.map((placement) => (
          <li>
            <a class="govuk-link" href={`/placements/${placement.reference}`}>
              Placement {placement.reference} at {placement.organisation}
            </a>
            , {placement.status.replaceAll('-', ' ')}, {dayInWords(placement.first_day_on)} to{' '}
            {dayInWords(placement.last_day_on)}
          </li>
        ))}
        {matches.map((match) => (
          <li>
            <a class="govuk-link" href={`/matches/${match.id}`}>
              {match.title}, {match.organisation}
            </a>
            : {match.status.replaceAll('-', ' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ data, mayChange }: ReferralPageProps) {
  const { referral } = data;
  const rows: [string, string | null][] = [
    ['Wants', referral.interests.join(', ') || null],
    ['Goal', referral.career_goal],
    ['Can start from', referral.available_from_on && dayInWords(referral.available_from_on)],
    ['Days', referral.available_days && weekdaysInWords(referral.available_days as Weekday[])],
    ['Hours', hoursText(referral.earliest_start_minute, referral.latest_finish_minute)],
    [
      'Longest journey',
      referral.journey_minutes_max === null ? null : durationInWords(referral.journey_minutes_max),
    ],
    ['Longest walk', referral.walk_minutes_max === null ? null : durationInWords(referral.walk_minutes_max)],
    ['Most changes', referral.changes_max === null ? null : String(referral.changes_max)],
    [
      'Not leaving before',
      referral.leave_earliest_minute === null ? null : clockText(referral.leave_earliest_minute),
    ],
    ['Home', referral.postcode ?? (referral.has_no_fixed_abode ? 'No fixed home' : null)],
    ['Journeys start from', referral.search_origin_name],
    ['Phone', referral.phone],
    ['E-mail', referral.email],
    ['Likes to be contacted by', referral.preferred_contact],
    ['Language', referral.language],
    ['Done so far', referral.experience],
    ['Highest level', referral.highest_level],
    ['English, maths', [referral.english_level, referral.maths_level].filter(Boolean).join(', ') || null],
    ['Support wanted', referral.support_wanted.join(', ') || null],
    ['Benefits', referral.benefits],
    ['Notes', referral.notes],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 class="govuk-heading-m" id="facts">
        {RECORD.facts}
      </h2>
      <SummaryList
        rows={rows.filter(([, value]) => value !== null).map(([key, value]) => ({ key, value: value ?? '' }))}
      />
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/referrals/${referral.reference}/travelling`}>
            {RECORD.travelling}
          </a>
        </p>
      )}
    </section>
  );
}

function hoursText(from: number | null, to: number | null): string | null {
  if (from === null && to === null) return null;
  return [from === null ? null : `from ${clockText(from)}`, to === null ? null : `until ${clockText(to)}`]
    .filter(Boolean)
    .join(' ');
}
