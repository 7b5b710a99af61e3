import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COMPARE } from './compare.content.ts';
import { type Comparable, type CompareView, nameOfPlan } from './compare-view.ts';
import { HiddenRules } from './plan-address.page.tsx';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import type { Has, WayFound } from './plan-ways.ts';

interface ComparePageProps {
  readonly shell: Shell;
  readonly address: PlanAddress;
  /** Every plan that can be held beside another. */
  readonly plans: readonly Comparable[];
  readonly view: CompareView;
}

function titleOf(plan: Comparable): string {
  return typeof plan === 'string'
    ? COMPARE.ways[plan]
    : COMPARE.kept(plan.number, dayInWords(plan.madeOn), plan.by);
}

function aboutOf(plan: Comparable): string {
  return typeof plan === 'string' ? COMPARE.about[plan] : COMPARE.aboutKept(plan.placed, plan.of);
}

/** Two plans side by side: what each comes to, who differs, and why. */
export function ComparePage({ shell, address, plans, view }: ComparePageProps) {
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
      <Choice address={address} plans={plans} view={view} />
      <dl class="foothold-parts">
        {[first, second].map(({ way }) => (
          <div class="foothold-parts__part">
            <dt>{titleOf(way)}</dt>
            <dd>{aboutOf(way)}</dd>
          </div>
        ))}
      </dl>
      <Totals view={view} />
      <Differences view={view} />
    </Page>
  );
}

function Choice({ address, plans, view }: Omit<ComparePageProps, 'shell'>) {
  const items = plans.map((plan) => ({ value: nameOfPlan(plan), text: titleOf(plan) }));
  const form = {
    values: { one: nameOfPlan(view.first.way), other: nameOfPlan(view.second.way) },
    errors: [],
  };
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
  const measures: readonly [string, (found: WayFound<Comparable>) => string][] = [
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
        { head: titleOf(first.way), isNumeric: true, cell: ([, of]) => of(first) },
        { head: titleOf(second.way), isNumeric: true, cell: ([, of]) => of(second) },
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
          { head: titleOf(first.way), cell: (row) => <Gets has={row.first} /> },
          { head: titleOf(second.way), cell: (row) => <Gets has={row.second} /> },
          { head: COMPARE.why, cell: ({ why }) => why },
        ]}
      />
      <p class="govuk-body">{COMPARE.same(same)}</p>
    </section>
  );
}

function Gets({ has }: { readonly has: Has | null }) {
  if (has === null) return <strong>{COMPARE.waits}</strong>;
  return (
    <>
      {has.title}, {has.organisation} ({has.score})
    </>
  );
}
