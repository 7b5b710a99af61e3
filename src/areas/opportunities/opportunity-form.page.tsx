import { JOB_CATEGORIES } from '#domain/matching/interests/interest-map.ts';
import { SUBJECT_AREAS } from '#domain/matching/interests/subject-areas.ts';
import { KIND_NAMES, OPPORTUNITY_KINDS } from '#domain/opportunities/kinds.ts';
import { WEEKDAYS, weekdayName } from '#domain/shared/weekdays.ts';
import {
  CheckboxesField,
  DateField,
  LongTextField,
  RadiosField,
  SelectField,
  TextField,
} from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FORM, USUAL_SUPPORT } from './opportunity-form.content.ts';

export interface OpportunityFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
  readonly title: string;
  /** Where it posts to, and where "cancel" leads. */
  readonly action: string;
  readonly backHref: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly sites: readonly { readonly id: string; readonly name: string; readonly postcode: string | null }[];
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  /** An employer offers; staff also decide who can see it. */
  readonly isOwn: boolean;
}

const YES_NO = [
  { value: 'yes', text: FORM.yes },
  { value: 'no', text: FORM.no },
];
const NOT_KNOWN = { value: '', text: FORM.notKnown };

/** The form with which an opportunity is added or changed, by staff and by the employer. */
export function OpportunityFormPage(props: OpportunityFormProps) {
  const { form, isOwn } = props;
  return (
    <Page
      shell={props.shell}
      title={props.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={props.backHref} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body">{isOwn ? FORM.offerIntro : FORM.intro}</p>
      <Form
        action={props.action}
        submit={isOwn ? FORM.offerSubmit : FORM.save}
        hidden={{ _once: props.once, ...props.hidden }}
        cancelHref={props.backHref}
      >
        <What form={form} isOwn={isOwn} />
        <When form={form} sites={props.sites} isOwn={isOwn} />
        <Who form={form} />
        <Supervisor form={form} supervisors={props.supervisors} />
        {!isOwn && <Safe form={form} />}
        {!isOwn && <Reach form={form} />}
      </Form>
    </Page>
  );
}

// An employer has an hour a month: it is asked only what it alone knows. Staff ask for the rest.
function What({ form, isOwn }: { form: FormState; isOwn: boolean }) {
  return (
    <>
      <h2 class="govuk-heading-m">{FORM.whatTitle}</h2>
      <RadiosField
        form={form}
        name="kind"
        label={FORM.kind}
        items={OPPORTUNITY_KINDS.map((kind) => ({
          value: kind,
          text: KIND_NAMES[kind],
          hint: FORM.kindHints[kind],
        }))}
      />
      <TextField form={form} name="title" label={FORM.title} hint={FORM.titleHint} />
      <LongTextField form={form} name="description" label={FORM.description} hint={FORM.descriptionHint} />
      <SelectField
        form={form}
        name="jobCategory"
        label={FORM.jobCategory}
        items={[
          { value: '', text: FORM.notSaid },
          ...JOB_CATEGORIES.map((name) => ({ text: name, value: name })),
        ]}
      />
      {!isOwn && (
        <SelectField
          form={form}
          name="subjectArea"
          label={FORM.subjectArea}
          hint={FORM.subjectHint}
          items={[
            { value: '', text: FORM.notSaid },
            ...Object.entries(SUBJECT_AREAS).map(([value, name]) => ({ value, text: `${value} ${name}` })),
          ]}
        />
      )}
      <TextField form={form} name="places" label={FORM.places} inputmode="numeric" width={3} />
      <TextField
        form={form}
        name="weeklyPayPence"
        label={FORM.pay}
        hint={FORM.payHint}
        prefix="£"
        width={5}
      />
      <RadiosField form={form} name="paysExpenses" label={FORM.expenses} items={YES_NO} isInline />
    </>
  );
}

function When({
  form,
  sites,
  isOwn,
}: {
  form: FormState;
  sites: OpportunityFormProps['sites'];
  isOwn: boolean;
}) {
  return (
    <>
      <h2 class="govuk-heading-m">{FORM.whenTitle}</h2>
      <SelectField
        form={form}
        name="siteId"
        label={FORM.site}
        items={sites.map((site) => ({
          value: site.id,
          text: [site.name, site.postcode].filter(Boolean).join(', '),
        }))}
      />
      <CheckboxesField
        form={form}
        name="days"
        label={FORM.days}
        isSmall
        items={WEEKDAYS.map((day) => ({ value: String(day), text: weekdayName(day) }))}
      />
      <TextField form={form} name="startsMinute" label={FORM.startTime} hint={FORM.timeHint} width={5} />
      <TextField form={form} name="endsMinute" label={FORM.endTime} hint={FORM.timeHint} width={5} />
      <DateField form={form} name="firstStartOn" label={FORM.firstStart} />
      <RadiosField form={form} name="isRolling" label={FORM.rolling} items={YES_NO} isInline />
      <DateField form={form} name="lastStartOn" label={FORM.lastStart} hint={FORM.lastStartHint} />
      {!isOwn && <DateField form={form} name="closesOn" label={FORM.closes} hint={FORM.closesHint} />}
      <TextField
        form={form}
        name="weeks"
        label={FORM.weeks}
        hint={FORM.weeksHint}
        inputmode="numeric"
        width={3}
      />
    </>
  );
}

function Who({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">{FORM.forTitle}</h2>
      <TextField form={form} name="minimumAge" label={FORM.minimumAge} inputmode="numeric" width={2} />
      <TextField form={form} name="entryRequirements" label={FORM.entry} hint={FORM.entryHint} />
      <CheckboxesField
        form={form}
        name="supportOffered"
        label={FORM.support}
        isSmall
        items={USUAL_SUPPORT.map((support) => ({
          value: support,
          text: support.charAt(0).toUpperCase() + support.slice(1),
        }))}
      />
      <LongTextField form={form} name="supportOther" label={FORM.supportOther} rows={2} />
      <RadiosField
        form={form}
        name="stepFree"
        label={FORM.stepFree}
        items={[...YES_NO, NOT_KNOWN]}
        isInline
      />
    </>
  );
}

function Supervisor({ form, supervisors }: Pick<OpportunityFormProps, 'form' | 'supervisors'>) {
  return (
    <>
      <h2 class="govuk-heading-m">{FORM.safeTitle}</h2>
      <SelectField
        form={form}
        name="supervisorId"
        label={FORM.supervisor}
        items={[
          { value: '', text: FORM.nobodyYet },
          ...supervisors.map((person) => ({ value: person.id, text: person.name })),
        ]}
      />
    </>
  );
}

function Safe({ form }: { form: FormState }) {
  return (
    <>
      <TextField form={form} name="contactName" label={FORM.contactName} />
      <TextField form={form} name="contactEmail" label={FORM.contactEmail} type="email" />
      <TextField
        form={form}
        name="insurancePounds"
        label={FORM.insurancePounds}
        hint={FORM.insuranceHint}
        inputmode="numeric"
        prefix="£"
        width={10}
      />
      <DateField form={form} name="insuranceExpiresOn" label={FORM.insuranceExpires} />
      <DateField form={form} name="riskAssessedOn" label={FORM.risk} />
      <RadiosField
        form={form}
        name="dbsRequired"
        label={FORM.dbs}
        hint={FORM.dbsHint}
        items={[...YES_NO, NOT_KNOWN]}
        isInline
      />
    </>
  );
}

function Reach({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">{FORM.reachTitle}</h2>
      <RadiosField form={form} name="isPublic" label={FORM.public} items={YES_NO} isInline />
      <LongTextField form={form} name="sharedWith" label={FORM.sharedWith} hint={FORM.sharedHint} rows={2} />
    </>
  );
}
