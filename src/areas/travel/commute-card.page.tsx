import { dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { poundsText } from '#domain/shared/money.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { OWN_COMMUTE, timeText } from './commute.content.ts';
import type { Commute, CommuteDay } from './commute.ts';
import type { CommuteView } from './commute-view.ts';
import { Legs } from './legs.page.tsx';

export interface CommuteCardProps {
  readonly shell: Shell;
  readonly view: CommuteView;
  readonly back: { readonly href: string; readonly text: string };
}

type Checked = Extract<Commute, { state: 'checked' }>;
type CheckedDay = Extract<CommuteDay, { state: 'checked' }>;

/** The way there and home on a small page in large type, to be saved on a phone or printed: nothing on it moves or loads. */
export function CommuteCard({ shell, view, back }: CommuteCardProps) {
  const { commute, place } = view;
  const title = OWN_COMMUTE.title(place);
  return (
    <Page shell={shell} title={title} above={<BackLink href={back.href}>{back.text}</BackLink>}>
      <article class="foothold-card">
        <h1 class="govuk-heading-l">{title}</h1>
        {commute.state !== 'checked' ? (
          <p class="govuk-body-l">{OWN_COMMUTE.notChecked}</p>
        ) : (
          <>
            <Holiday view={view} />
            {alike(commute.days).map(({ days }) => (
              <OneKind view={view} commute={commute} days={days} />
            ))}
            {commute.days.some((day) => day.state === 'not-checked') && (
              <p class="govuk-body-l">{OWN_COMMUTE.notAllChecked}</p>
            )}
          </>
        )}
        <Fare view={view} />
        <p class="govuk-body-l">{OWN_COMMUTE.late}</p>
        {commute.state === 'checked' && <p class="govuk-body-s">{commute.attribution}</p>}
      </article>
      <p class="govuk-body foothold-screen-only">{OWN_COMMUTE.save}</p>
    </Page>
  );
}

/** The next day, where its buses are not those of its weekday. */
function Holiday({ view }: { view: CommuteView }) {
  const { holiday } = view;
  const [day] = holiday?.state === 'checked' ? holiday.days : [];
  if (holiday?.state !== 'checked' || day?.state !== 'checked') return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{OWN_COMMUTE.holiday(dayInWordsWithWeekday(day.on))}</h2>
      <There view={view} commute={holiday} day={day} />
      <HomeAgain commute={holiday} day={day} />
    </section>
  );
}

/** Kinds of day on which everything that the card says is the same. */
interface Alike {
  readonly days: readonly CheckedDay[];
}

/** Nobody wants to read the same way twice: weekdays and Saturday stand together where their buses are the same. */
function alike(days: readonly CommuteDay[]): Alike[] {
  const checked = days.filter((day) => day.state === 'checked');
  const said = ({ there, home, last }: CheckedDay) => JSON.stringify([there, home, worthKnowing(last)]);
  return [...Map.groupBy(checked, said).values()].map((group) => ({ days: group }));
}

function OneKind({ view, commute, days }: { view: CommuteView; commute: Checked } & Alike) {
  const [day] = days;
  if (!day) return null;
  const weekdays = days.flatMap((one) => one.weekdays).sort();
  const on = days.map((one) => dayInWordsWithWeekday(one.on)).join(OWN_COMMUTE.and);
  return (
    <section>
      <h2 class="govuk-heading-m">{weekdaysInWords(weekdays)}</h2>
      <There view={view} commute={commute} day={day} />
      <HomeAgain commute={commute} day={day} />
      <p class="govuk-body">{OWN_COMMUTE.checked(on)}</p>
    </section>
  );
}

function There({ view, commute, day: { there } }: { view: CommuteView; commute: Checked; day: CheckedDay }) {
  const start = timeText(commute.startsAt);
  if (!there) return <None text={OWN_COMMUTE.noneThere(start)} />;
  const leave = OWN_COMMUTE.leave(timeText(there.leaveAt), view.traveller.originName ?? 'home');
  return (
    <>
      <h3 class="govuk-heading-m">{leave}</h3>
      <Legs journey={there} label={leave} end={OWN_COMMUTE.there} />
      <p class="govuk-body-l">{OWN_COMMUTE.early(commute.startsAt - there.arriveAt, start)}</p>
    </>
  );
}

/** A last bus that is hours away is nothing to remember. */
const WORTH_KNOWING_MINUTES = 120;

function worthKnowing(last: CheckedDay['last']): CheckedDay['last'] {
  return last && last.margin <= WORTH_KNOWING_MINUTES ? last : null;
}

function HomeAgain({ commute, day }: { commute: Checked; day: CheckedDay }) {
  const { home } = day;
  const last = worthKnowing(day.last);
  const end = timeText(commute.endsAt);
  if (!home) return <None text={OWN_COMMUTE.noneHome(end)} />;
  return (
    <>
      <h3 class="govuk-heading-m">{OWN_COMMUTE.home}</h3>
      <p class="govuk-body-l">{OWN_COMMUTE.finish(end)}.</p>
      <Legs journey={home} label={OWN_COMMUTE.home} end={OWN_COMMUTE.atHome} />
      {last && (
        <InsetText>
          <strong>{OWN_COMMUTE.last(timeText(last.leaveAt))}</strong>
        </InsetText>
      )}
    </>
  );
}

function None({ text }: { text: string }) {
  return (
    <InsetText>
      <p class="govuk-body-l">{text}</p>
      <p class="govuk-body-l">{OWN_COMMUTE.talk}</p>
    </InsetText>
  );
}

function Fare({ view: { fare, isRide } }: { view: CommuteView }) {
  if (!isRide || fare === null) return null;
  return (
    <p class="govuk-body-l">
      {OWN_COMMUTE.fare(poundsText(fare.pence))} {OWN_COMMUTE.askFare}
    </p>
  );
}
