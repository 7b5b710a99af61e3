export { askForRenewals } from './ask-for-renewal.ts';
export { trainingApi } from './training.api.ts';
export { TOPIC_NAMES } from './training.content.ts';
export { trainingPages } from './training.routes.tsx';
export { deleteTrainingRecords, keepTrainingRecord } from './training-records.store.ts';
export { listSessionsBetween } from './training-sessions.queries.ts';
