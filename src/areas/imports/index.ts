export { csvOf } from './csv-of.ts';
export { exportRecords } from './export-records.ts';
export { importFilesWatchedBy, tryImport, type Watch } from './import-files.ts';
export { type FileReply, type ImportReply, rowsRefused } from './import-reply.ts';
export { importsApi } from './imports.api.ts';
export { importsPages } from './imports.routes.tsx';
