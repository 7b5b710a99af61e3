import type { Child } from 'hono/jsx';
import { type Attributes, classList, type Styling } from './part.ts';

interface Crumb {
  readonly text: Child;
  /** Absent for the page itself. */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface BreadcrumbsProps extends Styling {
  readonly items: readonly Crumb[];
  readonly label?: string | undefined;
  readonly collapseOnMobile?: boolean | undefined;
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav
      class={classList(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={props.label ?? 'Breadcrumb'}
      {...props.attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
