import { SCORE_PARTS, type Weights } from '#domain/matching/score/weights.ts';
import { DataTable } from '#web/data-table.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { PART_NAMES } from '../matching.content.ts';
import { HERE_MATTERS } from './authority-weights.content.ts';
import type { AuthorityWeights } from './match-weights.queries.ts';
import { PartChoices } from './part-choices.page.tsx';

interface AuthorityWeightsProps {
  readonly shell: Shell;
  readonly kept: AuthorityWeights;
  readonly weights: Weights;
  readonly form: FormState;
  readonly once: string;
  readonly maySet: boolean;
}

/** What matters in an authority, in words, and what that comes to in points. */
export function AuthorityWeightsPage(props: AuthorityWeightsProps) {
  const { shell, kept, weights, form, maySet } = props;
  return (
    <Page
      shell={shell}
      title={HERE_MATTERS.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/plan">{HERE_MATTERS.back}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{HERE_MATTERS.title}</h1>
      <p class="govuk-body">{HERE_MATTERS.lead}</p>
      <DataTable
        caption={HERE_MATTERS.nowTitle}
        rows={SCORE_PARTS}
        columns={[
          { head: HERE_MATTERS.part, cell: (part) => PART_NAMES[part] },
          { head: HERE_MATTERS.now, isNumeric: true, cell: (part) => HERE_MATTERS.points(weights[part]) },
        ]}
      />
      <p class="govuk-body">
        {kept.version === 0 ? HERE_MATTERS.usual : kept.setBy !== null && HERE_MATTERS.setBy(kept.setBy)}{' '}
        {!maySet && HERE_MATTERS.onlyManagers}
      </p>
      {maySet && <Choices {...props} />}
    </Page>
  );
}

function Choices({ form, once, kept }: AuthorityWeightsProps) {
  return (
    <Form
      action="/plan/what-matters"
      submit={HERE_MATTERS.submit}
      hidden={{ _once: once, version: String(form.values.version ?? kept.version) }}
      cancelHref="/plan"
    >
      <PartChoices form={form} />
    </Form>
  );
}
