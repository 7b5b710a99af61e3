import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { ICON_PATH, STYLESHEET_PATH } from './assets.generated.ts';
import { CoveringBanner } from './covering.tsx';
import { Footer } from './footer.tsx';
import { NotificationBanner } from './govuk/notification-banner.tsx';
import { PhaseBanner } from './govuk/phase-banner.tsx';
import { ServiceNavigation } from './govuk/service-navigation.tsx';
import { SkipLink } from './govuk/skip-link.tsx';
import { Header } from './header.tsx';
import { OpenFiles } from './open-files.tsx';
import type { Shell } from './shell.ts';

interface PageProps {
  readonly shell: Shell;
  /** What the h1 says; the browser's title adds the service. */
  readonly title: string;
  readonly hasErrors?: boolean | undefined;
  /** "wide" is for tables and maps; reading pages keep their lines short. */
  readonly width?: 'reading' | 'wide' | undefined;
  /** A back link, above the main part. */
  readonly above?: Child;
  readonly children?: Child;
}

export function Page(props: PageProps) {
  const { shell } = props;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={shell.language ?? 'en'} class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>{`${props.hasErrors ? 'Error: ' : ''}${props.title} - Foothold`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="theme-color" content="#0d3f42" />
          <meta name="format-detection" content="telephone=no" />
          <link rel="icon" href={ICON_PATH} type="image/svg+xml" />
          <link rel="stylesheet" href={STYLESHEET_PATH} />
        </head>
        <body class="govuk-template__body">
          <SkipLink href="#main-content">Skip to main content</SkipLink>
          <Top shell={shell} />
          <div class="govuk-width-container">
            {props.above && <nav aria-label="Way back">{props.above}</nav>}
            <main
              class={`govuk-main-wrapper foothold-main foothold-main--${props.width ?? 'reading'}`}
              id="main-content"
            >
              {shell.filesOpenUntil && <OpenFiles until={shell.filesOpenUntil} />}
              {shell.covering !== undefined && shell.covering.length > 0 && (
                <CoveringBanner covering={shell.covering} />
              )}
              {shell.notice && <NotificationBanner isSuccess heading={shell.notice} />}
              {props.children}
            </main>
          </div>
          <Footer signedIn={shell.signedIn} />
        </body>
      </html>
    </>
  );
}

function Top({ shell }: { shell: Shell }) {
  return (
    <header class="govuk-template__header">
      <Header signedIn={shell.signedIn} />
      {shell.signedIn && shell.signedIn.navigation.length > 0 && (
        <ServiceNavigation navigation={shell.signedIn.navigation} />
      )}
      {shell.isDemonstration && (
        <PhaseBanner tag="Demonstration">
          Everybody here is invented. Try things out: nothing you do here is real.
        </PhaseBanner>
      )}
    </header>
  );
}
