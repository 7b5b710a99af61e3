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
          commute.days.map((day) => <OneKind view={view} commute={commute} day={day} />)
        )}
        <Fare view={view} />
        <p class="govuk-body-l">{OWN_COMMUTE.late}</p>
        {commute.state === 'checked' && <p class="govuk-body-s">{commute.attribution}</p>}
      </article>
      <p class="govuk-body foothold-screen-only">{OWN_COMMUTE.save}</p>
    </Page>
  );
}

function OneKind({ view, commute, day }: { view: CommuteView; commute: Checked; day: CommuteDay }) {
  if (day.state === 'not-checked') return <p class="govuk-body-l">{OWN_COMMUTE.notChecked}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{weekdaysInWords(day.weekdays)}</h2>
      <There view={view} commute={commute} day={day} />
      <HomeAgain commute={commute} day={day} />
      <p class="govuk-body">{OWN_COMMUTE.checked(dayInWordsWithWeekday(day.on))}</p>
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

function HomeAgain({ commute, day: { home, last } }: { commute: Checked; day: CheckedDay }) {
  const end = timeText(commute.endsAt);
  if (!home) return <None text={OWN_COMMUTE.noneHome(end)} />;
  return (
    <>
      <h3 class="govuk-heading-m">{OWN_COMMUTE.home}</h3>
      <p class="govuk-body-l">{OWN_COMMUTE.finish(end)}.</p>
      <Legs journey={home} label={OWN_COMMUTE.home} end={OWN_COMMUTE.atHome} />
      {last && last.margin <= WORTH_KNOWING_MINUTES && (
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
