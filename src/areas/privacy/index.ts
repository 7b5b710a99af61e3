export { listConsents } from './consents.queries.ts';
export {
  deleteFormConsents,
  insertConsent,
  insertConsents,
  type NewConsent,
  withdrawConsents,
} from './consents.store.ts';
