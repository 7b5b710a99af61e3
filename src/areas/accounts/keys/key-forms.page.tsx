import { API_SCOPES } from '#domain/accounts/roles.ts';
import type { Instant } from '#domain/shared/day.ts';
import { CheckboxesField, RadiosField, TextField } from '#web/fields.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FormFrame, type MemberFormProps } from '../members/member-forms.page.tsx';
import { NEW_KEY, rightInWords } from '../members/members.content.ts';
import type { Member } from '../members/members.queries.ts';

/** What a new key is for, what it may do and for how long. */
export function NewKeyPage(props: MemberFormProps & { readonly member: Member }) {
  const { member, form, ...frame } = props;
  const rights = member.rights.filter(({ endedAt, role }) => endedAt === null && role !== 'young-person');
  return (
    <FormFrame
      {...frame}
      form={form}
      title={NEW_KEY.title(member.name)}
      intro={NEW_KEY.intro}
      submit={NEW_KEY.submit}
    >
      <RadiosField
        form={form}
        name="membershipId"
        label={NEW_KEY.right}
        items={rights.map((right) => ({ value: right.id, text: rightInWords(right) }))}
      />
      <TextField form={form} name="name" label={NEW_KEY.name} hint={NEW_KEY.nameHint} autocomplete="off" />
      <CheckboxesField
        form={form}
        name="scopes"
        label={NEW_KEY.scopes}
        items={API_SCOPES.map((scope) => ({ value: scope, text: NEW_KEY.scopeNames[scope] }))}
      />
      <TextField
        form={form}
        name="days"
        label={NEW_KEY.days}
        hint={NEW_KEY.daysHint}
        width={3}
        inputmode="numeric"
      />
    </FormFrame>
  );
}

interface KeyMadePageProps {
  readonly shell: Shell;
  readonly secret: string;
  readonly expiresAt: Instant;
  readonly backHref: string;
}

/** The secret, this once. */
export function KeyMadePage({ shell, secret, expiresAt, backHref }: KeyMadePageProps) {
  return (
    <Page shell={shell} title={NEW_KEY.madeTitle}>
      <h1 class="govuk-heading-l">{NEW_KEY.madeTitle}</h1>
      <p class="govuk-body">{NEW_KEY.made}</p>
      <p class="govuk-body-l foothold-secret">
        <code>{secret}</code>
      </p>
      <p class="govuk-body">{NEW_KEY.until(expiresAt)}</p>
      <Button href={backHref}>{NEW_KEY.back}</Button>
    </Page>
  );
}
