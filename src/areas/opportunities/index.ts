export { addOpportunity } from './add-opportunity.ts';
export { chaseUnconfirmed } from './chase-unconfirmed.ts';
export { opportunitiesApi } from './opportunities.api.ts';
export { findOpportunity } from './opportunities.queries.ts';
export { opportunitiesPages } from './opportunities.routes.tsx';
export { deleteOpportunity, type OpportunityFacts, saveOpportunity } from './opportunities.store.ts';
export { freeSeats } from './seats.queries.ts';
