import { clockText, durationInWords } from '#domain/shared/minutes.ts';
import { poundsText } from '#domain/shared/money.ts';
import { weekdaysInWords } from '#domain/shared/weekdays.ts';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import type { PlacementPageData } from './placement-view.ts';
import { placeOf, spanText } from './placement-words.ts';
import { JOURNEY, RECORD } from './placements.content.ts';

/** When, where, with whom, for what pay. */
export function Agreed({ data }: { data: PlacementPageData }) {
  const { placement } = data;
  return (
    <section aria-labelledby="agreed">
      <h2 class="govuk-heading-m" id="agreed">
        {RECORD.facts}
      </h2>
      <SummaryList
        rows={[
          { key: 'Work', value: placement.title },
          ...agreedRows(data),
          {
            key: JOURNEY.key,
            value: (
              <a class="govuk-link" href={`/placements/${placement.reference}/journey`}>
                {JOURNEY.link}
              </a>
            ),
          },
          { key: 'Pay', value: payText(placement.weeklyPayPence) },
          {
            key: 'The employer knows',
            value: [
              placement.shared.firstName,
              placement.shared.isUnder18 ? 'under 18' : '18 or over',
              placement.shared.wantsToLearn,
              ...placement.shared.support,
            ]
              .filter(Boolean)
              .join(', '),
          },
        ]}
      />
    </section>
  );
}

/** What everybody who is part of it may know of when and where. */
export function agreedRows(data: PlacementPageData) {
  const { placement } = data;
  return [
    { key: 'When', value: spanText(placement, data.lastDay) },
    { key: 'Weeks', value: String(placement.weeks) },
    {
      key: 'Days and hours',
      value: `${weekdaysInWords(placement.days)}, ${clockText(placement.startsMinute)} to ${clockText(placement.endsMinute % 1440)}${breakText(placement.breakMinutes)}`,
    },
    { key: 'Where', value: placeOf(placement) },
    { key: 'Supervisor', value: placement.supervisor ?? 'Nobody is named yet' },
  ];
}

function breakText(minutes: number): string {
  return minutes === 0 ? '' : `, with a break of ${durationInWords(minutes)}`;
}

function payText(pence: number | null): string {
  return pence === null || pence === 0 ? RECORD.pay.none : RECORD.pay.week(poundsText(pence));
}
