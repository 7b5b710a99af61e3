import { ROLE_NAMES, type Role } from '#domain/accounts/roles.ts';
import { matchReason } from '#domain/matching/reasons.ts';
import { instantInWords } from '#domain/shared/day.ts';
import { Timeline } from '#web/timeline.tsx';
import { STATUS_NAMES } from '../matching.content.ts';
import { HOW_WORDS, MATCH } from './matches.content.ts';
import type { MatchStepRecord } from './matches.queries.ts';

/** What happened to a match, newest first: who, when, how the answer came, and why. */
export function MatchHistory({ steps }: { readonly steps: readonly MatchStepRecord[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{MATCH.historyTitle}</h2>
      <Timeline
        label={MATCH.history}
        events={steps.toReversed().map((step) => ({
          at: step.at,
          when: instantInWords(step.at),
          title: titleOf(step),
          by: step.by ?? ROLE_NAMES[step.byRole as Role],
          children: detailOf(step) || undefined,
        }))}
      />
    </>
  );
}

// A step from a status to itself is the service's reminder, or "ask me later".
function titleOf({ from, to, how }: MatchStepRecord): string {
  if (from !== to) return STATUS_NAMES[to];
  return how === 'service' ? MATCH.remindedTitle : MATCH.laterTitle;
}

function detailOf({ how, reasons, note }: MatchStepRecord): string {
  const said = how === null || how === 'service' ? null : MATCH.said(HOW_WORDS[how] ?? how);
  return [said, ...reasons.map((code) => matchReason(code)?.staffText ?? code), note]
    .filter(Boolean)
    .join(' ');
}
