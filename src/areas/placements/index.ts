export { readCalendar, readCalendars } from './calendar.queries.ts';
export { type Calendar, workingDays } from './calendar.ts';
export { cancelPlacement } from './cancel-placement.ts';
export { aboutPlacement, openPlacement, requireAll, whichPlacement } from './placement-step.ts';
export { findPlacement, listPlacementsIn, type PlacementRecord } from './placements.queries.ts';
export { updatePlacement } from './placements.store.ts';
export { planPlacementWithin } from './plan-placement.ts';
export { type ReviewStanding, reviewStates, reviewStatesOf } from './review-states.queries.ts';
