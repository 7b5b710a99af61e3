import type { PlanAddress } from './plan-address.ts';

/** What a plan keeps to, sent along with a form that is about something else. */
export function HiddenRules({ address }: { readonly address: PlanAddress }) {
  const { from, ...rules } = address;
  return (
    <>
      {from !== null && <input type="hidden" name="from" value={from} />}
      {Object.entries(rules).flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  );
}
