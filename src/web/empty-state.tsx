import type { Child } from 'hono/jsx';
import { Button } from './govuk/button.tsx';

interface EmptyStateProps {
  /** What is not there yet: "Nobody is waiting." */
  readonly title: Child;
  /** What to do, or when something will come. */
  readonly children?: Child;
  readonly action?: { readonly text: Child; readonly href: string } | undefined;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="foothold-empty">
      <p class="foothold-empty__title">{title}</p>
      {children && <p class="govuk-body">{children}</p>}
      {action && (
        <Button href={action.href} classes="govuk-button--secondary">
          {action.text}
        </Button>
      )}
    </div>
  );
}
