export { deleteTrainingRecords, keepTrainingRecord } from './training-records.store.ts';
