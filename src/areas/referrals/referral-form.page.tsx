import { BARRIERS } from '#domain/referrals/barriers.ts';
import { CONTACT_WAYS, LANGUAGES_OFFERED, READING_FORMATS } from '#domain/referrals/contact-preferences.ts';
import { LEVELS } from '#domain/referrals/levels.ts';
import { WEEKDAYS, weekdayName } from '#domain/shared/weekdays.ts';
import { CARE_STATUSES } from '#domain/young-people/care-statuses.ts';
import { ETHNICITIES } from '#domain/young-people/ethnicities.ts';
import { SEXES } from '#domain/young-people/sexes.ts';
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
import { Fieldset } from '#web/govuk/fieldset.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FORM_WORDS, REFER } from './referrals.content.ts';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];
const NOT_SAID = { value: '', text: 'Not said yet' };
const options = (values: readonly string[]) => [
  NOT_SAID,
  ...values.map((value) => ({ value, text: FORM_WORDS.values[value] ?? value })),
];
const labelled = (values: readonly { readonly code: string; readonly label: string }[]) => [
  NOT_SAID,
  ...values.map(({ code, label }) => ({ value: code, text: label })),
];

export interface ReferralFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly title: string;
  readonly action: string;
  readonly submit: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly cancelHref: string;
  /** A worker refers as themselves and is not asked who they are. */
  readonly asksForWorker: boolean;
}

