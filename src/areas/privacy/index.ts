export { listConsents, listConsentsOf } from './consents.queries.ts';
export {
  deleteFormConsents,
  insertConsent,
  insertConsents,
  type NewConsent,
} from './consents.store.ts';
export { eraseApi } from './erase.api.ts';
export { erasePages } from './erase.routes.tsx';
export { fileApi } from './file.api.ts';
export { FILE_READERS, filePages } from './file.routes.tsx';
export { letGo } from './let-go.ts';
export { myFilePages } from './my-file.routes.tsx';
export { privacyApi } from './privacy.api.ts';
export { privacyPages } from './privacy.routes.tsx';
export { whatGoes } from './read-retention.ts';
export { retentionApi } from './retention.api.ts';
export { retentionPages } from './retention.routes.tsx';
