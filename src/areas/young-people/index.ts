export { noticeDuplicates } from './duplicates.store.ts';
export { deleteYoungPerson, insertYoungPerson, updateYoungPerson } from './young-people.store.ts';
