import { TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COVER_WEEKS_WORDS as WORDS } from './cover-weeks.content.ts';
import type { CoverWeeks } from './cover-weeks.queries.ts';

interface CoverWeeksProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly kept: CoverWeeks;
  readonly once: string;
  readonly maySet: boolean;
}

/** For how many weeks a colleague may stand in, in an authority. */
export function CoverWeeksPage({ shell, form, kept, once, maySet }: CoverWeeksProps) {
  return (
    <Page
      shell={shell}
      title={WORDS.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/caseloads">{WORDS.back}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{WORDS.title}</h1>
      <p class="govuk-body">{WORDS.lead}</p>
      <p class="govuk-body">
        {WORDS.now(kept.weeksMost)}{' '}
        {kept.version === 0 ? WORDS.usual : kept.setBy !== null && WORDS.setBy(kept.setBy)}{' '}
        {!maySet && WORDS.onlyManagers}
      </p>
      {maySet && (
        <Form
          action="/caseloads/cover-weeks"
          submit={WORDS.submit}
          hidden={{ _once: once, version: String(form.values.version ?? kept.version) }}
          cancelHref="/caseloads"
        >
          <TextField
            form={form}
            name="weeksMost"
            label={WORDS.weeksMost}
            hint={WORDS.weeksHint}
            inputmode="numeric"
            width={2}
          />
        </Form>
      )}
    </Page>
  );
}
