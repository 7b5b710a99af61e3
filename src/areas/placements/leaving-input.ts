import { LEAVING_INITIATIVES, LEAVING_REASONS, type LeavingReasonCode } from '#domain/placements/leaving.ts';
import { choice, choices } from '#platform/fields.ts';

export const REASON_CODES = LEAVING_REASONS.map((reason) => reason.code) as [
  LeavingReasonCode,
  ...LeavingReasonCode[],
];

/** Why, and whose initiative it was: asked of every end before the last day. */
export const leavingInput = {
  reasons: choices('the reasons', REASON_CODES, 1),
  initiative: choice('whose initiative it was', LEAVING_INITIATIVES),
};
