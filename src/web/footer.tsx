import type { SignedIn } from './shell.ts';

export function Footer({ signedIn }: { signedIn: SignedIn | null }) {
  return (
    <footer class="govuk-template__footer foothold-footer">
      <div class="govuk-width-container foothold-footer__row">
        {signedIn && (
          <p class="foothold-footer__concern">
            Worried about somebody?{' '}
            <a class="foothold-footer__link" href={signedIn.concernHref}>
              Raise a concern
            </a>
          </p>
        )}
        {signedIn && (
          <p class="foothold-footer__about">
            <a class="foothold-footer__link" href={signedIn.sessionsHref}>
              Where you are signed in
            </a>
          </p>
        )}
        <p class="foothold-footer__about">
          Foothold helps young people to find work and learning that lasts.
        </p>
      </div>
    </footer>
  );
}
