import { RadiosField, SelectField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { HiddenRules } from './plan-address.page.tsx';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import { SUPPOSABLE } from './suppose.ts';
import { WHAT_IF } from './what-if.content.ts';
import type { WhatIfFound } from './what-if.ts';
import type { WhatIfView } from './what-if-view.ts';

export interface WhatIfPageProps {
  readonly shell: Shell;
  readonly address: PlanAddress;
  readonly view: WhatIfView;
  readonly form: FormState;
  readonly once: string;
  readonly seen: string;
  /** The number of the plan that was kept last. */
  readonly version: number;
}

/** Something tried out on the plan: what would change, and no more than must. */
export function WhatIfPage(props: WhatIfPageProps) {
  const { shell, address, view, form } = props;
  const isOpen = view.found !== null;
  return (
    <Page
      shell={shell}
      title={WHAT_IF.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={`/plan?${addressQuery(address)}`}>{WHAT_IF.back}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{WHAT_IF.title}</h1>
      <p class="govuk-body">{WHAT_IF.lead}</p>
      {view.found && <SupposedList {...props} />}
      {view.found && <Found found={view.found} changes={view.changes} />}
      {view.found && <Keep {...props} />}
      {isOpen && <h2 class="govuk-heading-m">{WHAT_IF.addTitle}</h2>}
      <Question {...props} />
    </Page>
  );
}

function SupposedList({ address, view }: WhatIfPageProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">{WHAT_IF.supposedTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {view.supposed.map(({ text, words }) => {
          const rest = view.supposed.filter((one) => one.text !== text);
          const query = addressQuery(
            address,
            rest.map((one) => ['if', one.text]),
          );
          return (
            <li>
              {words}{' '}
              <a class="govuk-link" href={`/plan/what-if?${query}`}>
                {WHAT_IF.takeAway}
                <span class="govuk-visually-hidden">: {words}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Found({ found, changes }: { readonly found: WhatIfFound; readonly changes: readonly string[] }) {
  return (
    <div class="foothold-aside">
      <p class="govuk-body-l">{placedInWords(found)}</p>
      <p class="govuk-body">{pointsInWords(found)}</p>
      <h2 class="govuk-heading-s">{WHAT_IF.changesTitle}</h2>
      {changes.length === 0 ? (
        <p class="govuk-body">{WHAT_IF.noChange}</p>
      ) : (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {changes.map((change) => (
              <li>{change}</li>
            ))}
          </ul>
          <p class="govuk-body">
            {WHAT_IF.unmoved(found.unmoved)} {found.isOptimal && WHAT_IF.proved}
          </p>
          <p class="govuk-body">{anewInWords(found)}</p>
        </>
      )}
    </div>
  );
}

function placedInWords({ before, after }: WhatIfFound): string {
  const more = after.placed - before.placed;
  const words =
    more === 0 ? WHAT_IF.placedSame : more > 0 ? WHAT_IF.placedMore(more) : WHAT_IF.placedFewer(-more);
  return `${words} ${WHAT_IF.placed(after.placed, before.placed)}`;
}

function pointsInWords({ before, after }: WhatIfFound): string {
  const more = after.total - before.total;
  if (more === 0) return WHAT_IF.pointsSame;
  return more > 0 ? WHAT_IF.pointsMore(more) : WHAT_IF.pointsFewer(-more);
}

function anewInWords({ anew, after, moved }: WhatIfFound): string {
  const isBetter = anew.placed === after.placed && anew.total > after.total && anew.moved > moved.length;
  return isBetter ? WHAT_IF.anew(anew.moved, anew.total - after.total) : WHAT_IF.anewSame;
}

function Keep({ address, view, once, seen, version }: WhatIfPageProps) {
  if (view.supposed.some(({ text }) => text.startsWith('one-more:')))
    return <p class="govuk-inset-text">{WHAT_IF.oneMoreIsTheirs}</p>;
  return (
    <form method="post" action="/plan/keep" novalidate>
      <HiddenRules address={address} />
      {view.supposed.map(({ text }) => (
        <input type="hidden" name="if" value={text} />
      ))}
      <input type="hidden" name="_once" value={once} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="version" value={version} />
      <p class="govuk-body">{WHAT_IF.keepHint}</p>
      <Button>{WHAT_IF.keep}</Button>
    </form>
  );
}

function Question({ address, view, form }: WhatIfPageProps) {
  return (
    <Form action="/plan/what-if" method="get" submit={WHAT_IF.tryIt}>
      <HiddenRules address={address} />
      {view.supposed.map(({ text }) => (
        <input type="hidden" name="if" value={text} />
      ))}
      <RadiosField
        form={form}
        name="what"
        label={WHAT_IF.ask}
        isSmall
        items={SUPPOSABLE.map((what) => ({ value: what, text: WHAT_IF.kinds[what] }))}
      />
      <SelectField
        form={form}
        name="who"
        label={WHAT_IF.who}
        hint={WHAT_IF.whoHint}
        items={[{ value: '', text: WHAT_IF.choose }, ...view.people]}
      />
      <SelectField
        form={form}
        name="which"
        label={WHAT_IF.which}
        hint={WHAT_IF.whichHint}
        items={[{ value: '', text: WHAT_IF.choose }, ...view.options]}
      />
    </Form>
  );
}
