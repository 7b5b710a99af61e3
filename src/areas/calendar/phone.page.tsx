import type { Role } from '#domain/accounts/roles.ts';
import { sideOf } from '#domain/accounts/sides.ts';
import { dayInWords, dayOf, type Instant, instantInWords } from '#domain/shared/day.ts';
import { Form } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { WarningText } from '#web/govuk/warning-text.tsx';
import { Page } from '#web/page.tsx';
import { QrCode } from '#web/qr-code.tsx';
import type { Shell } from '#web/shell.ts';
import { PHONE } from './calendar.content.ts';

interface PhonePageProps {
  readonly shell: Shell;
  readonly role: Role;
  /** The address that stands; null: none. */
  readonly standing: { readonly createdAt: Instant; readonly lastReadAt: Instant | null } | null;
  readonly unreadDays: number;
  readonly freshMinutes: number;
}

/** The address from which somebody's own calendar reads their days: made, made anew, ended. */
export function PhonePage({ shell, role, standing, unreadDays, freshMinutes }: PhonePageProps) {
  return (
    <Page shell={shell} title={PHONE.title} above={<BackLink href="/calendar">{PHONE.back}</BackLink>}>
      <h1 class="govuk-heading-l">{PHONE.title}</h1>
      <p class="govuk-body-l">{PHONE.lead}</p>
      <h2 class="govuk-heading-m">{PHONE.whatTitle}</h2>
      <p class="govuk-body">{PHONE.what[sideOf(role)]}</p>
      <WarningText>{PHONE.warning}</WarningText>
      <InsetText>{standing === null ? PHONE.none : standingText(standing)}</InsetText>
      <p class="govuk-body">{PHONE.lapses(unreadDays)}</p>
      <p class="govuk-body">{PHONE.signInAgain(freshMinutes)}</p>
      <Form action="/calendar/phone" submit={standing === null ? PHONE.make : PHONE.renew} />
      {standing !== null && <Form action="/calendar/phone/end" submit={PHONE.end} isGrave />}
    </Page>
  );
}

function standingText({ createdAt, lastReadAt }: NonNullable<PhonePageProps['standing']>): string {
  const read = lastReadAt === null ? PHONE.neverRead : PHONE.lastRead(instantInWords(lastReadAt));
  return `${PHONE.standsSince(dayInWords(dayOf(createdAt)))} ${read}`;
}

interface AddressMadePageProps {
  readonly shell: Shell;
  readonly url: string;
  /** The same, so that a calendar app opens it. */
  readonly appHref: string;
  /** That as a QR code. */
  readonly square: readonly (readonly boolean[])[];
}

/** The address, this once. */
export function AddressMadePage({ shell, url, appHref, square }: AddressMadePageProps) {
  return (
    <Page shell={shell} title={PHONE.madeTitle}>
      <h1 class="govuk-heading-l">{PHONE.madeTitle}</h1>
      <WarningText>{PHONE.madeOnce}</WarningText>
      <Button href={appHref}>{PHONE.add}</Button>
      <p class="govuk-body">{PHONE.addHint}</p>
      <h2 class="govuk-heading-m">{PHONE.scanTitle}</h2>
      <p class="govuk-body">{PHONE.scan}</p>
      <QrCode square={square} label={PHONE.square} />
      <h2 class="govuk-heading-m">{PHONE.copyTitle}</h2>
      <p class="govuk-body">{PHONE.copy}</p>
      <p class="govuk-body govuk-!-text-break-word foothold-secret">
        <code>{url}</code>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/calendar">
          {PHONE.back}
        </a>
      </p>
    </Page>
  );
}
