import { KIND_NAMES, usualWeeks } from '#domain/opportunities/kinds.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { poundsText } from '#domain/shared/money.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList, type SummaryRow } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { hoursText, payText, startsText } from './offer-words.ts';
import { PAGE, TIMES } from './opportunities.content.ts';
import { StateTag } from './opportunities.page.tsx';
import type { Opportunity } from './opportunities.queries.ts';

export interface OpportunityPageProps {
  readonly shell: Shell;
  readonly offer: Opportunity;
  readonly freeToday: number;
  readonly gaps: readonly string[];
  readonly sharedWith: readonly string[];
  /** Null for whoever may not know, and where nobody is sent yet. */
  readonly reach: { readonly waiting: number; readonly reachable: number } | null;
  /** When it closes itself without an answer; null where nobody was asked. */
  readonly closesItselfOn: Day | null;
  readonly moves: readonly OpportunityStatus[];
  readonly mayChange: boolean;
  readonly isOwn: boolean;
  readonly once: string;
}

/** One opportunity: what to do about it first, then everything that is known. */
export function OpportunityPage(props: OpportunityPageProps) {
  const { offer, isOwn } = props;
  return (
    <Page
      shell={props.shell}
      title={offer.title}
      above={<BackLink href="/opportunities">{isOwn ? PAGE.ownBack : PAGE.back}</BackLink>}
    >
      <span class="govuk-caption-l">
        {offer.reference}, {offer.organisationName}
      </span>
      <h1 class="govuk-heading-l">{offer.title}</h1>
      <p class="govuk-body">
        <StateTag state={offer.state} /> {PAGE.seats(props.freeToday, offer.places)}
      </p>
      <WhatToDo {...props} />
      <Actions {...props} />
      <Reach {...props} />
      {!isOwn && offer.status === 'live' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/opportunities/${offer.id}/fits`}>
            {PAGE.whoFits}
          </a>
        </p>
      )}
      <Part title={PAGE.whatTitle} rows={whatRows(offer)} />
      <Part title={PAGE.whenTitle} rows={whenRows(offer)} />
      <Part title={PAGE.forTitle} rows={whoRows(offer)} />
      <Part title={PAGE.safeTitle} rows={safeRows(offer)} />
      {!isOwn && <Part title={PAGE.reachTitle} rows={reachRows(props)} />}
    </Page>
  );
}

/** How many of those who wait can get here in time, and home again. */
function Reach({ offer, reach }: OpportunityPageProps) {
  if (reach === null || reach.waiting === 0) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/opportunities/${offer.id}/reach`}>
        {PAGE.reach(reach.reachable, reach.waiting, offer.startsMinute)}
      </a>
    </p>
  );
}

function WhatToDo(props: OpportunityPageProps) {
  const { offer, gaps, isOwn } = props;
  if (offer.state === 'still open?' && props.mayChange) return <StillOpen {...props} />;
  if (offer.status !== 'draft') return null;
  return (
    <InsetText>
      {isOwn && <p class="govuk-body">{PAGE.draftForEmployer}</p>}
      {gaps.length > 0 && (
        <>
          <p class="govuk-body">{PAGE.gapsTitle}:</p>
          <ul class="govuk-list govuk-list--bullet">
            {gaps.map((gap) => (
              <li>{gap}</li>
            ))}
          </ul>
        </>
      )}
    </InsetText>
  );
}

function StillOpen({ offer, closesItselfOn, once }: OpportunityPageProps) {
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{PAGE.stillOpenTitle}</h2>
      <p class="govuk-body">
        {offer.confirmedOn === null ? PAGE.stillOpenNever : PAGE.stillOpen(dayInWords(offer.confirmedOn))}{' '}
        {closesItselfOn !== null && PAGE.closesItself(dayInWords(closesItselfOn))}
      </p>
      <Form
        action={`/opportunities/${offer.id}/confirm`}
        submit={PAGE.yesStillOpen}
        hidden={{ _once: once }}
      />
    </InsetText>
  );
}

