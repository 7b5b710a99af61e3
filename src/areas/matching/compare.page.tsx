import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COMPARE } from './compare.content.ts';
import type { CompareView } from './compare-view.ts';
import { HiddenRules } from './plan-address.page.tsx';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import type { Given } from './plan-lines.ts';
import { PLAN_WAYS, type WayFound } from './plan-ways.ts';

interface ComparePageProps {
  readonly shell: Shell;
  readonly address: PlanAddress;
  readonly view: CompareView;
}

/** Two plans side by side: what each comes to, who differs, and why. */
export function ComparePage({ shell, address, view }: ComparePageProps) {
  const { first, second } = view;
  return (
    <Page
      shell={shell}
      title={COMPARE.title}
      width="wide"
      above={<BackLink href={`/plan?${addressQuery(address)}`}>{COMPARE.back}</BackLink>}
    >
      <h1 class="govuk-heading-l">{COMPARE.title}</h1>
      <p class="govuk-body">{COMPARE.lead}</p>
      <Choice address={address} view={view} />
      <dl class="foothold-parts">
        {[first, second].map(({ way }) => (
          <div class="foothold-parts__part">
            <dt>{COMPARE.ways[way]}</dt>
            <dd>{COMPARE.about[way]}</dd>
          </div>
        ))}
      </dl>
      <Totals view={view} />
      <Differences view={view} />
    </Page>
  );
}

function Choice({ address, view }: Omit<ComparePageProps, 'shell'>) {
  const items = PLAN_WAYS.map((way) => ({ value: way, text: COMPARE.ways[way] }));
  const form = { values: { one: view.first.way, other: view.second.way }, errors: [] };
  return (
    <Form action="/plan/compare" method="get" submit={COMPARE.compare}>
      <HiddenRules address={address} />
      <SelectField form={form} name="one" label={COMPARE.first} items={items} />
      <SelectField form={form} name="other" label={COMPARE.second} items={items} />
    </Form>
  );
}

function Totals({ view }: { readonly view: CompareView }) {
  const { first, second, of } = view;
  const measures: readonly [string, (found: WayFound) => string][] = [
    [COMPARE.placed, ({ placed }) => COMPARE.ofPeople(placed, of)],
    [
      COMPARE.longest,
      ({ longestWait }) => (longestWait === null ? COMPARE.nobody : COMPARE.weeks(longestWait)),
    ],
    [COMPARE.worst, ({ worst }) => (worst === null ? COMPARE.nothing : String(worst))],
    [COMPARE.weak, ({ weak }) => String(weak)],
    [COMPARE.total, ({ total }) => total.toLocaleString('en-GB')],
  ];
  return (
    <DataTable
      caption={COMPARE.totalsTitle}
      rows={measures}
      columns={[
        { head: COMPARE.measure, cell: ([name]) => name },
        { head: COMPARE.ways[first.way], isNumeric: true, cell: ([, of]) => of(first) },
        { head: COMPARE.ways[second.way], isNumeric: true, cell: ([, of]) => of(second) },
      ]}
    />
  );
}

function Differences({ view }: { readonly view: CompareView }) {
  const { differences, first, second, same } = view;
  if (differences.length === 0) return <p class="govuk-body-l">{COMPARE.noneDiffer}</p>;
  return (
    <section>
      <DataTable
        caption={COMPARE.differTitle(differences.length)}
        rows={differences}
        columns={[
          { head: COMPARE.who, cell: ({ person }) => `${fullName(person)} (${person.reference})` },
          { head: COMPARE.ways[first.way], cell: (row) => <Has given={row.first} /> },
          { head: COMPARE.ways[second.way], cell: (row) => <Has given={row.second} /> },
          { head: COMPARE.why, cell: ({ why }) => why },
        ]}
      />
      <p class="govuk-body">{COMPARE.same(same)}</p>
    </section>
  );
}

function Has({ given }: { readonly given: Given | null }) {
  if (given === null) return <strong>{COMPARE.waits}</strong>;
  return (
    <>
      {given.option.facts.title}, {given.option.organisation} ({given.score})
    </>
  );
}
