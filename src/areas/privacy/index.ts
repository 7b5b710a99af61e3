export { listConsents } from './consents.queries.ts';
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
export { myFilePages } from './my-file.routes.tsx';
export { privacyApi } from './privacy.api.ts';
export { privacyPages } from './privacy.routes.tsx';
