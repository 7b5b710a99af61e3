// Where a letter leads after sign-in, from what its event holds.

type Payload = Readonly<Record<string, unknown>>;

const text = (value: unknown) => (typeof value === 'string' ? value : '');
export const toPlacement = (payload: Payload) =>
  text(payload.reference) ? `/placements/${text(payload.reference)}` : '/placements';
export const toMatch = (payload: Payload) =>
  text(payload.matchId) ? `/matches/${text(payload.matchId)}` : '/matches';
export const toInterviewFile = (payload: Payload) => `${toMatch(payload)}/interview.ics`;
export const toOpportunity = (payload: Payload) =>
  text(payload.opportunityId) ? `/opportunities/${text(payload.opportunityId)}` : '/opportunities';
export const toTrainingSession = (payload: Payload) =>
  text(payload.sessionId) ? `/training/sessions/${text(payload.sessionId)}` : '/training';
export const toConsents = (payload: Payload) => `/young-people/${text(payload.youngPersonId)}/consents`;
export const toFile = (payload: Payload) => `/young-people/${text(payload.youngPersonId)}/file`;
export const toSignInCode = (payload: Payload) => `/young-people/${text(payload.youngPersonId)}/sign-in-code`;
export const toCaseload = () => '/referrals';
export const toMeeting = (payload: Payload) =>
  text(payload.meetingId) ? `/meetings/${text(payload.meetingId)}` : '/meetings';
export const toReferral = (payload: Payload) =>
  text(payload.reference) ? `/referrals/${text(payload.reference)}` : '/referrals';
