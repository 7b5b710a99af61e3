import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';

/** One thing that needs this person. */
export interface Need {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  /** "Overdue": only where waiting does harm. */
  readonly flag?: string | undefined;
  /** A second place to go from it. */
  readonly also?: { readonly text: string; readonly href: string } | undefined;
}

export interface NeedSection {
  readonly title: string;
  readonly needs: readonly Need[];
  /** Said where there is nothing: what it means, or what to do. */
  readonly empty: string;
  readonly more?: { readonly text: string; readonly href: string } | undefined;
}

export interface TodayProps {
  readonly shell: Shell;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly NeedSection[];
  /** Whether what is coming stands on a calendar of theirs. */
  readonly hasCalendar: boolean;
  readonly action?: { readonly text: string; readonly href: string } | undefined;
}

/** What needs this person today, most pressing first. */
export function TodayPage(props: TodayProps) {
  return (
    <Page shell={props.shell} title={props.title}>
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body-l">{props.lead}</p>
      {props.action && <Button href={props.action.href}>{props.action.text}</Button>}
      {props.sections.map((section) => (
        <Section section={section} />
      ))}
      {props.hasCalendar && <More href="/calendar">What is coming: your calendar</More>}
      <More href="/messages">Your messages</More>
    </Page>
  );
}

function More({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {children}
      </a>
    </p>
  );
}

function Section({ section }: { section: NeedSection }) {
  const id = section.title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {section.title}
        {section.needs.length > 0 && ` (${section.needs.length})`}
      </h2>
      {section.needs.length === 0 ? (
        <p class="govuk-body">{section.empty}</p>
      ) : (
        <ul class="govuk-list foothold-needs">
          {section.needs.map((need) => (
            <li class="foothold-needs__item">
              <a class="govuk-link foothold-needs__link" href={need.href}>
                {need.title}
              </a>{' '}
              {need.flag && <Tag classes="govuk-tag--red">{need.flag}</Tag>}
              <br />
              {need.detail}
              {need.also && (
                <>
                  <br />
                  <a class="govuk-link" href={need.also.href}>
                    {need.also.text}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {section.more && (
        <p class="govuk-body">
          <a class="govuk-link" href={section.more.href}>
            {section.more.text}
          </a>
        </p>
      )}
    </section>
  );
}
