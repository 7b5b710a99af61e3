import type { Child } from 'hono/jsx';
import { type Attributes, classList, type Maybe, present, type Styling } from './part.ts';

export interface NavigationItem {
  readonly text: Child;
  readonly href?: string | undefined;
  /** This very page. */
  readonly current?: boolean | undefined;
  /** A page below it. */
  readonly active?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ServiceNavigationProps extends Styling {
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly ariaLabel?: string | undefined;
  readonly navigation?: readonly Maybe<NavigationItem>[] | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly navigationClasses?: string | undefined;
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const Frame = props.serviceName ? 'section' : 'div';
  const items = present(props.navigation ?? []);
  return (
    <Frame
      class={classList('govuk-service-navigation', props.classes)}
      aria-label={props.serviceName && (props.ariaLabel ?? 'Service information')}
      {...props.attributes}
    >
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
          {items.length > 0 && (
            <nav
              aria-label={props.navigationLabel || 'Menu'}
              class={classList('govuk-service-navigation__wrapper', props.navigationClasses)}
            >
              <ul class="govuk-service-navigation__list" id={props.navigationId || 'navigation'}>
                {items.map((item) => (
                  <Item item={item} />
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </Frame>
  );
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

function Item({ item }: { item: NavigationItem }) {
  const isHere = item.active || item.current;
  // The strong element still says "here" where a reader's own colours replace ours.
  const words = isHere ? (
    <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
  ) : (
    item.text
  );
  const current = item.current ? 'page' : item.active ? 'true' : undefined;
  return (
    <li
      class={classList('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')}
    >
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={current}
          {...item.attributes}
        >
          {words}
        </a>
      ) : (
        item.text && (
          <span class="govuk-service-navigation__text" aria-current={current}>
            {words}
          </span>
        )
      )}
    </li>
  );
}
