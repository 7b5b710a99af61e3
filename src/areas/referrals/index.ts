export { refer } from './refer.ts';
export { listReferrals, listReferralsOf } from './referrals.queries.ts';
export { referralsPages } from './referrals.routes.tsx';
export { deleteReferral, insertReferral, keepBarriers, updateReferral } from './referrals.store.ts';
