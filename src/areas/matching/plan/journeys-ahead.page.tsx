import { Page } from '#web/page.tsx';
import { Progress } from '#web/progress.tsx';
import type { Shell } from '#web/shell.ts';
import { BOARD } from './plan.content.ts';

interface JourneysAheadPageProps {
  readonly shell: Shell;
  readonly done: number;
  readonly of: number;
  readonly href: string;
  readonly stillHref: string | undefined;
}

/** While the journeys of everybody who waits are looked up for the first time. */
export function JourneysAheadPage({ shell, done, of, href, stillHref }: JourneysAheadPageProps) {
  return (
    <Page shell={shell} title={BOARD.journeys}>
      <Progress
        title={BOARD.journeys}
        done={done}
        total={of}
        noun={BOARD.people}
        href={href}
        stillHref={stillHref}
      />
    </Page>
  );
}
