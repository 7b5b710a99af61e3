import type { SignedIn } from './shell.ts';
import { Wordmark } from './wordmark.tsx';

/** The wordmark, and who is signed in. Signing out is a form: a link could be followed by accident. */
export function Header({ signedIn }: { signedIn: SignedIn | null }) {
  return (
    <div class="foothold-header">
      <div class="govuk-width-container foothold-header__row">
        <a class="foothold-header__home" href={signedIn?.homeHref ?? '/'}>
          <Wordmark />
        </a>
        {signedIn && (
          <div class="foothold-header__account">
            <p class="foothold-header__who">
              <span class="govuk-visually-hidden">Signed in as </span>
              <strong>{signedIn.name}</strong>, {signedIn.role}
            </p>
            <form method="post" action={signedIn.signOutHref}>
              <button type="submit" class="foothold-header__sign-out">
                Sign out
              </button>
            </form>
          </div>
        )}
      </div>
    </div>
  );
}
