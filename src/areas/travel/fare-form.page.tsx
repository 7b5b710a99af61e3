import { FARE_KINDS } from '#domain/travel/weekly-fare.ts';
import { DateField, RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FARE_FORM, FARES } from './fares.content.ts';

interface FareFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly title: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

const BACK = '/fares';

/** The form with which a fare is added or corrected. */
export function FareFormPage({ shell, form, title, action, hidden }: FareFormProps) {
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={BACK} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{FARE_FORM.rises}</p>
      <Form action={action} submit={FARE_FORM.submit} hidden={hidden} cancelHref={BACK}>
        <TextField form={form} name="name" label={FARE_FORM.name} hint={FARE_FORM.nameHint} width={30} />
        <RadiosField
          form={form}
          name="kind"
          label={FARE_FORM.kind}
          items={FARE_KINDS.map((kind) => ({ value: kind, text: FARES.kinds[kind] }))}
        />
        <TextField form={form} name="pence" label={FARE_FORM.pence} prefix={{ text: '£' }} width={5} />
        <AgeField form={form} name="ageFrom" label={FARE_FORM.ageFrom} />
        <AgeField form={form} name="ageTo" label={FARE_FORM.ageTo} />
        <RadiosField
          form={form}
          name="isForApprentices"
          label={FARE_FORM.apprentices}
          isInline
          items={[
            { value: 'yes', text: FARE_FORM.yes },
            { value: 'no', text: FARE_FORM.no },
          ]}
        />
        <DateField form={form} name="validFrom" label={FARE_FORM.validFrom} />
        <TextField form={form} name="source" label={FARE_FORM.source} hint={FARE_FORM.sourceHint} />
      </Form>
    </Page>
  );
}

function AgeField(field: { form: FormState; name: string; label: string }) {
  return <TextField {...field} hint={FARE_FORM.ageHint} inputmode="numeric" width={3} />;
}

/** The page that asks until when a fare can be bought. */
export function EndFarePage({ shell, form, title, action, hidden }: FareFormProps) {
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={BACK} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={action} submit={FARE_FORM.endSubmit} hidden={hidden} cancelHref={BACK}>
        <DateField form={form} name="lastDayOn" label={FARE_FORM.lastDay} />
      </Form>
    </Page>
  );
}
