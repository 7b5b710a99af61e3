import type { Role } from '#domain/accounts/roles.ts';
import type { GateItem, GateOverride } from '#domain/placements/gate.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { TaskList } from '#web/govuk/task-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { GATE } from './placement-forms.content.ts';
import { GATE_STATE_COLOURS, GATE_STATE_NAMES } from './placements.content.ts';
import type { PlacementRecord } from './placements.queries.ts';

export interface GatePageProps {
  readonly shell: Shell;
  readonly placement: PlacementRecord;
  readonly who: string;
  readonly role: Role;
  readonly items: readonly GateItem[];
  readonly overrides: readonly GateOverride[];
  /** Which items the reader may do something about. */
  readonly mayFix: readonly string[];
  readonly next: 'confirm' | 'start' | null;
}

const ROLE_WORDS: Readonly<Partial<Record<Role, string>>> = {
  'co-ordinator': 'the co-ordinator',
  manager: 'a manager',
  worker: 'the worker',
  employer: 'the employer',
  'young-person': 'the young person',
};

/** Everything that must be right before day one: how each item stands, and who can put it right. */
export function GatePage(props: GatePageProps) {
  const { placement, role } = props;
  const path = `/placements/${placement.reference}`;
  const title = role === 'employer' ? GATE.employerTitle : GATE.title(props.who);
  return (
    <Page shell={props.shell} title={title} above={<BackLink href={path} />}>
      <span class="govuk-caption-l">{placement.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{GATE.intro(dayInWords(placement.firstDayOn))}</p>
      <TaskList
        idPrefix="gate"
        items={props.items.map((item) => ({
          title: item.title,
          href: props.mayFix.includes(item.code) ? `${path}/gate/${item.code}` : undefined,
          hint: <Hint item={item} overrides={props.overrides} role={role} />,
          status: <State item={item} overrides={props.overrides} />,
        }))}
      />
      {props.next && <Button href={`${path}/${props.next}`}>{GATE[props.next]}</Button>}
    </Page>
  );
}

function overrideOf(item: GateItem, overrides: readonly GateOverride[]): GateOverride | undefined {
  return item.state === 'green' ? undefined : overrides.find((override) => override.code === item.code);
}

function State({ item, overrides }: { item: GateItem; overrides: readonly GateOverride[] }) {
  const state = overrideOf(item, overrides) ? 'set aside' : item.state;
  return <Tag classes={GATE_STATE_COLOURS[state]}>{GATE_STATE_NAMES[state]}</Tag>;
}

function Hint({ item, overrides, role }: { item: GateItem; overrides: readonly GateOverride[]; role: Role }) {
  const { finding, promise, warning, whoCanFix, state } = item;
  const override = overrideOf(item, overrides);
  const lines = [
    finding?.staffText,
    warning,
    promise && (state === 'amber' ? GATE.promised : GATE.notKept)(promise.by, dayInWords(promise.dueOn)),
    override && GATE.letPass(override.reason),
    finding &&
      role !== 'employer' &&
      GATE.whoCanFix(whoCanFix.map((who) => ROLE_WORDS[who] ?? who).join(', ')),
  ].filter((line) => line);
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
