import type { Instant } from '#domain/shared/day.ts';
import { RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Details } from '#web/govuk/details.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import { QrCode } from '#web/qr-code.tsx';
import type { Shell } from '#web/shell.ts';
import { SECOND_FACTOR as WORDS } from './second-factor.content.ts';

interface AtForm {
  readonly shell: Shell;
  readonly form: FormState;
  /** Where the forms of these pages go. */
  readonly base: string;
}

/** The second step of signing in, for whoever has an app. */
export function ProvePage({ shell, form, base }: AtForm) {
  return (
    <Page shell={shell} title={WORDS.title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{WORDS.title}</h1>
      <p class="govuk-body">{WORDS.intro}</p>
      <Form action={base} submit={WORDS.submit}>
        <CodeField form={form} label={WORDS.code} hint={WORDS.codeHint} />
      </Form>
      <Details summary={WORDS.lost}>{WORDS.lostHint}</Details>
      <NotNow />
    </Page>
  );
}

function CodeField({ form, label, hint }: { form: FormState; label: string; hint?: string }) {
  return (
    <TextField
      form={form}
      name="code"
      label={label}
      hint={hint}
      width={20}
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
    />
  );
}

function NotNow() {
  return (
    <form method="post" action="/sign-out">
      <Button classes="govuk-button--secondary">{WORDS.signOut}</Button>
    </form>
  );
}

/** Why there is a second step, before it is set up. `isOwn`: chosen under the account, not asked for at sign-in. */
export function BeginPage({ shell, form, base, isOwn }: AtForm & { readonly isOwn: boolean }) {
  const title = isOwn ? WORDS.ownTitle : WORDS.beginTitle;
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{isOwn ? WORDS.ownNone : WORDS.beginWhy}</p>
      <p class="govuk-body">{WORDS.beginNeed}</p>
      <p class="govuk-body">{WORDS.beginOften}</p>
      <Form action={`${base}/begin`} submit={WORDS.begin} />
      {!isOwn && <NotNow />}
    </Page>
  );
}

interface SetUpPageProps extends AtForm {
  readonly square: readonly (readonly boolean[])[];
  readonly secret: string;
  readonly account: string;
  /** What the square says: on the phone itself a link does what a camera cannot. */
  readonly appHref: string;
}

/** The secret, as a square and as letters, until the app has shown a code. */
export function SetUpPage({ shell, form, base, square, secret, account, appHref }: SetUpPageProps) {
  return (
    <Page shell={shell} title={WORDS.setUpTitle} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{WORDS.setUpTitle}</h1>
      <p class="govuk-body">{WORDS.scan}</p>
      <QrCode square={square} label={WORDS.square} />
      <Details summary={WORDS.orType}>
        <p class="govuk-body">{WORDS.orTypeHow}</p>
        <SummaryList
          rows={[
            { key: WORDS.account, value: account },
            { key: WORDS.key, value: <code class="foothold-letters">{inFours(secret)}</code> },
            { key: WORDS.kind, value: WORDS.kindText },
          ]}
        />
        <p class="govuk-body">
          <a class="govuk-link" href={appHref}>
            {WORDS.onThisPhone}
          </a>
        </p>
      </Details>
      <Form action={`${base}/set-up`} submit={WORDS.confirm}>
        <CodeField form={form} label={WORDS.showCode} hint={WORDS.showCodeHint} />
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={base}>
          {WORDS.again}
        </a>
      </p>
    </Page>
  );
}

const inFours = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ');

/** Ten recovery codes, once. */
export function CodesPage(props: { shell: Shell; codes: readonly string[]; onHref: string }) {
  return (
    <Page shell={props.shell} title={WORDS.codesTitle}>
      <h1 class="govuk-heading-l">{WORDS.codesTitle}</h1>
      <p class="govuk-body">{WORDS.codesIntro}</p>
      <p class="govuk-body">
        <strong>{WORDS.codesOnce}</strong>
      </p>
      <h2 class="govuk-heading-m">{WORDS.codesCaption}</h2>
      <ul class="govuk-list">
        {props.codes.map((code) => (
          <li>
            <code class="foothold-letters">{code}</code>
          </li>
        ))}
      </ul>
      <div class="foothold-screen-only">
        <Button href={props.onHref}>{WORDS.codesKept}</Button>
      </div>
    </Page>
  );
}

interface OwnPageProps extends AtForm {
  readonly since: Instant;
  readonly codesLeft: number;
  readonly mayDrop: boolean;
}

/** Somebody's own app, and what they can do with it: each with a code of it. */
export function OwnFactorPage({ shell, form, base, since, codesLeft, mayDrop }: OwnPageProps) {
  return (
    <Page shell={shell} title={WORDS.ownTitle} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{WORDS.ownTitle}</h1>
      <p class="govuk-body">{WORDS.ownSince(since)}</p>
      <p class="govuk-body">{WORDS.ownLeft(codesLeft)}</p>
      <Form action={base} submit={WORDS.goOn}>
        <RadiosField
          form={form}
          name="what"
          label={WORDS.what}
          items={[
            { value: 'replace', text: WORDS.replace },
            { value: 'renew', text: WORDS.renew },
            mayDrop && { value: 'drop', text: WORDS.drop },
          ]}
        />
        <CodeField form={form} label={WORDS.prove} />
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href="/account/sessions">
          {WORDS.elsewhere}
        </a>
      </p>
    </Page>
  );
}

interface RemovePageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly path: string;
  readonly backHref: string;
  readonly name: string;
}

/** Where a manager takes the app away from somebody who has lost everything. */
export function RemoveFactorPage({ shell, form, path, backHref, name }: RemovePageProps) {
  return (
    <Page shell={shell} title={WORDS.removeTitle(name)} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{WORDS.removeTitle(name)}</h1>
      <p class="govuk-body">{WORDS.removeWhy}</p>
      <p class="govuk-body">{WORDS.removeThen}</p>
      <Form action={path} submit={WORDS.remove} isGrave cancelHref={backHref} />
    </Page>
  );
}