function Actions({ offer, moves, mayChange }: OpportunityPageProps) {
  const path = `/opportunities/${offer.id}`;
  const steps = moves.filter((to) => to !== 'draft') as Exclude<OpportunityStatus, 'draft'>[];
  if (!mayChange && steps.length === 0) return null;
  return (
    <div class="govuk-button-group">
      {steps
        .filter((to) => to === 'live')
        .map((to) => (
          <Button href={`${path}/move/${to}`}>{PAGE[to]}</Button>
        ))}
      {mayChange && (
        <Button href={`${path}/change`} classes="govuk-button--secondary">
          {PAGE.change}
        </Button>
      )}
      {steps
        .filter((to) => to !== 'live')
        .map((to) => (
          <Button href={`${path}/move/${to}`} classes="govuk-button--secondary">
            {PAGE[to]}
          </Button>
        ))}
    </div>
  );
}

function Part({ title, rows }: { title: string; rows: readonly SummaryRow[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

const row = (key: string, value: SummaryRow['value']): SummaryRow => ({ key, value });
const known = (value: string | null) => value ?? PAGE.notKnown;
const dayText = (day: Day | null) => (day === null ? PAGE.notKnown : dayInWords(day));

function whatRows(offer: Opportunity): SummaryRow[] {
  return [
    row(PAGE.kind, KIND_NAMES[offer.kind]),
    row(
      PAGE.employer,
      <a class="govuk-link" href={`/employers/${offer.organisationId}`}>
        {offer.organisationName}
      </a>,
    ),
    row(PAGE.description, known(offer.description)),
    row(PAGE.work, known(offer.jobCategory)),
    ...(offer.subjectName === null ? [] : [row(PAGE.subject, offer.subjectName)]),
    row(PAGE.pay, payText(offer)),
  ];
}

function whenRows(offer: Opportunity): SummaryRow[] {
  const weeks = offer.weeks ?? usualWeeks(offer.kind);
  return [
    row(PAGE.site, [offer.siteName, offer.postcode ?? PAGE.notKnown].join(', ')),
    row(PAGE.days, offer.days === null ? PAGE.notKnown : weekdaysInWords(offer.days)),
    row(PAGE.hours, hoursText(offer) || TIMES.notKnown),
    row(PAGE.starts, startsText(offer)),
    row(PAGE.weeks, weeks === null ? PAGE.lasts : PAGE.weeksText(weeks)),
    row(
      PAGE.closes,
      offer.closesOn === null || offer.isRolling ? PAGE.noClosing : dayInWords(offer.closesOn),
    ),
  ];
}

function whoRows(offer: Opportunity): SummaryRow[] {
  const stepFree = offer.stepFree === null ? PAGE.notKnown : PAGE[offer.stepFree as 'yes' | 'no'];
  return [
    row(PAGE.minimumAge, offer.minimumAge === null ? PAGE.anyAge : String(offer.minimumAge)),
    row(PAGE.entry, known(offer.entryRequirements)),
    row(PAGE.support, offer.supportOffered.join(', ') || PAGE.none),
    row(PAGE.stepFree, stepFree),
  ];
}

function safeRows(offer: Opportunity): SummaryRow[] {
  const insured = offer.insurancePounds !== null && offer.insuranceExpiresOn !== null;
  return [
    row(PAGE.supervisor, offer.supervisorName ?? PAGE.nobodyYet),
    row(
      PAGE.insurance,
      insured
        ? PAGE.insuranceText(
            poundsText((offer.insurancePounds ?? 0) * 100),
            dayInWords(offer.insuranceExpiresOn ?? ''),
          )
        : PAGE.notKnown,
    ),
    row(PAGE.risk, dayText(offer.riskAssessedOn)),
    row(PAGE.dbs, offer.dbsRequired === null ? PAGE.notKnown : offer.dbsRequired ? PAGE.dbsYes : PAGE.dbsNo),
    row(PAGE.contact, [offer.contactName, offer.contactEmail].filter(Boolean).join(', ') || PAGE.notKnown),
  ];
}

function reachRows({ offer, sharedWith }: OpportunityPageProps): SummaryRow[] {
  return [
    row(PAGE.public, offer.isPublic ? PAGE.yes : PAGE.no),
    row(PAGE.shared, sharedWith.join(', ') || PAGE.none),
    row(PAGE.confirmed, offer.confirmedOn === null ? PAGE.never : dayInWords(offer.confirmedOn)),
  ];
}
