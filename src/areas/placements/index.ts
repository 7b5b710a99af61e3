export { planPlacementWithin } from './plan-placement.ts';
