import { ROLE_NAMES } from '#domain/accounts/roles.ts';
import { LEAVING_REASONS } from '#domain/placements/leaving.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { Timeline } from '#web/timeline.tsx';
import type { PlacementStep } from './history.queries.ts';
import { pauseName } from './placement-strip.ts';
import type { PlacementPageData } from './placement-view.ts';
import { AMENDMENT_NAMES, INITIATIVE_NAMES, RECORD, STATUS_NAMES } from './placements.content.ts';

/** The pauses, with their days. */
export function Changes({ data }: { data: PlacementPageData }) {
  if (data.pauses.length === 0) return null;
  return (
    <DataTable
      caption="Pauses"
      rows={data.pauses}
      columns={[
        { head: 'Why', cell: (pause) => pauseName(pause.kind, false) },
        {
          head: 'When',
          cell: ({ from, to }) =>
            `${dayInWords(from)} ${to === null ? 'until further notice' : `to ${dayInWords(to)}`}`,
        },
        { head: 'Note', cell: (pause) => pause.note ?? '' },
        {
          head: 'Change',
          cell: (pause) =>
            data.placement.status === 'active' || data.placement.status === 'paused' ? (
              <a class="govuk-link" href={`/placements/${data.placement.reference}/pauses/${pause.id}`}>
                Put right<span class="govuk-visually-hidden"> the pause from {dayInWords(pause.from)}</span>
              </a>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}

interface Event {
  readonly at: string;
  readonly title: string;
  readonly when: string;
  readonly by: string | undefined;
  readonly text: string | undefined;
}

/** Every step and every change, newest first. */
export function History({ data }: { data: PlacementPageData }) {
  const steps = data.steps.map(stepEvent);
  const changes = data.amendments.map(
    (change): Event => ({
      at: change.madeAt,
      title: AMENDMENT_NAMES[change.kind],
      when: dayInWords(dayOf(change.madeAt)),
      by: change.by ?? undefined,
      text: change.reason,
    }),
  );
  const events = [...steps, ...changes].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {RECORD.history}
      </h2>
      <Timeline
        label={RECORD.history}
        events={events.map(({ text, ...event }) => ({ ...event, children: text }))}
      />
    </section>
  );
}

function stepEvent(step: PlacementStep): Event {
  const reasons = step.reasons.map(
    (code) => LEAVING_REASONS.find((reason) => reason.code === code)?.staffText ?? code,
  );
  const text = [
    reasons.length > 0 && `${reasons.join('. ')}.`,
    step.initiative && `Initiative: ${INITIATIVE_NAMES[step.initiative]}.`,
    step.note,
  ].filter(Boolean);
  return {
    at: step.at,
    title: STATUS_NAMES[step.to],
    when: dayInWords(step.onDate),
    by: step.by ?? ROLE_NAMES[step.byRole],
    text: text.length > 0 ? text.join(' ') : undefined,
  };
}
