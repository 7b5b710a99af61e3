export { type OpenReferral, openReferralsOf } from './open-referrals.ts';
export { recordMeeting } from './record-meeting.ts';
export { refer } from './refer.ts';
export { referralsApi } from './referrals.api.ts';
export { HISTORY_WORDS, WAITING_LIST } from './referrals.content.ts';
export { referralsPages } from './referrals.routes.tsx';
export { keepBarriers, updateReferral } from './referrals.store.ts';
export { deleteReferrals, insertReferrals } from './referrals-in-bulk.store.ts';
