import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { COUNCIL, type CouncilTrouble } from './council.content.ts';

/** Why the council's account did not let somebody in, and what to do. */
export function CouncilProblemPage({ shell, trouble }: { shell: Shell; trouble: CouncilTrouble }) {
  return (
    <Page shell={shell} title={COUNCIL.title}>
      <h1 class="govuk-heading-l">{COUNCIL.title}</h1>
      <p class="govuk-body">{COUNCIL.troubles[trouble].text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          {COUNCIL.again}
        </a>
      </p>
    </Page>
  );
}

/** Signed out here, and perhaps not there: on a shared computer that matters. */
export function SignedOutPage({ shell, endHref }: { shell: Shell; endHref: string | null }) {
  return (
    <Page shell={shell} title={COUNCIL.outTitle}>
      <h1 class="govuk-heading-l">{COUNCIL.outTitle}</h1>
      <p class="govuk-body">{COUNCIL.outText}</p>
      {endHref && <Button href={endHref}>{COUNCIL.outThere}</Button>}
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          {COUNCIL.outBack}
        </a>
      </p>
    </Page>
  );
}
