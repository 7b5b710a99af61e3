export { deleteStays, insertStays, updateStay } from './accommodation.store.ts';
export { deleteActivities, insertActivities, updateActivity } from './activities.store.ts';
export {
  deleteApprenticeships,
  insertApprenticeships,
  updateApprenticeship,
} from './apprenticeships.store.ts';
export { deleteDestinations, insertDestinations, updateDestination } from './destinations.store.ts';
export { outcomesApi } from './outcomes.api.ts';
export { ACTIVITY_NAMES } from './outcomes.content.ts';
export { listActivitiesOfAll, outcomesOf } from './outcomes.queries.ts';
export { outcomesPages } from './outcomes.routes.tsx';
export { recordHome } from './record-home.ts';
