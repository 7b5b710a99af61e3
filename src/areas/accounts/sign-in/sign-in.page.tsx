import { ROLE_NAMES } from '#domain/accounts/roles.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Membership } from '../accounts.queries.ts';
import { CODE } from './code.content.ts';
import { COUNCIL } from './council.content.ts';
import { SIGN_IN } from './sign-in.content.ts';

/** Each kind of invented person, with a button to be them. */
export function DemoSignInPage({ shell, people }: { shell: Shell; people: readonly Membership[] }) {
  return (
    <Page shell={shell} title={SIGN_IN.demoTitle}>
      <h1 class="govuk-heading-l">{SIGN_IN.demoTitle}</h1>
      <p class="govuk-body-l">{SIGN_IN.demoIntro}</p>
      {people.length === 0 && <EmptyState title={SIGN_IN.empty}>{SIGN_IN.emptyHint}</EmptyState>}
      <ul class="govuk-list foothold-people">
        {people.map((person) => (
          <li>
            <Person person={person} />
          </li>
        ))}
      </ul>
      <CodeLink />
    </Page>
  );
}

function CodeLink() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in/code">
        {CODE.link}
      </a>
    </p>
  );
}

function Person({ person }: { person: Membership }) {
  return (
    <form method="post" action="/sign-in/demo">
      <input type="hidden" name="membershipId" value={person.id} />
      <h2 class="govuk-heading-m">{ROLE_NAMES[person.role]}</h2>
      <p class="govuk-body">
        {person.name}, {person.organisationName ?? person.authorityName}
      </p>
      <Button classes="govuk-button--secondary">{SIGN_IN.demoAction(person.name)}</Button>
    </form>
  );
}

/** Asks for an address to send a link to. */
export function AskForLinkPage(props: {
  shell: Shell;
  form: FormState;
  hasCouncil: boolean;
  hasTexts: boolean;
}) {
  const { shell, form } = props;
  return (
    <Page shell={shell} title={SIGN_IN.title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{SIGN_IN.title}</h1>
      {props.hasCouncil && (
        <>
          <Button href="/sign-in/council">{COUNCIL.button}</Button>
          <h2 class="govuk-heading-m">{COUNCIL.or}</h2>
        </>
      )}
      <p class="govuk-body">{SIGN_IN.intro}</p>
      <Form action="/sign-in" submit={SIGN_IN.send}>
        <TextField form={form} name="email" label={SIGN_IN.email} type="email" autocomplete="email" />
      </Form>
      {props.hasTexts && (
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in/text">
            {SIGN_IN.byText}
          </a>
        </p>
      )}
      <CodeLink />
    </Page>
  );
}

/** Asks for a mobile number to send a link to. */
export function AskForTextPage({ shell, form }: { shell: Shell; form: FormState }) {
  return (
    <Page shell={shell} title={SIGN_IN.textTitle} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{SIGN_IN.textTitle}</h1>
      <p class="govuk-body">{SIGN_IN.textIntro}</p>
      <p class="govuk-body">{SIGN_IN.textRisk}</p>
      <Form action="/sign-in/text" submit={SIGN_IN.send}>
        <TextField
          form={form}
          name="mobile"
          label={SIGN_IN.mobile}
          hint={SIGN_IN.mobileHint}
          type="tel"
          autocomplete="tel"
          width={20}
        />
      </Form>
    </Page>
  );
}

/** The same words for a known and for an unknown number. */
export function TextSentPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title={SIGN_IN.textSentTitle}>
      <h1 class="govuk-heading-l">{SIGN_IN.textSentTitle}</h1>
      <p class="govuk-body">{SIGN_IN.textSent}</p>
      <p class="govuk-body">{SIGN_IN.textSentHint}</p>
    </Page>
  );
}

/** The same words for a known and for an unknown address. */
export function LinkSentPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title={SIGN_IN.sentTitle}>
      <h1 class="govuk-heading-l">{SIGN_IN.sentTitle}</h1>
      <p class="govuk-body">{SIGN_IN.sent}</p>
      <p class="govuk-body">{SIGN_IN.sentHint}</p>
    </Page>
  );
}

/** Opening the link signs nobody in: mail scanners open links too. Pressing the button does. `name`: whose it is. */
export function ConfirmLinkPage(props: { shell: Shell; token: string; form: FormState; name?: string }) {
  const { shell, token, form } = props;
  const title = props.name === undefined ? SIGN_IN.confirmTitle : SIGN_IN.confirmAs(props.name);
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      {form.errors.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            {SIGN_IN.send}
          </a>
        </p>
      ) : (
        <Form action="/sign-in/link" submit={SIGN_IN.confirm} hidden={{ token }} />
      )}
    </Page>
  );
}

/** For somebody who is more than one thing here. */
export function RolesPage({ shell, memberships }: { shell: Shell; memberships: readonly Membership[] }) {
  return (
    <Page shell={shell} title={SIGN_IN.rolesTitle}>
      <h1 class="govuk-heading-l">{SIGN_IN.rolesTitle}</h1>
      <ul class="govuk-list">
        {memberships.map((membership) => (
          <li>
            <h2 class="govuk-heading-m">
              {ROLE_NAMES[membership.role]}, {membership.organisationName ?? membership.authorityName}
            </h2>
            <Form action="/roles" submit={SIGN_IN.rolesAction} hidden={{ membershipId: membership.id }} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
