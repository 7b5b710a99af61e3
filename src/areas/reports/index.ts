export { exportReport } from './export-report.ts';
export { reportsApi } from './reports.api.ts';
export { reportsPages } from './reports.routes.tsx';
