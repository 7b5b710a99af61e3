export { recordMeeting } from './record-meeting.ts';
export { refer } from './refer.ts';
export { referralsApi } from './referrals.api.ts';
export { referralsPages } from './referrals.routes.tsx';
export { keepBarriers, updateReferral } from './referrals.store.ts';
export { deleteReferrals, insertReferrals } from './referrals-in-bulk.store.ts';
