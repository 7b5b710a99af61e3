import type { CalendarEvent } from '#domain/calendar/events.ts';

/** An event with everything that its words are made from, as the actor may know it. */
export interface CalendarEntry extends CalendarEvent {
  /** Everybody whom it is about and whom the actor is shown. */
  readonly youngPersonIds: readonly string[];
  /** The young person as the actor may know them; empty: nobody, or nobody who may be named. */
  readonly who: string;
  /** What stands for the young person or the placement outside the house ("R1005", "P1003"); null where it is about neither. */
  readonly reference: string | null;
  readonly organisation: string;
  /** The name of the site alone, as it may go to the young person's phone. */
  readonly site: string;
  /** What it is: the title of an option or a session, which review, which action. */
  readonly what: string;
  /** Where to be, and whatever else to know. For our own pages only: it may hold a postcode and what people typed. */
  readonly detail: string;
  /** Where it stands in the service; null where this actor has no page of it. */
  readonly href: string | null;
  /** What the way there is looked up by; null: there is no journey to look up. */
  readonly visit: Visit | null;
}

export interface Visit {
  readonly referralId: string;
  readonly postcode: string;
  /** The page with the journey. */
  readonly href: string;
}
