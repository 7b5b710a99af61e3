export { openConcernsStopping } from './concerns.queries.ts';
export { concernsPages } from './concerns.routes.tsx';
export { raiseConcern } from './raise-concern.ts';
