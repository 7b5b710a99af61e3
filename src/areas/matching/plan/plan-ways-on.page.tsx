import { Fold } from '#web/fold.tsx';
import { HERE_MATTERS } from '../weights/authority-weights.content.ts';
import { FAIRNESS } from './fairness.content.ts';
import { BOARD } from './plan.content.ts';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import { LINE_ORDERS, LINES_SHOWN, layoutPairs, type PlanLayout } from './plan-layout.ts';
import type { PlanView } from './plan-view.ts';

interface WaysOnProps {
  readonly view: PlanView;
  readonly address: PlanAddress;
  readonly layout: PlanLayout;
}

type Way = readonly [href: string, text: string];

/** Where to go on from the board: with the plan as it is asked for. */
export function PlanWaysOn({ address, view, layout }: WaysOnProps) {
  const query = addressQuery(address);
  const ways: readonly Way[] = [
    ['#lines', BOARD.toLines],
    ['#waiting', BOARD.toWaiting(view.waiting.length)],
    [`/plan/what-if?${query}`, BOARD.tryOut],
    [`/plan/compare?${query}`, BOARD.compare],
    [`/plan/print?${addressQuery(address, layoutPairs(layout))}`, BOARD.print],
    [`/plan/gaps?${query}`, BOARD.gaps],
    ['/plan/what-matters', HERE_MATTERS.link],
    [`/plan/fairness?${query}`, FAIRNESS.title],
    ...(view.hasKept ? [['/plan/kept', BOARD.keptPlans] as const] : []),
    ...(view.since ? [['/plan?from=anew', BOARD.anew] as const] : []),
    ...(view.hasKept && !view.since ? [['/plan', BOARD.keptAgain] as const] : []),
  ];
  return (
    <Fold summary={BOARD.moreWays}>
      <Links ways={ways.filter(([href]) => href !== '#waiting' || view.waiting.length > 0)} />
    </Fold>
  );
}

/** In which order the lines stand and which are shown: links, so that the address says it. */
export function PlanLayoutLinks({ address, layout }: Omit<WaysOnProps, 'view'>) {
  const to = (change: Partial<PlanLayout>): string =>
    `/plan?${addressQuery(address, layoutPairs({ ...layout, ...change }))}#lines`;
  return (
    <Fold summary={BOARD.layout(BOARD.orders[layout.order], BOARD.shown[layout.show])}>
      <Links
        label={BOARD.orderLabel}
        ways={LINE_ORDERS.map((order) => [order === layout.order ? '' : to({ order }), BOARD.orders[order]])}
      />
      <Links
        label={BOARD.showLabel}
        ways={LINES_SHOWN.map((show) => [show === layout.show ? '' : to({ show }), BOARD.shown[show]])}
      />
    </Fold>
  );
}

/** The one that is chosen has no address, and is no link. */
function Links({ label, ways }: { readonly label?: string; readonly ways: readonly Way[] }) {
  return (
    <ul class="foothold-ways" aria-label={label}>
      {label && <li aria-hidden="true">{label}:</li>}
      {ways.map(([href, text]) => (
        <li>
          {href === '' ? (
            <strong aria-current="true">{text}</strong>
          ) : (
            <a class="govuk-link" href={href}>
              {text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
