export { exportReport } from './export-report.ts';
export { contentOf, FORMATS } from './file-formats.ts';
export { REPORT_NAMES } from './registry.ts';
export { reportsApi } from './reports.api.ts';
export { reportsPages } from './reports.routes.tsx';
