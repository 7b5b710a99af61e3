/** The way to work and home as it was worked out for the match. Clock times as "08:12". */
export interface KnownJourney {
  readonly leaveAt: string;
  readonly arriveAt: string;
  readonly homeAt: string | null;
  readonly minutesThere: number | null;
  /** The place that it starts from and ends at ("college"); null where that is home. */
  readonly from: string | null;
}

/** The journey in what was kept of a match; null where none was found or it was not looked for. */
export function journeyOf(explanation: unknown): KnownJourney | null {
  const journey = fieldsOf(fieldsOf(explanation).journey);
  if (journey.state !== 'reachable') return null;
  return {
    leaveAt: textOf(journey.leaveAt) ?? '',
    arriveAt: textOf(journey.arriveAt) ?? '',
    homeAt: textOf(journey.homeAt),
    minutesThere: typeof journey.minutesThere === 'number' ? journey.minutesThere : null,
    from: textOf(journey.from),
  };
}

function fieldsOf(kept: unknown): Record<string, unknown> {
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
