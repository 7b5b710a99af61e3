import type { ServiceError } from '#platform/errors.ts';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';

const TITLES = {
  invalid: 'Some of the answers need another look',
  forbidden: 'You cannot see this page',
  'not-found': 'Page not found',
  conflict: 'That is no longer possible',
  precondition: 'Not yet',
  limit: 'That is too much at once',
} as const;

/** What went wrong, in plain words, and a way on. A fault of ours says nothing of its cause. */
export function ErrorPage({
  shell,
  error,
  requestId,
}: {
  shell: Shell;
  error: ServiceError | null;
  requestId: string;
}) {
  const title = error === null ? 'Sorry, something went wrong' : TITLES[error.kind];
  return (
    <Page shell={shell} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {error === null ? (
        <p class="govuk-body">
          It is our fault, not yours. Nothing was changed. If you tell somebody about it, give them this
          number: <strong>{requestId}</strong>.
        </p>
      ) : (
        <Explanation error={error} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>
      </p>
    </Page>
  );
}

function Explanation({ error }: { error: ServiceError }) {
  const lines =
    error.fields.length > 0
      ? error.fields.map((field) => field.message)
      : error.reasons.map((reason) => reason.staffText);
  if (lines.length === 0) return <p class="govuk-body">{error.message}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
