import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { Timeline } from '#web/timeline.tsx';

export interface Mail {
  readonly subject: string;
  readonly body: string;
  readonly createdAt: string;
}

/** The messages that were sent to this person, or would have been in a demonstration. */
export function MailboxPage({ shell, messages }: { shell: Shell; messages: readonly Mail[] }) {
  return (
    <Page shell={shell} title="Messages">
      <h1 class="govuk-heading-l">Messages</h1>
      <h2 class="govuk-visually-hidden">Newest first</h2>
      {messages.length === 0 && (
        <EmptyState title="No messages yet">When something needs you, a message comes here.</EmptyState>
      )}
      <Timeline
        label="Messages"
        events={messages.map((message) => ({
          title: message.subject,
          at: message.createdAt,
          when: dayInWords(dayOf(message.createdAt)),
          children: message.body
            .split('\n\n')
            .map((paragraph) => <p class="govuk-body">{linked(paragraph)}</p>),
        }))}
      />
    </Page>
  );
}

// Our own links only: nothing that a person wrote is in a message.
function linked(paragraph: string) {
  if (!/^https?:\/\/\S+$/.test(paragraph)) return paragraph;
  return (
    <a class="govuk-link" href={new URL(paragraph).pathname}>
      Open the page
    </a>
  );
}
