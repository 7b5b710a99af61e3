import type { Child } from 'hono/jsx';
import { classList, type Maybe, type Part, present, type Styling, wordsOf } from './part.ts';

interface SummaryAction extends Styling {
  readonly href: string;
  readonly text: Child;
  /** What "Change" changes, for those who hear links one by one. */
  readonly visuallyHiddenText?: string | undefined;
}

interface ActionList {
  readonly items: readonly SummaryAction[];
  readonly classes?: string | undefined;
}

export interface SummaryRow {
  readonly key: Part;
  readonly value: Part;
  readonly classes?: string | undefined;
  readonly actions?: ActionList | undefined;
}

interface SummaryCard extends Styling {
  readonly title?: Part;
  readonly titleLevel?: 2 | 3 | 4 | undefined;
  readonly actions?: ActionList | undefined;
}

interface SummaryListProps extends Styling {
  readonly rows: readonly Maybe<SummaryRow>[];
  readonly card?: SummaryCard | undefined;
}

export function SummaryList(props: SummaryListProps) {
  const rows = present(props.rows);
  const someActions = rows.some((row) => row.actions?.items.length);
  const list = (
    <dl class={classList('govuk-summary-list', props.classes)} {...props.attributes}>
      {rows.map((row) => (
        <Row row={row} someActions={someActions} cardTitle={props.card?.title} />
      ))}
    </dl>
  );
  return props.card ? <Card card={props.card}>{list}</Card> : list;
}

function Row({ row, someActions, cardTitle }: { row: SummaryRow; someActions: boolean; cardTitle: Part }) {
  const key = wordsOf(row.key);
  const value = wordsOf(row.value);
  const gap = someActions && !row.actions && 'govuk-summary-list__row--no-actions';
  return (
    <div class={classList('govuk-summary-list__row', gap, row.classes)}>
      <dt class={classList('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={classList('govuk-summary-list__value', value.classes)}>{value.text}</dd>
      {row.actions && row.actions.items.length > 0 && (
        <dd class={classList('govuk-summary-list__actions', row.actions.classes)}>
          <Actions
            actions={row.actions.items}
            listClass="govuk-summary-list__actions-list"
            title={cardTitle}
          />
        </dd>
      )}
    </div>
  );
}

function Actions(props: { actions: readonly SummaryAction[]; listClass: string; title: Part }) {
  const [first, ...more] = props.actions;
  if (!first) return null;
  if (more.length === 0) return <ActionLink action={first} title={props.title} />;
  return (
    <ul class={props.listClass}>
      {props.actions.map((action) => (
        <li class={`${props.listClass}-item`}>
          <ActionLink action={action} title={props.title} />
        </li>
      ))}
    </ul>
  );
}

function ActionLink({ action, title }: { action: SummaryAction; title: Part }) {
  return (
    <a class={classList('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.visuallyHiddenText || title) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {title && <> ({wordsOf(title).text})</>}
        </span>
      )}
    </a>
  );
}

function Card({ card, children }: { card: SummaryCard; children?: Child }) {
  const Title = `h${card.titleLevel ?? 2}` as const;
  const title = card.title ? wordsOf(card.title) : undefined;
  return (
    <div class={classList('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Title class={classList('govuk-summary-card__title', title.classes)}>{title.text}</Title>}
        {card.actions && <CardActions actions={card.actions} title={card.title} />}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function CardActions({ actions, title }: { actions: ActionList; title: Part }) {
  const className = classList('govuk-summary-card__actions', actions.classes);
  const links = actions.items.map((action) => <ActionLink action={action} title={title} />);
  if (links.length === 0) return null;
  if (links.length === 1) return <div class={className}>{links}</div>;
  return (
    <ul class={className}>
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  );
}
