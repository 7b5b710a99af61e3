export { listConsents } from './consents.queries.ts';
export {
  deleteFormConsents,
  insertConsent,
  insertConsents,
  type NewConsent,
} from './consents.store.ts';
export { privacyApi } from './privacy.api.ts';
export { privacyPages } from './privacy.routes.tsx';
