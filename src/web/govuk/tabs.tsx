import type { Child } from 'hono/jsx';
import { type Attributes, classList, type Maybe, present, type Styling } from './part.ts';

interface Tab {
  readonly id?: string | undefined;
  readonly label: string;
  readonly panel: Child;
  readonly attributes?: Attributes | undefined;
  readonly panelAttributes?: Attributes | undefined;
}

interface TabsProps extends Styling {
  readonly id?: string | undefined;
  /** Needed where a tab has no id of its own. */
  readonly idPrefix?: string | undefined;
  readonly title?: string | undefined;
  readonly items: readonly Maybe<Tab>[];
}

/** Sections under a list of links to them. Without JavaScript all of them are open, one below the other. */
export function Tabs(props: TabsProps) {
  const tabs = present(props.items).map((tab, index) => ({
    ...tab,
    id: tab.id ?? `${props.idPrefix}-${index + 1}`,
  }));
  return (
    <div id={props.id} class={classList('govuk-tabs', props.classes)} {...props.attributes}>
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map((tab, index) => (
            <li class={classList('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${tab.id}`} {...tab.attributes}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tabs.map((tab) => (
        <div class="govuk-tabs__panel" id={tab.id} {...tab.panelAttributes}>
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
