import type { Child } from 'hono/jsx';
import { classList, type Part, type Styling, wordsOf } from './part.ts';
import { Tag } from './tag.tsx';

interface PhaseBannerProps extends Styling {
  readonly tag: Part;
  readonly children?: Child;
}

export function PhaseBanner(props: PhaseBannerProps) {
  const tag = wordsOf(props.tag);
  return (
    <div
      class={classList('govuk-phase-banner', 'govuk-width-container', props.classes)}
      {...props.attributes}
    >
      <p class="govuk-phase-banner__content">
        <Tag classes={classList('govuk-phase-banner__content__tag', tag.classes)}>{tag.text}</Tag>
        <span class="govuk-phase-banner__text">{props.children}</span>
      </p>
    </div>
  );
}
