import { SUBJECT_AREAS } from '#domain/matching/interests/subject-areas.ts';
import { WEEKDAYS, weekdayName } from '#domain/shared/weekdays.ts';
import { EmptyState } from '#web/empty-state.tsx';
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
import { COURSE_LEVELS } from './course-run-input.ts';
import { PROVIDERS, RUN, RUN_FORM } from './courses.content.ts';
import type { Campus } from './courses.queries.ts';

export interface CourseRunFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly title: string;
  readonly action: string;
  readonly backHref: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly campuses: readonly Campus[];
}

const YES_NO = [
  { value: 'yes', text: RUN_FORM.yes },
  { value: 'no', text: RUN_FORM.no },
];

/** The form with which a course run is added or changed. */
export function CourseRunFormPage(props: CourseRunFormProps) {
  const { form } = props;
  return (
    <Page
      shell={props.shell}
      title={props.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={props.backHref} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{props.title}</h1>
      {props.campuses.length === 0 ? (
        <EmptyState title={RUN_FORM.noCampusTitle} action={{ text: PROVIDERS.add, href: '/providers/new' }}>
          {RUN_FORM.noCampus}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">{RUN_FORM.intro}</p>
          <Form
            action={props.action}
            submit={RUN_FORM.save}
            hidden={props.hidden}
            cancelHref={props.backHref}
          >
            <What form={form} campuses={props.campuses} />
            <When form={form} />
            <Who form={form} />
          </Form>
        </>
      )}
    </Page>
  );
}

function What({ form, campuses }: { form: FormState; campuses: readonly Campus[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{RUN.whatTitle}</h2>
      <SelectField
        form={form}
        name="siteId"
        label={RUN_FORM.campus}
        items={campuses.map((campus) => ({ value: campus.id, text: campus.name }))}
      />
      <TextField form={form} name="title" label={RUN_FORM.title} />
      <SelectField
        form={form}
        name="subjectArea"
        label={RUN_FORM.subject}
        items={[
          { value: '', text: RUN_FORM.notSaid },
          ...Object.entries(SUBJECT_AREAS).map(([value, name]) => ({ value, text: `${value} ${name}` })),
        ]}
      />
      <SelectField
        form={form}
        name="level"
        label={RUN_FORM.level}
        items={[
          { value: '', text: RUN_FORM.notSaid },
          ...COURSE_LEVELS.map((level) => ({ value: level, text: level })),
        ]}
      />
      <TextField form={form} name="credits" label={RUN_FORM.credits} inputmode="numeric" width={3} />
    </>
  );
}

function When({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">{RUN.whenTitle}</h2>
      <RadiosField form={form} name="isRollOnRollOff" label={RUN_FORM.rollOn} items={YES_NO} isInline />
      <DateField form={form} name="startsOn" label={RUN_FORM.startsOn} />
      <DateField form={form} name="endsOn" label={RUN_FORM.endsOn} />
      <TextField form={form} name="weeks" label={RUN_FORM.weeks} inputmode="numeric" width={3} />
      <CheckboxesField
        form={form}
        name="days"
        label={RUN_FORM.days}
        isSmall
        items={WEEKDAYS.map((day) => ({ value: String(day), text: weekdayName(day) }))}
      />
      <TextField
        form={form}
        name="startsMinute"
        label={RUN_FORM.startTime}
        hint={RUN_FORM.timeHint}
        width={5}
      />
      <TextField form={form} name="endsMinute" label={RUN_FORM.endTime} hint={RUN_FORM.timeHint} width={5} />
      <TextField form={form} name="places" label={RUN_FORM.places} inputmode="numeric" width={4} />
    </>
  );
}

function Who({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">{RUN.forTitle}</h2>
      <TextField form={form} name="minimumAge" label={RUN_FORM.minimumAge} inputmode="numeric" width={2} />
      <TextField form={form} name="entryRequirements" label={RUN_FORM.entry} hint={RUN_FORM.entryHint} />
      <RadiosField form={form} name="isPublic" label={RUN_FORM.public} items={YES_NO} isInline />
      <LongTextField
        form={form}
        name="sharedWith"
        label={RUN_FORM.sharedWith}
        hint={RUN_FORM.sharedHint}
        rows={2}
      />
    </>
  );
}
