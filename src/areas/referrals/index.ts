export { refer } from './refer.ts';
export { deleteReferral, insertReferral, keepBarriers, updateReferral } from './referrals.store.ts';
