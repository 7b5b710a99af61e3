import type { Child } from 'hono/jsx';
import { type MembershipRole, ROLE_NAMES } from '#domain/accounts/roles.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { CheckboxesField, RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { errorsOf, type FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { EMAIL, LET_IN, RENAME, SIGN_IN_AGAIN } from './members.content.ts';
import type { Member } from './members.queries.ts';

export interface MemberFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly hidden: Readonly<Record<string, string>>;
  readonly action: string;
  readonly backHref: string;
}

interface FrameProps extends MemberFormProps {
  readonly title: string;
  readonly intro?: string;
  readonly submit: string;
  readonly children?: Child;
}

export function FormFrame({ shell, form, title, intro, backHref, children, ...rest }: FrameProps) {
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={backHref} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      {intro && <p class="govuk-body">{intro}</p>}
      <Form {...rest} cancelHref={backHref}>
        {children}
      </Form>
    </Page>
  );
}

export interface LetInChoices {
  readonly roles: readonly MembershipRole[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly supervisors: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisationName: string;
    readonly siteName: string;
  }[];
}

/** Lets somebody in, or gives somebody who is known (`member`) another right. */
export function LetInPage(
  props: MemberFormProps & LetInChoices & { readonly member: Pick<Member, 'name'> | null },
) {
  const { form, member, roles, organisations, supervisors, ...frame } = props;
  return (
    <FormFrame
      {...frame}
      form={form}
      title={member === null ? LET_IN.title : LET_IN.another(member.name)}
      intro={LET_IN.intro}
      submit={LET_IN.submit}
    >
      {member === null && <WhoFields form={form} />}
      <RadiosField
        form={form}
        name="role"
        label={LET_IN.role}
        items={roles.map((role) => ({ value: role, text: ROLE_NAMES[role] }))}
      />
      <SelectField
        form={form}
        name="organisation"
        label={LET_IN.organisation}
        hint={LET_IN.organisationHint}
        items={[
          { value: '', text: LET_IN.choose },
          ...organisations.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <SelectField
        form={form}
        name="supervisorId"
        label={LET_IN.supervisor}
        hint={LET_IN.supervisorHint}
        items={[
          { value: '', text: LET_IN.choose },
          ...supervisors.map(({ id, name, organisationName, siteName }) => ({
            value: id,
            text: `${name}, ${organisationName} (${siteName})`,
          })),
        ]}
      />
    </FormFrame>
  );
}

/** Who somebody is; whether an address is shared is asked only where it matters. */
export function WhoFields({ form }: { form: FormState }) {
  const isShared = errorsOf(form, 'sharesAddress').length > 0;
  return (
    <>
      <TextField form={form} name="name" label={LET_IN.name} autocomplete="off" />
      <TextField
        form={form}
        name="email"
        label={LET_IN.email}
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      {isShared && (
        <CheckboxesField
          form={form}
          name="sharesAddress"
          label={LET_IN.shares}
          items={[...LET_IN.sharesItems]}
        />
      )}
    </>
  );
}

/** Puts a name right. */
export function RenamePage(props: MemberFormProps & { readonly member: Member }) {
  const { member, ...frame } = props;
  return (
    <FormFrame {...frame} title={RENAME.title(member.name)} submit={RENAME.submit}>
      <TextField form={props.form} name="name" label={RENAME.name} autocomplete="off" />
    </FormFrame>
  );
}

/** Asks for the new address; nothing is changed before the second look. */
export function EmailPage(props: MemberFormProps & { readonly member: Member }) {
  const { member, ...frame } = props;
  return (
    <FormFrame {...frame} title={EMAIL.title(member.name)} submit={EMAIL.next}>
      <TextField
        form={props.form}
        name="email"
        label={EMAIL.email}
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
    </FormFrame>
  );
}

interface EmailCheckPageProps extends MemberFormProps {
  readonly member: Member;
  readonly email: string;
  /** How many others have the new address already. */
  readonly sharedWith: number;
}

/** The second look: who, from, to, and what comes of it. */
export function EmailCheckPage({ member, email, sharedWith, ...props }: EmailCheckPageProps) {
  return (
    <ConfirmPage
      {...props}
      question={EMAIL.question(member.name)}
      effects={[
        ...EMAIL.effects(member.email, email),
        ...(member.hasCouncilAccount ? [EMAIL.councilToo] : []),
        ...(sharedWith > 0 ? [EMAIL.sharedWith(sharedWith)] : []),
      ]}
      submit={EMAIL.submit}
    />
  );
}

interface ConfirmPageProps extends MemberFormProps {
  readonly question: string;
  readonly effects: readonly string[];
  readonly submit: string;
  readonly isGrave?: boolean;
}

/** Asked before something that somebody will notice: what will happen, then yes or a way back. */
export function ConfirmPage({ shell, form, backHref, question, ...rest }: ConfirmPageProps) {
  return (
    <Page
      shell={shell}
      title={question}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={backHref} />}
    >
      <FormErrors form={form} />
      <Confirmation {...rest} question={question} cancelHref={backHref} />
    </Page>
  );
}

/** For somebody who has been signed in too long for what they are about to do. */
export function SignInAgainPage({ shell, minutes }: { readonly shell: Shell; readonly minutes: number }) {
  return (
    <Page shell={shell} title={SIGN_IN_AGAIN.title}>
      <h1 class="govuk-heading-l">{SIGN_IN_AGAIN.title}</h1>
      <p class="govuk-body">{SIGN_IN_AGAIN.why(minutes)}</p>
      <p class="govuk-body">{SIGN_IN_AGAIN.whatNext}</p>
      <Form action="/sign-out" submit={SIGN_IN_AGAIN.submit} />
    </Page>
  );
}
