import { KIND_NAMES } from '#domain/opportunities/kinds.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import type { EmployerRecord, Supervisor } from './employer-record.queries.ts';
import { OFFER_STATUS_NAMES, PLACEMENT_STATUS_NAMES, RECORD } from './employers.content.ts';

/** Where they are, who supervises, what they offer: each with the way to add to it. */
export function EmployerTables({ record, mayChange }: { record: EmployerRecord; mayChange: boolean }) {
  const path = `/employers/${record.employer.id}`;
  return (
    <>
      <Sites record={record} addHref={mayChange ? `${path}/sites/new` : null} />
      <Supervisors record={record} addHref={mayChange ? `${path}/supervisors/new` : null} />
      <Opportunities
        record={record}
        addHref={mayChange ? `/opportunities/new?employer=${record.employer.id}` : null}
      />
      <Placements record={record} />
    </>
  );
}

interface PartProps {
  readonly record: EmployerRecord;
  readonly addHref: string | null;
}

function Sites({ record, addHref }: PartProps) {
  const { siteColumns: heads } = RECORD;
  return (
    <>
      {record.sites.length === 0 ? (
        <EmptyState title={RECORD.sitesTitle}>{RECORD.noSites}</EmptyState>
      ) : (
        <DataTable
          caption={RECORD.sitesTitle}
          rows={record.sites}
          columns={[
            { head: heads.name, cell: (site) => site.name },
            { head: heads.postcode, cell: (site) => site.postcode ?? RECORD.notKnown },
            { head: heads.stepFree, cell: (site) => yesNoWords(site.isStepFree) },
          ]}
        />
      )}
      <Add href={addHref} text={RECORD.addSite} />
    </>
  );
}

function Supervisors({ record, addHref }: PartProps) {
  const { supervisorColumns: heads } = RECORD;
  return (
    <>
      {record.supervisors.length === 0 ? (
        <EmptyState title={RECORD.supervisorsTitle}>{RECORD.noSupervisors}</EmptyState>
      ) : (
        <DataTable
          caption={RECORD.supervisorsTitle}
          rows={record.supervisors}
          columns={[
            { head: heads.name, cell: (person) => person.name },
            { head: heads.site, cell: (person) => person.siteName },
            { head: heads.training, cell: (person) => <Training person={person} /> },
            {
              head: heads.actions,
              cell: (person) => (addHref === null ? '' : <LeftLink person={person} record={record} />),
            },
          ]}
        />
      )}
      <Add href={addHref} text={RECORD.addSupervisor} />
    </>
  );
}

function Training({ person }: { person: Supervisor }) {
  if (person.inDateUntil !== null) return <>{RECORD.inDate(dayInWords(person.inDateUntil))}</>;
  return person.leftOn === null ? <Tag classes="govuk-tag--red">{RECORD.notInDate}</Tag> : <>–</>;
}

function LeftLink({ person, record }: { person: Supervisor; record: EmployerRecord }) {
  if (person.leftOn !== null) return <>{RECORD.left(dayInWords(person.leftOn))}</>;
  return (
    <a class="govuk-link" href={`/employers/${record.employer.id}/supervisors/${person.id}/left`}>
      {RECORD.hasLeft}
      <span class="govuk-visually-hidden">: {person.name}</span>
    </a>
  );
}

function Opportunities({ record, addHref }: PartProps) {
  const { opportunityColumns: heads } = RECORD;
  return (
    <>
      {record.opportunities.length === 0 ? (
        <EmptyState title={RECORD.opportunitiesTitle}>{RECORD.noOpportunities}</EmptyState>
      ) : (
        <DataTable
          caption={RECORD.opportunitiesTitle}
          rows={record.opportunities}
          columns={[
            {
              head: heads.title,
              cell: (offer) => (
                <a class="govuk-link" href={`/opportunities/${offer.id}`}>
                  {offer.reference} {offer.title}
                </a>
              ),
            },
            { head: heads.kind, cell: (offer) => KIND_NAMES[offer.kind] },
            { head: heads.places, cell: (offer) => offer.places, isNumeric: true },
            { head: heads.status, cell: (offer) => OFFER_STATUS_NAMES[offer.status] },
          ]}
        />
      )}
      <Add href={addHref} text={RECORD.offer} />
    </>
  );
}

function Placements({ record }: { record: EmployerRecord }) {
  const { placementColumns: heads } = RECORD;
  if (record.placements.length === 0)
    return <EmptyState title={RECORD.placementsTitle}>{RECORD.noPlacements}</EmptyState>;
  return (
    <DataTable
      caption={RECORD.placementsTitle}
      rows={record.placements}
      columns={[
        {
          head: heads.reference,
          cell: (placement) => (
            <a class="govuk-link" href={`/placements/${placement.reference}`}>
              {placement.reference}
            </a>
          ),
        },
        { head: heads.title, cell: (placement) => placement.title },
        {
          head: heads.dates,
          cell: (placement) =>
            RECORD.dates(dayInWords(placement.firstDayOn), dayInWords(placement.lastDayOn)),
        },
        { head: heads.status, cell: (placement) => PLACEMENT_STATUS_NAMES[placement.status] },
      ]}
    />
  );
}

function Add({ href, text }: { href: string | null; text: string }) {
  if (href === null) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}

function yesNoWords(value: boolean | null): string {
  if (value === null) return RECORD.notKnown;
  return value ? RECORD.yes : RECORD.no;
}
