import type { Child } from 'hono/jsx';

interface TimelineEvent {
  readonly title: Child;
  /** ISO day or instant, for machines. */
  readonly at: string;
  /** The same for people: "14 July 2025", "14 July 2025 at 9:30am". */
  readonly when: string;
  readonly by?: Child;
  readonly children?: Child;
}

/** What happened, newest first or as given; each entry says when, and who wrote it down. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label: string }) {
  return (
    <ol class="foothold-timeline" aria-label={label}>
      {events.map((event) => (
        <li class="foothold-timeline__event">
          <h3 class="foothold-timeline__title">{event.title}</h3>
          <p class="foothold-timeline__when">
            <time datetime={event.at}>{event.when}</time>
            {event.by && <>, {event.by}</>}
          </p>
          {event.children && <div class="foothold-timeline__body">{event.children}</div>}
        </li>
      ))}
    </ol>
  );
}
