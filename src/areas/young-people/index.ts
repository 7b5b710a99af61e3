export { insertAction } from './actions.store.ts';
export { noticeDuplicates } from './duplicates.store.ts';
export { finishAction, planAction } from './plan-action.ts';
export { findYoungPerson, type HistoryEntry, listActions, listHistory } from './young-people.queries.ts';
export { deleteYoungPerson, insertYoungPerson, updateYoungPerson } from './young-people.store.ts';
