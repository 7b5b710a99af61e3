import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { callName } from '#domain/young-people/names.ts';
import { CheckboxesField } from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { Details } from '#web/govuk/details.tsx';
import { KIND_NAMES } from '../matching.content.ts';
import { BOARD } from './plan.content.ts';
import { type PlanAddress, pairOf } from './plan-address.ts';
import type { PlanView } from './plan-view.ts';

interface PlanRulesProps {
  readonly form: FormState;
  readonly view: PlanView | null;
  readonly address: PlanAddress;
}

/** What a plan keeps to until somebody unticks it, and which kinds it is made of. */
export function PlanRules({ form, view, address }: PlanRulesProps) {
  const { lock, never, waits, gone } = address;
  const rules = lock.length + never.length + waits.length + gone.length;
  return (
    <Details summary={BOARD.rules} open={form.errors.length > 0 || rules > 0}>
      <Kept name="lock" label={BOARD.locked} view={view} rules={lock} />
      <Kept name="never" label={BOARD.never} view={view} rules={never} />
      <Kept name="waits" label={BOARD.waitsRule} view={view} rules={waits} />
      <Kept name="gone" label={BOARD.goneRule} view={view} rules={gone} />
      <CheckboxesField
        form={form}
        name="kind"
        label={BOARD.kinds}
        hint={BOARD.kindsHint}
        isSmall
        items={OPTION_KINDS.map((kind) => ({ value: kind, text: KIND_NAMES[kind] }))}
      />
    </Details>
  );
}

function Kept(props: {
  readonly name: 'lock' | 'never' | 'waits' | 'gone';
  readonly label: string;
  readonly view: PlanView | null;
  readonly rules: readonly string[];
}) {
  const { name, label, view, rules } = props;
  if (rules.length === 0) return null;
  return (
    <CheckboxesField
      form={{ values: { [name]: rules }, errors: [] }}
      name={name}
      label={label}
      isSmall
      items={rules.map((rule) => ({ value: rule, text: ruleInWords(view, rule) }))}
    />
  );
}

/** "Aspen (R1001): Greenhouse trainee (O2001)"; the references alone where nobody or nothing is known by them any more. */
function ruleInWords(view: PlanView | null, rule: string): string {
  const { reference, opportunity } = pairOf(rule) ?? { reference: rule, opportunity: rule };
  const person = [...(view?.lines ?? []), ...(view?.waiting ?? [])].find(
    (one) => one.person.reference === reference,
  )?.person;
  const title = view?.optionOf(opportunity)?.facts.title;
  const words = [
    person && `${callName(person)} (${reference})`,
    title !== undefined && `${title} (${opportunity})`,
  ].filter(Boolean);
  return words.length === 0 ? rule.replace('=', ': ') : words.join(': ');
}
