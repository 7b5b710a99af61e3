import { dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { poundsText } from '#domain/shared/money.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { callName } from '#domain/young-people/names.ts';
import type { Journey } from '#engines/travel/index.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { STAFF_COMMUTE, timeText } from './commute.content.ts';
import type { Commute, CommuteDay } from './commute.ts';
import type { CommuteView } from './commute-view.ts';
import { Legs } from './legs.page.tsx';

export interface CommutePageProps {
  readonly shell: Shell;
  readonly view: CommuteView;
  /** The page of what they are on their way to. */
  readonly back: { readonly href: string; readonly text: string };
  /** Where this page is; the card lies under it. */
  readonly path: string;
}

type Checked = Extract<Commute, { state: 'checked' }>;
type CheckedDay = Extract<CommuteDay, { state: 'checked' }>;

/** The way to one option and home again for those who work here: leg by leg, for each kind of day of the rota. */
export function CommutePage({ shell, view, back, path }: CommutePageProps) {
  const { commute, traveller, place } = view;
  const title = STAFF_COMMUTE.title(callName(traveller), place);
  return (
    <Page shell={shell} title={title} above={<BackLink href={back.href}>{back.text}</BackLink>}>
      <span class="govuk-caption-l">{view.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <InTheWay view={view} />
      {commute.state !== 'checked' ? (
        <NotChecked commute={commute} />
      ) : (
        <>
          {commute.days.map((day) => (
            <OneKind commute={commute} day={day} />
          ))}
          <Cost view={view} />
          <p class="govuk-body">
            <a class="govuk-link" href={`${path}/card`}>
              {STAFF_COMMUTE.card}
            </a>
            . {STAFF_COMMUTE.print}
          </p>
          <p class="govuk-body-s">{commute.attribution}</p>
        </>
      )}
      {view.mayChange && (
        <p class="govuk-body foothold-screen-only">
          <a class="govuk-link" href={`/referrals/${traveller.reference}/travelling`}>
            {STAFF_COMMUTE.travelling}
          </a>
        </p>
      )}
    </Page>
  );
}

function NotChecked({ commute }: { commute: Exclude<Commute, Checked> }) {
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{STAFF_COMMUTE.notCheckedTitle}</h2>
      <p class="govuk-body">
        {commute.state === 'not-checked'
          ? commute.text
          : `${STAFF_COMMUTE.noTimetable} ${STAFF_COMMUTE.estimate(commute.walkMinutes, commute.cycleMinutes)}`}
      </p>
    </InsetText>
  );
}

/** Which of their own limits it breaks, and what would change that. */
function InTheWay({ view: { verdict } }: { view: CommuteView }) {
  if (verdict?.state !== 'no-journey') return null;
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{STAFF_COMMUTE.inTheWay}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {verdict.refusals.map((refusal) => (
          <li>
            {refusal.staffText} <strong>{refusal.wouldChangeIf}</strong>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function OneKind({ commute, day }: { commute: Checked; day: CommuteDay }) {
  if (day.state === 'not-checked') return <p class="govuk-body">{day.text}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{weekdaysInWords(day.weekdays)}</h2>
      <There commute={commute} day={day} />
      <HomeAgain commute={commute} day={day} />
      <p class="govuk-body">
        {STAFF_COMMUTE[day.isBeyond ? 'beyond' : 'checked'](dayInWordsWithWeekday(day.on))}
      </p>
    </section>
  );
}

function There({ commute, day: { there } }: { commute: Checked; day: CheckedDay }) {
  const start = timeText(commute.startsAt);
  if (!there) return <None title={STAFF_COMMUTE.there} text={STAFF_COMMUTE.noneThere(start)} />;
  const { leaveAt, arriveAt } = there;
  const early = STAFF_COMMUTE.early(commute.startsAt - arriveAt, start);
  return (
    <>
      <h3 class="govuk-heading-s">{STAFF_COMMUTE.there}</h3>
      <p class="govuk-body">
        {STAFF_COMMUTE.goes(timeText(leaveAt), timeText(arriveAt))}, {early}. {inShort(there)}
      </p>
      <Legs journey={there} label={STAFF_COMMUTE.there} end={capital(early)} />
    </>
  );
}

/** So little time between the end of the shift and the last bus is worth a word with the employer. */
const TIGHT_MINUTES = 20;

function HomeAgain({ commute, day: { home, last } }: { commute: Checked; day: CheckedDay }) {
  const end = timeText(commute.endsAt);
  if (!home) return <None title={STAFF_COMMUTE.home} text={STAFF_COMMUTE.noneHome(end)} />;
  return (
    <>
      <h3 class="govuk-heading-s">{STAFF_COMMUTE.home}</h3>
      <p class="govuk-body">
        {STAFF_COMMUTE.comesHome(end, timeText(home.arriveAt))}. {inShort(home)}
      </p>
      <Legs journey={home} label={STAFF_COMMUTE.home} end={capital(home.legs.at(-1)?.to ?? '')} />
      {last && (
        <p class="govuk-body">
          {STAFF_COMMUTE.last(timeText(last.leaveAt), last.margin)}{' '}
          {last.margin < TIGHT_MINUTES && <strong>{STAFF_COMMUTE.tight}</strong>}
        </p>
      )}
    </>
  );
}

function None({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="govuk-body">{text}</p>
    </>
  );
}

function inShort(journey: Journey): string {
  const { minutes, changes, walkMinutes, stepFree, legs } = journey;
  const isRide = legs.some((leg) => 'line' in leg);
  const parts = [
    STAFF_COMMUTE.minutes(minutes),
    isRide ? STAFF_COMMUTE.changes(changes) : '',
    walkMinutes > 0 ? STAFF_COMMUTE.walking(walkMinutes) : '',
  ];
  const sum = `${capital(parts.filter(Boolean).join(', '))}.`;
  return isRide ? `${sum} ${STAFF_COMMUTE.stepFree[stepFree]}` : sum;
}

function Cost({ view: { fare, weeklyPay, isRide } }: { view: CommuteView }) {
  if (!isRide) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{STAFF_COMMUTE.fareTitle}</h2>
      <p class="govuk-body">
        {fare === null ? (
          STAFF_COMMUTE.fareNotKnown
        ) : (
          <>
            {STAFF_COMMUTE.fare(poundsText(fare.pence), fare.how)}{' '}
            {(weeklyPay ?? 0) > 0
              ? STAFF_COMMUTE.fareOfPay(poundsText(weeklyPay ?? 0))
              : STAFF_COMMUTE.fareUnpaid}
          </>
        )}
      </p>
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
