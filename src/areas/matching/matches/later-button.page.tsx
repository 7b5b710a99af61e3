import type { Child } from 'hono/jsx';
import { Button } from '#web/govuk/button.tsx';

interface LaterButtonProps {
  readonly id: string;
  readonly version: number;
  readonly once: string;
  /** Where somebody else writes it down: how the young person said so. */
  readonly how?: string | undefined;
  readonly children: Child;
}

/** "Ask me later", with one click: nothing is lost by it. */
export function LaterButton({ id, version, once, how, children }: LaterButtonProps) {
  return (
    <form method="post" action={`/matches/${id}/later`} novalidate>
      <input type="hidden" name="_once" value={once} />
      <input type="hidden" name="version" value={version} />
      {how && <input type="hidden" name="how" value={how} />}
      <Button classes="govuk-button--secondary">{children}</Button>
    </form>
  );
}
