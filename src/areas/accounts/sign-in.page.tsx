import { ROLE_NAMES } from '#domain/accounts/roles.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Membership } from './accounts.queries.ts';
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
    </Page>
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
