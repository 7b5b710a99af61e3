export { deleteStays, insertStays, updateStay } from './accommodation.store.ts';
export { deleteActivities, insertActivities, updateActivity } from './activities.store.ts';
export {
  deleteApprenticeships,
  insertApprenticeships,
  updateApprenticeship,
} from './apprenticeships.store.ts';
export { deleteDestinations, insertDestinations, updateDestination } from './destinations.store.ts';