/** The referral, to fill in or to change. Longer than 60 lines as a whole: it is the form, in its order. */
export function ReferralFormPage(props: ReferralFormProps) {
  const { form } = props;
  return (
    <Page shell={props.shell} title={props.title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body">{REFER.intro}</p>
      <Form action={props.action} submit={props.submit} hidden={props.hidden} cancelHref={props.cancelHref}>
        <Who form={form} />
        <Reach form={form} />
        <Want form={form} />
        <When form={form} />
        <Background form={form} />
        <Help form={form} />
        {props.asksForWorker && <Worker form={form} />}
      </Form>
    </Page>
  );
}

interface Part {
  readonly form: FormState;
}

function legend(text: string) {
  return { text, classes: 'govuk-fieldset__legend--m' };
}

function Who({ form }: Part) {
  return (
    <Fieldset legend={legend(REFER.legends.who)}>
      <TextField form={form} name="firstName" label="First name" width={20} />
      <TextField form={form} name="lastName" label="Last name" width={20} />
      <TextField form={form} name="knownAs" label="Name they like to be called" width={20} />
      <DateField form={form} name="dateOfBirth" label="Date of birth" hint="For example, 27 3 2008" />
      <SelectField form={form} name="sex" label="Sex" items={labelled(SEXES)} />
      <SelectField form={form} name="ethnicity" label="Ethnic origin" items={labelled(ETHNICITIES)} />
      <SelectField form={form} name="careStatus" label="Care status" items={labelled(CARE_STATUSES)} />
    </Fieldset>
  );
}

function Reach({ form }: Part) {
  return (
    <Fieldset legend={legend(REFER.legends.reach)}>
      <TextField
        form={form}
        name="postcode"
        label="Postcode of home"
        hint={FORM_WORDS.postcodeHint}
        width={10}
      />
      <RadiosField
        form={form}
        name="hasNoFixedAbode"
        label="No fixed home?"
        items={YES_NO}
        isInline
        isSmall
      />
      <TextField
        form={form}
        name="searchOriginName"
        label="Journeys start from (only where it is not home)"
        hint="For example, hostel or college"
        width={20}
      />
      <TextField form={form} name="searchPostcode" label="Postcode of that place" width={10} />
      <TextField form={form} name="phone" label="Phone" type="tel" width={20} />
      <TextField form={form} name="email" label="E-mail" type="email" hint="Many have none. That is fine." />
      <SelectField
        form={form}
        name="preferredContact"
        label="Likes to be contacted by"
        items={options(CONTACT_WAYS)}
      />
      <TextField
        form={form}
        name="language"
        label="Language they are most at home in"
        hint={`For example ${LANGUAGES_OFFERED.slice(1, 4).join(', ')}`}
        width={20}
      />
      <RadiosField
        form={form}
        name="needsInterpreter"
        label="Needs an interpreter?"
        items={YES_NO}
        isInline
        isSmall
      />
      <SelectField form={form} name="readingFormat" label="Likes to read" items={options(READING_FORMATS)} />
    </Fieldset>
  );
}

function Want({ form }: Part) {
  return (
    <Fieldset legend={legend(REFER.legends.want)}>
      <LongTextField
        form={form}
        name="interests"
        label="Interests, in their own words"
        hint={FORM_WORDS.interestsHint}
        rows={4}
      />
      <TextField form={form} name="careerGoal" label="What they would like to become" />
    </Fieldset>
  );
}

function When({ form }: Part) {
  return (
    <Fieldset legend={legend(REFER.legends.when)}>
      <DateField form={form} name="availableFrom" label="Can start from" />
      <CheckboxesField
        form={form}
        name="availableDays"
        label="Days they can do"
        items={WEEKDAYS.map((day) => ({ value: String(day), text: weekdayName(day) }))}
        isSmall
      />
      <TextField
        form={form}
        name="earliestStart"
        label="Earliest start"
        hint="For example, 09:00"
        width={5}
      />
      <TextField form={form} name="latestFinish" label="Latest finish" hint="For example, 17:30" width={5} />
      <TextField
        form={form}
        name="maxJourneyMinutes"
        label="Longest journey, each way"
        suffix="minutes"
        inputmode="numeric"
        width={3}
      />
      <TextField
        form={form}
        name="walksMinutesMax"
        label="Longest walk"
        suffix="minutes"
        inputmode="numeric"
        width={3}
      />
      <TextField
        form={form}
        name="leaveEarliest"
        label="Earliest time to leave home"
        hint="For example, 06:30"
        width={5}
      />
      <TextField
        form={form}
        name="changesMax"
        label="Most changes on the way"
        inputmode="numeric"
        width={2}
      />
      <RadiosField form={form} name="canCycle" label="Can cycle?" items={YES_NO} isInline isSmall />
      <RadiosField
        form={form}
        name="stepFreeNeeded"
        label="Needs a way without steps?"
        items={YES_NO}
        isInline
        isSmall
      />
      <SelectField
        form={form}
        name="drivingLicence"
        label="Driving licence"
        items={options(['none', 'provisional', 'full'])}
      />
    </Fieldset>
  );
}

function Background({ form }: Part) {
  return (
    <Fieldset legend={legend(REFER.legends.background)}>
      <LongTextField form={form} name="experience" label="Work, training and volunteering so far" rows={3} />
      <SelectField form={form} name="highestLevel" label="Highest qualification" items={options(LEVELS)} />
      <SelectField form={form} name="englishLevel" label="English" items={options(LEVELS)} />
      <SelectField form={form} name="mathsLevel" label="Maths" items={options(LEVELS)} />
    </Fieldset>
  );
}

function Help({ form }: Part) {
  return (
    <Fieldset legend={legend(REFER.legends.help)}>
      <CheckboxesField
        form={form}
        name="barriers"
        label="What could get in the way"
        items={BARRIERS.map((barrier) => ({ value: barrier.code, text: barrier.label }))}
        isSmall
      />
      <SelectField
        form={form}
        name="benefits"
        label="Benefits"
        items={options(['none', 'UC', 'JSA', 'ESA', 'other', 'not sure'])}
      />
      <LongTextField
        form={form}
        name="supportWanted"
        label="Support they would like at work"
        hint={FORM_WORDS.supportHint}
        rows={3}
      />
      <RadiosField
        form={form}
        name="consentEmployer"
        label="May we tell an employer about them?"
        hint={FORM_WORDS.consentHint}
        items={YES_NO}
        isInline
        isSmall
      />
      <RadiosField
        form={form}
        name="consentCollege"
        label="May we tell a college about them?"
        items={YES_NO}
        isInline
        isSmall
      />
      <LongTextField form={form} name="notes" label="Anything else" rows={4} />
    </Fieldset>
  );
}

function Worker({ form }: Part) {
  return (
    <Fieldset legend={legend(REFER.legends.worker)}>
      <TextField form={form} name="workerName" label="Name" width={20} />
      <TextField form={form} name="workerEmail" label="E-mail" hint={FORM_WORDS.workerHint} type="email" />
      <TextField form={form} name="workerRole" label="Role" hint="For example, personal adviser" width={20} />
    </Fieldset>
  );
}
