export { handedOverToMe, withoutWorker } from './caseload-needs.ts';
export { caseloadsApi } from './caseloads.api.ts';
export { coversPages } from './covers.routes.tsx';
export { handOverPages } from './hand-over.routes.tsx';
export { handOver } from './hand-over.ts';
export { noteCovering } from './note-covering.ts';
export { setCover } from './set-cover.ts';
export { followHandovers } from './take-actions.ts';
export { workersPages } from './workers.routes.tsx';
