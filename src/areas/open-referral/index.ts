export { listedPages } from './listed.routes.tsx';
export { openReferral } from './open-referral.routes.ts';
