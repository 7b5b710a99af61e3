import type { Child } from 'hono/jsx';
import { classList, type Styling } from './part.ts';

interface NotificationBannerProps extends Styling {
  readonly isSuccess?: boolean | undefined;
  /** "Success" or "Important" unless told. */
  readonly title?: Child;
  readonly titleId?: string | undefined;
  readonly titleLevel?: 1 | 2 | 3 | 4 | undefined;
  readonly role?: 'alert' | 'region' | undefined;
  /** One line in large type, instead of children. */
  readonly heading?: Child;
  readonly children?: Child;
}

export function NotificationBanner(props: NotificationBannerProps) {
  const titleId = props.titleId || 'govuk-notification-banner-title';
  const landmark = {
    role: props.role ?? (props.isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
  };
  const Title = `h${props.titleLevel ?? 2}` as const;
  return (
    <div
      class={classList(
        'govuk-notification-banner',
        props.isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      {...landmark}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Title class="govuk-notification-banner__title" id={titleId}>
          {props.title || (props.isSuccess ? 'Success' : 'Important')}
        </Title>
      </div>
      <div class="govuk-notification-banner__content">
        {props.heading && <p class="govuk-notification-banner__heading">{props.heading}</p>}
        {props.children}
      </div>
    </div>
  );
}
