import type { Child } from 'hono/jsx';
import { Details } from './govuk/details.tsx';

/**
 * What is secondary: it lies folded on a phone and at 400 % zoom, and open where there is room and on paper. A browser that cannot
 * show what is folded by its styles alone keeps it folded everywhere.
 */
export function Fold({ summary, children }: { readonly summary: Child; readonly children?: Child }) {
  return (
    <Details summary={summary} classes="foothold-fold">
      {children}
    </Details>
  );
}
