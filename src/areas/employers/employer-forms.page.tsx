import type { Child } from 'hono/jsx';
import { DateField, LongTextField, RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { ADD_SITE, ADD_SUPERVISOR, CHANGE, CHECK, LEFT } from './employer-forms.content.ts';
import type { Site } from './employer-record.queries.ts';
import { RECORD, REGISTER } from './employers.content.ts';

/** What every form about one employer is given. */
export interface EmployerFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly once: string;
  readonly id: string;
  /** The employer's name, or the supervisor's where the form is about one. */
  readonly name: string;
}

const YES_NO = [
  { value: 'yes', text: RECORD.yes },
  { value: 'no', text: RECORD.no },
];

interface FrameProps extends EmployerFormProps {
  readonly title: string;
  readonly to: string;
  readonly submit: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children?: Child;
}

function Frame({ shell, form, once, id, title, to, submit, hidden, children }: FrameProps) {
  const back = `/employers/${id}`;
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={back} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={`${back}/${to}`} submit={submit} hidden={{ _once: once, ...hidden }} cancelHref={back}>
        {children}
      </Form>
    </Page>
  );
}

/** Somebody has been there: whom they met and what they saw. */
export function CheckEmployerPage(props: EmployerFormProps) {
  const { form } = props;
  return (
    <Frame {...props} title={CHECK.title(props.name)} to="check" submit={CHECK.submit}>
      <DateField form={form} name="checkedOn" label={CHECK.checkedOn} />
      <TextField form={form} name="metWhom" label={CHECK.metWhom} />
      <RadiosField form={form} name="sawWorkplace" label={CHECK.sawWorkplace} items={YES_NO} isInline />
      <RadiosField form={form} name="supervisorKnown" label={CHECK.supervisorKnown} items={YES_NO} isInline />
      <LongTextField form={form} name="note" label={CHECK.note} hint={CHECK.noteHint} />
    </Frame>
  );
}

/** Whom to talk to, how often, from when. The name is for staff to change. */
export function ChangeEmployerPage(
  props: EmployerFormProps & { readonly version: string; readonly hasName: boolean },
) {
  const { form } = props;
  return (
    <Frame
      {...props}
      title={CHANGE.title(props.name)}
      to="change"
      submit={CHANGE.submit}
      hidden={{ version: props.version }}
    >
      {props.hasName && <TextField form={form} name="name" label={REGISTER.name} />}
      <TextField form={form} name="contactName" label={REGISTER.contactName} />
      <TextField form={form} name="contactEmail" label={REGISTER.contactEmail} type="email" />
      <TextField form={form} name="contactPhone" label={REGISTER.contactPhone} type="tel" width={20} />
      <TextField
        form={form}
        name="contactsAMonthMax"
        label={RECORD.limit}
        hint={CHANGE.limitHint}
        inputmode="numeric"
        width={3}
      />
      <DateField form={form} name="notBeforeOn" label={RECORD.notBefore} hint={CHANGE.notBeforeHint} />
    </Frame>
  );
}

export function AddSitePage(props: EmployerFormProps) {
  const { form } = props;
  return (
    <Frame {...props} title={ADD_SITE.title} to="sites/new" submit={ADD_SITE.submit}>
      <TextField form={form} name="name" label={ADD_SITE.name} />
      <TextField form={form} name="postcode" label={ADD_SITE.postcode} width={10} />
      <RadiosField
        form={form}
        name="isStepFree"
        label={ADD_SITE.stepFree}
        items={[...YES_NO, { value: '', text: ADD_SITE.unknown }]}
        isInline
      />
    </Frame>
  );
}

export function AddSupervisorPage(props: EmployerFormProps & { readonly sites: readonly Site[] }) {
  const { form } = props;
  return (
    <Frame {...props} title={ADD_SUPERVISOR.title} to="supervisors/new" submit={ADD_SUPERVISOR.submit}>
      <p class="govuk-body">{ADD_SUPERVISOR.intro}</p>
      <TextField form={form} name="name" label={ADD_SUPERVISOR.name} />
      <SelectField
        form={form}
        name="siteId"
        label={ADD_SUPERVISOR.site}
        items={props.sites.map((site) => ({
          value: site.id,
          text: [site.name, site.postcode].filter(Boolean).join(', '),
        }))}
      />
      <TextField form={form} name="email" label={ADD_SUPERVISOR.email} type="email" />
      <TextField form={form} name="phone" label={ADD_SUPERVISOR.phone} type="tel" width={20} />
    </Frame>
  );
}

export function SupervisorLeftPage(props: EmployerFormProps & { readonly supervisorId: string }) {
  return (
    <Frame
      {...props}
      title={LEFT.title(props.name)}
      to={`supervisors/${props.supervisorId}/left`}
      submit={LEFT.submit}
    >
      <p class="govuk-body">{LEFT.effects}</p>
      <DateField form={props.form} name="leftOn" label={LEFT.leftOn} />
    </Frame>
  );
}
