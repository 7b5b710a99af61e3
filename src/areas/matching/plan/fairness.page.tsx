import type { Trait } from '#domain/matching/fairness.ts';
import type { PublishedGroup } from '#domain/matching/fairness-published.ts';
import { BarChart } from '#web/charts/bar-chart.tsx';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FAIRNESS } from './fairness.content.ts';
import { FAIRNESS_OF, type FairnessView } from './fairness-view.ts';
import { HiddenRules } from './plan-address.page.tsx';
import { addressQuery, type PlanAddress } from './plan-address.ts';

interface FairnessPageProps {
  readonly shell: Shell;
  readonly address: PlanAddress;
  readonly view: FairnessView;
}

/** Chance of a place and mean points by group, with intervals; small numbers hidden unless it is for those with the right. */
export function FairnessPage({ shell, address, view }: FairnessPageProps) {
  return (
    <Page
      shell={shell}
      title={FAIRNESS.title}
      width="wide"
      above={<BackLink href={`/plan?${addressQuery(address)}`}>{FAIRNESS.back}</BackLink>}
    >
      <h1 class="govuk-heading-l">{FAIRNESS.title}</h1>
      <p class="govuk-body">{FAIRNESS.lead}</p>
      <Choice address={address} view={view} />
      <p class="govuk-body">{view.people === 0 ? FAIRNESS.nobody : FAIRNESS.count(view.people)}</p>
      {view.isExact && view.people > 0 && <p class="govuk-body">{FAIRNESS.keepHere}</p>}
      {view.people > 0 && view.tables !== null && <InShort tables={view.tables} />}
      {view.people > 0 && <Tables view={view} />}
      <p class="govuk-body">{FAIRNESS.read}</p>
    </Page>
  );
}

function Choice({ address, view }: Omit<FairnessPageProps, 'shell'>) {
  const form = { values: { of: view.of, numbers: view.isExact ? 'exact' : 'hidden' }, errors: [] };
  return (
    <Form action="/plan/fairness" method="get" submit={FAIRNESS.show}>
      <HiddenRules address={address} />
      <SelectField
        form={form}
        name="of"
        label={FAIRNESS.of}
        items={FAIRNESS_OF.map((value) => ({ value, text: FAIRNESS.ofs[value] }))}
      />
      <SelectField
        form={form}
        name="numbers"
        label={FAIRNESS.numbers}
        items={[
          { value: 'exact', text: FAIRNESS.exact },
          { value: 'hidden', text: FAIRNESS.hidden },
        ]}
      />
    </Form>
  );
}

/** Where a group has a higher or lower chance than all others, so that nobody has to read six charts for it. */
function InShort({ tables }: { readonly tables: NonNullable<FairnessView['tables']> }) {
  const apart = tables.flatMap(({ trait, groups }) =>
    groups.flatMap(({ group, comparedWithOthers }) =>
      comparedWithOthers === 'higher' || comparedWithOthers === 'lower'
        ? [FAIRNESS.apart(FAIRNESS.traits[trait], group, comparedWithOthers)]
        : [],
    ),
  );
  return (
    <div class="foothold-aside">
      <h2 class="govuk-heading-s">{FAIRNESS.inShort}</h2>
      {apart.length === 0 ? (
        <p class="govuk-body">{FAIRNESS.noneApart}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {apart.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Tables({ view }: Pick<FairnessPageProps, 'view'>) {
  if (view.tables === null) return <EmptyState title={FAIRNESS.none}>{FAIRNESS.noneHint}</EmptyState>;
  return (
    <>
      {view.tables.map(({ trait, groups }) => (
        <TraitSection trait={trait} groups={groups} />
      ))}
    </>
  );
}

function TraitSection({
  trait,
  groups,
}: {
  readonly trait: Trait;
  readonly groups: readonly PublishedGroup[];
}) {
  return (
    <section>
      <BarChart
        caption={FAIRNESS.traits[trait]}
        labelHead={FAIRNESS.group}
        series={[FAIRNESS.chance]}
        end={100}
        rows={groups.map((group) => ({ label: group.group, bars: [barOf(group)] }))}
      />
      <Details summary={FAIRNESS.table}>
        <GroupTable trait={trait} groups={groups} />
      </Details>
    </section>
  );
}

function barOf({ percent, placed, of, low, high }: PublishedGroup) {
  if (typeof percent !== 'number' || typeof placed !== 'number' || typeof of !== 'number')
    return { value: null, text: FAIRNESS.hiddenBar };
  return {
    value: percent,
    text: FAIRNESS.bar(percent, placed, of),
    ...(typeof low === 'number' && typeof high === 'number' ? { low, high } : {}),
  };
}

function GroupTable({
  trait,
  groups,
}: {
  readonly trait: Trait;
  readonly groups: readonly PublishedGroup[];
}) {
  const { columns } = FAIRNESS;
  const number = (head: string, cell: (group: PublishedGroup) => string) => ({ head, cell, isNumeric: true });
  return (
    <DataTable
      caption={FAIRNESS.traits[trait]}
      isCaptionHidden
      rows={groups}
      columns={[
        { head: FAIRNESS.group, cell: ({ group }) => group },
        number(columns.placed, ({ placed }) => String(placed)),
        number(columns.of, ({ of }) => String(of)),
        number(columns.interval, ({ low, high }) =>
          low === null || high === null || low === 'c' ? '' : FAIRNESS.interval(low, high),
        ),
        number(columns.mean, ({ mean }) => (mean === null ? FAIRNESS.noMean : String(mean.mean))),
        number(columns.meanInterval, ({ mean }) =>
          mean === null || mean.low === null || mean.high === null
            ? FAIRNESS.noMean
            : FAIRNESS.interval(mean.low, mean.high),
        ),
        { head: columns.others, cell: ({ comparedWithOthers }) => FAIRNESS.others[comparedWithOthers] },
      ]}
    />
  );
}
