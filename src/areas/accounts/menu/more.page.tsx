import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { MORE, type MoreGroup } from './menu.content.ts';

/** Where somebody can go beside what is in the menu, each with a line that says what it is for. */
export function MorePage({
  shell,
  groups,
}: {
  readonly shell: Shell;
  readonly groups: readonly MoreGroup[];
}) {
  return (
    <Page shell={shell} title={MORE.title}>
      <h1 class="govuk-heading-l">{MORE.title}</h1>
      {groups.map((group) => (
        <Group group={group} />
      ))}
    </Page>
  );
}

function Group({ group: { title, places } }: { readonly group: MoreGroup }) {
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {places.map(({ text, href, about }) => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={href}>
              {text}
            </a>
            <span class="foothold-more__about">{about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
