import { KIND_NAMES, OPPORTUNITY_KINDS } from '#domain/opportunities/kinds.ts';
import type { OpportunityState } from '#domain/opportunities/still-open.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField, TextField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FormValues } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { daysAndHours, startsText } from './offer-words.ts';
import { LIST, STATE_COLOURS, STATE_NAMES } from './opportunities.content.ts';
import type { ListedOpportunity } from './opportunity-list.queries.ts';

export interface OpportunitiesPageProps {
  readonly shell: Shell;
  readonly opportunities: readonly ListedOpportunity[];
  readonly filter: FormValues;
  readonly moreHref: string | null;
  readonly mayAdd: boolean;
  /** An employer looks at its own. */
  readonly isOwn: boolean;
  /** An employer’s own record. */
  readonly ownHref: string | null;
}

/** What is offered: to staff everything, to an employer its own. */
export function OpportunitiesPage(props: OpportunitiesPageProps) {
  const { isOwn, opportunities } = props;
  const title = isOwn ? LIST.ownTitle : LIST.title;
  return (
    <Page shell={props.shell} title={title} width="wide">
      <h1 class="govuk-heading-l">{title}</h1>
      {isOwn && <p class="govuk-body">{LIST.ownIntro}</p>}
      <div class="govuk-button-group">
        {props.mayAdd && <Button href="/opportunities/new">{isOwn ? LIST.offer : LIST.add}</Button>}
        {props.ownHref && (
          <a class="govuk-link" href={props.ownHref}>
            {LIST.ownRecord}
          </a>
        )}
      </div>
      {!isOwn && <Filter filter={props.filter} />}
      {opportunities.length === 0 ? (
        <EmptyState title={isOwn ? LIST.ownNone : LIST.none}>
          {isOwn ? LIST.ownNoneHint : LIST.noneHint}
        </EmptyState>
      ) : (
        <OfferTable opportunities={opportunities} isOwn={isOwn} />
      )}
      {props.moreHref && <Pagination next={{ href: props.moreHref, text: LIST.more }} />}
    </Page>
  );
}

function Filter({ filter }: { filter: FormValues }) {
  const form = { values: filter, errors: [] };
  return (
    <Form method="get" action="/opportunities" submit={LIST.filter}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-third">
          <TextField form={form} name="search" label={LIST.search} />
        </div>
        <div class="govuk-grid-column-one-third">
          <SelectField
            form={form}
            name="kind"
            label={LIST.kind}
            items={[
              { value: '', text: LIST.anyKind },
              ...OPPORTUNITY_KINDS.map((kind) => ({ value: kind, text: KIND_NAMES[kind] })),
            ]}
          />
        </div>
        <div class="govuk-grid-column-one-third">
          <SelectField
            form={form}
            name="status"
            label={LIST.state}
            items={[
              { value: '', text: LIST.anyState },
              ...Object.entries(STATE_NAMES).map(([value, text]) => ({ value, text })),
            ]}
          />
        </div>
      </div>
    </Form>
  );
}

function OfferTable({
  opportunities,
  isOwn,
}: {
  opportunities: readonly ListedOpportunity[];
  isOwn: boolean;
}) {
  const { columns } = LIST;
  const whose = (offer: ListedOpportunity) => (isOwn ? '' : `${offer.organisationName}, `);
  return (
    <DataTable
      caption={isOwn ? LIST.ownTitle : LIST.title}
      isCaptionHidden
      rows={opportunities}
      columns={[
        {
          head: columns.title,
          cell: (offer) => (
            <>
              <a class="govuk-link" href={`/opportunities/${offer.id}`}>
                {offer.title}
              </a>
              <br />
              <span class="govuk-hint">
                {offer.reference}, {KIND_NAMES[offer.kind].toLowerCase()}
              </span>
            </>
          ),
        },
        { head: columns.where, cell: (offer) => `${whose(offer)}${offer.siteName}` },
        { head: columns.when, cell: daysAndHours },
        { head: columns.starts, cell: startsText },
        {
          head: columns.places,
          cell: (offer) => LIST.free(offer.freeToday, offer.places),
          isNumeric: true,
        },
        { head: columns.state, cell: (offer) => <StateTag state={offer.state} /> },
      ]}
    />
  );
}

export function StateTag({ state }: { state: OpportunityState }) {
  return <Tag classes={STATE_COLOURS[state]}>{STATE_NAMES[state]}</Tag>;
}
