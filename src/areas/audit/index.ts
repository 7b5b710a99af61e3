export { auditLogApi } from './audit-log.api.ts';
export { auditLogPages } from './audit-log.routes.tsx';
export { looksApi } from './looks.api.ts';
export { LOOKS_READERS, looksPages } from './looks.routes.tsx';
export { noteOpenFiles } from './note-open-files.ts';
export { openedFilesApi } from './opened-files.api.ts';
export { openedFilesPages } from './opened-files.routes.tsx';
export { openingsToJudge } from './openings-to-judge.ts';
