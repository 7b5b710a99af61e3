import type { Role } from '#domain/accounts/roles.ts';
import { addDays, dayInWords, dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { CheckboxesField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { CALENDAR, KIND_NAMES } from './calendar.content.ts';
import { addressOf, stepped } from './calendar-question.ts';
import { type CalendarView, type DayView, type Line, spanInWords, type WeekView } from './calendar-view.ts';

interface CalendarPageProps {
  readonly shell: Shell;
  readonly role: Role;
  readonly view: CalendarView;
}

/** What is coming, week by week and day by day: a list, so that it reads the same on a phone and aloud. */
export function CalendarPage({ shell, role, view }: CalendarPageProps) {
  const { question, weeks } = view;
  const isEmpty = weeks.every(({ days }) => days.every(({ lines }) => lines.length === 0));
  const isOwn = role === 'young-person';
  return (
    <Page shell={shell} title={CALENDAR.title(role)}>
      <h1 class="govuk-heading-l">{CALENDAR.title(role)}</h1>
      <p class="govuk-body-l">{spanInWords(question.span)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/calendar/phone">
          {CALENDAR.phone}
        </a>
      </p>
      <Kinds view={view} />
      <OtherWeeks view={view} where="above" />
      {isEmpty && (
        <EmptyState title={isOwn ? CALENDAR.noneOwn : CALENDAR.none}>
          {isOwn ? CALENDAR.noneOwnHint : CALENDAR.noneHint}
        </EmptyState>
      )}
      {weeks.map((week) => (
        <Week week={week} view={view} />
      ))}
      <OtherWeeks view={view} where="below" />
    </Page>
  );
}

function Kinds({ view: { kinds, question } }: { readonly view: CalendarView }) {
  if (kinds.length < 2) return null;
  return (
    <Details summary={CALENDAR.kinds} open={question.kinds.length > 0}>
      <Form method="get" action="/calendar" submit={CALENDAR.filter} hidden={{ from: question.span.from }}>
        <CheckboxesField
          form={{ values: { kind: question.kinds }, errors: [] }}
          name="kind"
          label={CALENDAR.kinds}
          hint={CALENDAR.kindsHint}
          isSmall
          items={kinds.map((kind) => ({ value: kind, text: KIND_NAMES[kind] }))}
        />
      </Form>
    </Details>
  );
}

interface OtherWeeksProps {
  readonly view: CalendarView;
  readonly where: keyof typeof CALENDAR.landmarks;
}

function OtherWeeks({ view: { question, today }, where }: OtherWeeksProps) {
  const step = (by: 1 | -1, text: string) => {
    const span = stepped(question, by);
    return { href: addressOf(span.from, question.kinds), text, labelText: spanInWords(span) };
  };
  const isHere = question.span.from <= today && today < addDays(question.span.from, 7);
  return (
    <>
      <Pagination
        landmarkLabel={CALENDAR.landmarks[where]}
        previous={step(-1, CALENDAR.earlier)}
        next={step(1, CALENDAR.later)}
      />
      {!isHere && (
        <p class="govuk-body">
          <a class="govuk-link" href={addressOf(today, question.kinds)}>
            {CALENDAR.back}
          </a>
        </p>
      )}
    </>
  );
}

function Week({ week: { monday, days }, view }: { readonly week: WeekView; readonly view: CalendarView }) {
  if (days.length === 0) return null;
  return (
    <section aria-labelledby={`week-${monday}`}>
      <h2 class="govuk-heading-m" id={`week-${monday}`}>
        {weekTitle(monday, view.today)}
      </h2>
      {days.map((day) => (
        <OneDay view={day} />
      ))}
    </section>
  );
}

function weekTitle(monday: string, today: string): string {
  if (monday <= today && today < addDays(monday, 7)) return CALENDAR.thisWeek;
  if (monday > today && monday <= addDays(today, 7)) return CALENDAR.nextWeek;
  return CALENDAR.weekOf(dayInWords(monday));
}

function OneDay({ view: { day, isToday, bankHoliday, lines } }: { readonly view: DayView }) {
  return (
    <section aria-labelledby={`day-${day}`}>
      <h3 class="govuk-heading-s" id={`day-${day}`}>
        <time datetime={day}>{dayInWordsWithWeekday(day)}</time> {isToday && <Tag>{CALENDAR.today}</Tag>}
      </h3>
      {bankHoliday !== null && <p class="govuk-body">{CALENDAR.bankHoliday(bankHoliday)}</p>}
      {lines.length === 0 && bankHoliday === null && <p class="govuk-body">{CALENDAR.nothingToday}</p>}
      {lines.length > 0 && (
        <ul class="govuk-list foothold-needs">
          {lines.map((line) => (
            <OneLine line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneLine({ line }: { readonly line: Line }) {
  const { when, title, detail, href, isCalledOff, askIfOpen, leaveAt, journeyHref } = line;
  const open = askIfOpen && CALENDAR.askIfOpen;
  const below = isCalledOff ? [] : [detail, open, leaveAt && CALENDAR.leave(leaveAt)].filter(Boolean);
  return (
    <li class="foothold-needs__item">
      {when && `${when} `}
      {href === null ? (
        <strong>{title}</strong>
      ) : (
        <a class="govuk-link foothold-needs__link" href={href}>
          {title}
        </a>
      )}{' '}
      {isCalledOff && <Tag classes="govuk-tag--grey">{CALENDAR.calledOff}</Tag>}
      {below.map((text) => (
        <>
          <br />
          {text}
        </>
      ))}
      {journeyHref !== null && (
        <>
          <br />
          <a class="govuk-link" href={journeyHref}>
            {CALENDAR.way}
            <span class="govuk-visually-hidden">{`: ${title}, ${when}`}</span>
          </a>
        </>
      )}
    </li>
  );
}
