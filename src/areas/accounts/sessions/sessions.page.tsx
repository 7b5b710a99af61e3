import { ROLE_NAMES } from '#domain/accounts/roles.ts';
import { DataTable } from '#web/data-table.tsx';
import { Form } from '#web/form.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { SESSIONS } from './sessions.content.ts';
import type { OwnSession } from './sessions.queries.ts';

interface SessionsPageProps {
  readonly shell: Shell;
  readonly sessions: readonly OwnSession[];
}

/** Everywhere that one person is signed in, with a way to end each. */
export function SessionsPage({ shell, sessions }: SessionsPageProps) {
  return (
    <Page shell={shell} title={SESSIONS.title} width="wide">
      <h1 class="govuk-heading-l">{SESSIONS.title}</h1>
      <p class="govuk-body">{SESSIONS.intro}</p>
      <DataTable
        caption={SESSIONS.caption}
        isCaptionHidden
        rows={sessions}
        columns={[
          { head: 'Browser', cell: (session) => session.browser || SESSIONS.unknown },
          { head: 'As', cell: (session) => `${ROLE_NAMES[session.role]}, ${session.authorityName}` },
          { head: 'Since', cell: (session) => SESSIONS.since(session.since) },
          { head: 'Last used', cell: (session) => SESSIONS.since(session.lastSeenAt) },
          { head: 'Sign out', cell: (session) => <End session={session} /> },
        ]}
      />
      {sessions.length > 1 && <Form action="/account/sessions/end-others" submit={SESSIONS.endOthers} />}
      <p class="govuk-body">{SESSIONS.limits}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/account/second-step">
          {SESSIONS.secondStep}
        </a>
      </p>
    </Page>
  );
}

function End({ session }: { session: OwnSession }) {
  if (session.isThis) return <>{SESSIONS.here}</>;
  return (
    <form method="post" action="/account/sessions/end">
      <input type="hidden" name="id" value={session.id} />
      <Button classes="govuk-button--secondary">
        {SESSIONS.end}
        <span class="govuk-visually-hidden">
          {SESSIONS.endWhere(session.browser || SESSIONS.unknown, session.since)}
        </span>
      </Button>
    </form>
  );
}
