import { callName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Person } from '../ranking/person.ts';
import { GAPS } from './gaps.content.ts';
import { atLeast, changeInWords, wantedInWords } from './gaps-view.ts';
import { MaybeTwice } from './maybe-twice.page.tsx';
import { HiddenRules } from './plan-address.page.tsx';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import { GAP_GROUPS, type GapChange, type SupplyGaps, type Wanted } from './supply-gaps.ts';

interface GapsPageProps {
  readonly shell: Shell;
  readonly gaps: SupplyGaps;
  readonly least: number;
  readonly address: PlanAddress;
}

/** What would place those who wait: what to ask for, and what to change of what there is. */
export function GapsPage({ shell, gaps, least, address }: GapsPageProps) {
  const { wanted, changes } = atLeast(gaps, least);
  return (
    <Page
      shell={shell}
      title={GAPS.title}
      width="wide"
      above={<BackLink href={`/plan?${addressQuery(address)}`}>{GAPS.back}</BackLink>}
    >
      <h1 class="govuk-heading-l">{GAPS.title}</h1>
      <p class="govuk-body">{GAPS.lead}</p>
      <Choice gaps={gaps} least={least} address={address} />
      <p class="govuk-body">{GAPS.count(gaps.people.length, gaps.of)}</p>
      <MaybeTwice pairs={gaps.maybeTwice} />
      {gaps.people.length === 0 ? (
        <EmptyState title={GAPS.nobody}>{gaps.group === 'waiting' && GAPS.nobodyHint}</EmptyState>
      ) : (
        <>
          <WantedTable wanted={wanted} least={least} />
          <ChangeTable changes={changes} least={least} />
          {gaps.notAsked.length > 0 && <NotAsked people={gaps.notAsked} />}
        </>
      )}
    </Page>
  );
}

function Choice({ gaps, least, address }: Omit<GapsPageProps, 'shell'>) {
  const form = { values: { who: gaps.group, least: String(least) }, errors: [] };
  return (
    <Form
      action="/plan/gaps"
      method="get"
      submit={GAPS.show}
      otherwise={
        <a
          class="govuk-link"
          href={`/plan/gaps.csv?${addressQuery(address, [
            ['who', gaps.group],
            ['least', String(least)],
          ])}`}
        >
          {GAPS.csv}
        </a>
      }
    >
      <HiddenRules address={address} />
      <SelectField
        form={form}
        name="who"
        label={GAPS.who}
        items={GAP_GROUPS.map((value) => ({ value, text: GAPS.groups[value] }))}
      />
      <SelectField
        form={form}
        name="least"
        label={GAPS.least}
        items={[1, 2, 3, 5].map((count) => ({ value: String(count), text: GAPS.leastOf(count) }))}
      />
    </Form>
  );
}

function WantedTable({ wanted, least }: { readonly wanted: readonly Wanted[]; readonly least: number }) {
  const { columns } = GAPS;
  return (
    <section>
      <h2 class="govuk-heading-m">{GAPS.wantedTitle}</h2>
      <p class="govuk-body">{wanted.length === 0 ? GAPS.noneAtLeast(least) : GAPS.wantedLead}</p>
      {wanted.length > 0 && (
        <DataTable
          caption={GAPS.wantedTitle}
          isCaptionHidden
          rows={wanted}
          columns={[
            { head: columns.subject, cell: ({ subject }) => subject },
            { head: columns.ask, cell: (row) => wantedInWords(row) },
            { head: columns.near, cell: ({ near }) => (near.length === 0 ? GAPS.anywhere : near.join(', ')) },
            { head: columns.who, cell: ({ people }) => <People people={people} /> },
          ]}
        />
      )}
    </section>
  );
}

/** Options named in a line; the others are counted. */
const OPTIONS_SHOWN = 3;

function ChangeTable({ changes, least }: { readonly changes: readonly GapChange[]; readonly least: number }) {
  const { columns } = GAPS;
  return (
    <section>
      <h2 class="govuk-heading-m">{GAPS.changesTitle}</h2>
      <p class="govuk-body">{changes.length === 0 ? GAPS.noneAtLeast(least) : GAPS.changesLead}</p>
      {changes.length > 0 && (
        <DataTable
          caption={GAPS.changesTitle}
          isCaptionHidden
          rows={changes}
          columns={[
            { head: columns.subject, cell: ({ subject }) => subject || GAPS.noSubject },
            { head: columns.change, cell: (row) => changeInWords(row) },
            { head: columns.where, cell: (row) => <Where change={row} /> },
            { head: columns.helps, cell: ({ people }) => <People people={people} /> },
          ]}
        />
      )}
    </section>
  );
}

function Where({ change: { options } }: { readonly change: GapChange }) {
  const more = options.length - OPTIONS_SHOWN;
  return (
    <>
      {options.slice(0, OPTIONS_SHOWN).map((option, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={`/opportunities/${option.id}/fits`}>
            {option.facts.title} ({option.facts.reference})
          </a>
        </>
      ))}{' '}
      {more > 0 && GAPS.moreOptions(more)}
    </>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  return (
    <>
      <strong>{people.length}</strong>:{' '}
      {people.map((person, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={`/referrals/${person.reference}/options`}>
            {callName(person)} ({person.reference})
          </a>
        </>
      ))}
    </>
  );
}

function NotAsked({ people }: { readonly people: readonly Person[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{GAPS.notAskedTitle}</h2>
      <p class="govuk-body">
        {GAPS.notAsked(people.length)} <People people={people} />
      </p>
    </section>
  );
}
