import type { Child } from 'hono/jsx';

interface ProgressProps {
  /** "Reading the referrals". */
  readonly title: Child;
  readonly done: number;
  /** Absent while nobody knows how much there is. */
  readonly total?: number | undefined;
  /** What is counted: "rows". */
  readonly noun: string;
  /** This page again. */
  readonly href: string;
  /** This page without looking again by itself; absent where it already stands still. */
  readonly stillHref?: string | undefined;
}

/**
 * How far a long job has come. The route sends `Refresh: 1` with it while `stillHref` is given: a header, because a meta
 * element could not be turned off (WCAG 2.2.1), and the link here turns it off.
 */
export function Progress({ title, done, total, noun, href, stillHref }: ProgressProps) {
  const count = `${done.toLocaleString('en-GB')}${total === undefined ? '' : ` of ${total.toLocaleString('en-GB')}`} ${noun}`;
  return (
    <div class="foothold-progress">
      <h1 class="govuk-heading-l" id="progress-title">
        {title}
      </h1>
      <progress
        class="foothold-progress__bar"
        aria-labelledby="progress-title"
        value={total === undefined ? undefined : done}
        max={total}
      >
        {count}
      </progress>
      <p class="govuk-body" role="status">
        {count}
      </p>
      <p class="govuk-body">
        {stillHref ? 'This page looks again by itself. ' : ''}
        <a class="govuk-link" href={stillHref ?? href}>
          {stillHref ? 'Stop looking again' : 'Look again'}
        </a>
      </p>
    </div>
  );
}
