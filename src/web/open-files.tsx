import { type Instant, instantInWords } from '#domain/shared/day.ts';
import { NotificationBanner } from './govuk/notification-banner.tsx';

/** On every page as long as a worker has a file open that is not on their list. It names nobody. */
export function OpenFiles({ until }: { until: Instant }) {
  return (
    <NotificationBanner titleId="files-open">
      <p class="govuk-notification-banner__heading">
        A file that is not on your list is open to you until {instantInWords(until).replace(/^.* at /, '')}.{' '}
        <a class="govuk-notification-banner__link" href="/opened-files">
          Close it when you are done
        </a>
      </p>
      <p class="govuk-body">Everything that you look at is noted.</p>
    </NotificationBanner>
  );
}
