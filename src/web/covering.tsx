import { type Day, dayInWords } from '#domain/shared/day.ts';
import { NotificationBanner } from './govuk/notification-banner.tsx';

/** For whom a worker stands in, and until when. */
export interface Covering {
  readonly name: string;
  readonly untilOn: Day;
}

/** On every page as long as a worker stands in for a colleague. It names the colleague, no young person. */
export function CoveringBanner({ covering }: { covering: readonly Covering[] }) {
  return (
    <NotificationBanner titleId="covering">
      {covering.map(({ name, untilOn }) => (
        <p class="govuk-notification-banner__heading">
          You are covering for {name} until {dayInWords(untilOn)}.
        </p>
      ))}
      <p class="govuk-body">
        Their young people are on your list, and what you look at is noted as cover.{' '}
        <a class="govuk-notification-banner__link" href="/covers">
          See your covers
        </a>
      </p>
    </NotificationBanner>
  );
}
