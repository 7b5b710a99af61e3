export { listActionsDue } from './actions.queries.ts';
export { insertAction } from './actions.store.ts';
export {
  type Allocation,
  findAllocation,
  listAllocations,
  listWorkersToLink,
  type WorkerSaid,
} from './allocations.queries.ts';
export {
  linkWorker,
  markNoteRead,
  type NextWorker,
  passedOnAlready,
  passOn,
  recordWorker,
  takeActions,
  undoPassing,
} from './allocations.store.ts';
export { contactsApi } from './contacts.api.ts';
export { contactsPages } from './contacts.routes.tsx';
export { deleteContacts, insertContacts, updateContact } from './contacts.store.ts';
export { duplicatesApi } from './duplicates.api.ts';
export { listLookAlikes, listMaybeOne, type MaybeOne } from './duplicates.queries.ts';
export { duplicatesPages } from './duplicates.routes.tsx';
export { noticeDuplicates } from './duplicates.store.ts';
export { finishAction, planAction } from './plan-action.ts';
export {
  findYoungPerson,
  type HistoryEntry,
  listActions,
  listHistories,
  listHistory,
  listOpenActions,
  listOwnActions,
  type OpenAction,
} from './young-people.queries.ts';
export { insertYoungPerson, updateYoungPerson } from './young-people.store.ts';
export {
  deleteYoungPeople,
  findByChildIds,
  insertYoungPeople,
  type NumberedPerson,
} from './young-people-in-bulk.store.ts';
