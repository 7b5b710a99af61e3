import { fullName } from '#domain/young-people/names.ts';
import { BOARD } from './plan.content.ts';
import { addressQuery, type PlanAddress } from './plan-address.ts';
import { helpInWords } from './plan-help.ts';
import type { WaitingReason } from './plan-reply.ts';
import type { PlanView } from './plan-view.ts';

interface PlanWaitingProps {
  readonly view: PlanView;
  readonly address: PlanAddress;
}

/** Places that several share: so many are offered to be tried out. */
const SHARED_SHOWN = 3;

/** Who would wait, every reason, and the one change that would help most. */
export function PlanWaitingList({ view, address }: PlanWaitingProps) {
  if (view.waiting.length === 0) return <p class="govuk-body">{BOARD.nobodyWaits}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m" id="waiting">
        {BOARD.waitingTitle(view.waiting.length)}
      </h2>
      <ul class="foothold-options">
        {view.waiting.map(({ person, reasons, helpsMost }) => (
          <li class="foothold-option foothold-option--not">
            <h3 class="govuk-heading-s foothold-option__title">
              <a class="govuk-link" href={`/referrals/${person.reference}/options`}>
                {fullName(person)}
              </a>{' '}
              ({person.reference})
            </h3>
            {helpsMost && (
              <p class="govuk-body">
                <strong>{helpInWords(helpsMost)}</strong>
              </p>
            )}
            <ul class="govuk-list govuk-list--bullet">
              {reasons.map((reason) => (
                <li>
                  <Reason view={view} address={address} reason={reason} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason({ view, address, reason }: PlanWaitingProps & { readonly reason: WaitingReason }) {
  const { opportunity, opportunities, people = [], text, wouldChangeIf } = reason;
  return (
    <>
      {opportunity && `${titleOf(view, opportunity)}: `}
      {text} {wouldChangeIf && <strong>{wouldChangeIf}</strong>}
      {opportunities && (
        <>
          <br />
          {BOARD.sharedWith(
            people,
            opportunities.map((reference) => titleOf(view, reference)),
          )}
          {opportunities.slice(0, SHARED_SHOWN).map((reference) => (
            <>
              <br />
              <a
                class="govuk-link"
                href={`/plan/what-if?${addressQuery(address, [['if', `one-more:${reference}`]])}`}
              >
                {BOARD.oneMore(titleOf(view, reference))}
              </a>
            </>
          ))}
        </>
      )}
    </>
  );
}

function titleOf({ optionOf }: PlanView, reference: string): string {
  const option = optionOf(reference);
  return option ? `${option.facts.title} (${reference})` : reference;
}
