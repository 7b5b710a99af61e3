export { listConsents } from './consents.queries.ts';
export { insertConsent, withdrawConsents } from './consents.store.ts';
