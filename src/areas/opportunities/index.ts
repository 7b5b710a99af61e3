export { addOpportunity } from './add-opportunity.ts';
export { askWhetherOpen } from './ask-whether-open.ts';
export { confirmOpportunity } from './confirm-opportunity.ts';
export { opportunitiesApi } from './opportunities.api.ts';
export { findOpportunity } from './opportunities.queries.ts';
export { opportunitiesPages } from './opportunities.routes.tsx';
export { deleteOpportunity, type OpportunityFacts, saveOpportunity } from './opportunities.store.ts';
export { freeSeats } from './seats.queries.ts';
