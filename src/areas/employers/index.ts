export { listSites, listSupervisors, type Site, type Supervisor } from './employer-record.queries.ts';
export { employersApi } from './employers.api.ts';
export { findEmployer, findSite, findSupervisor, listEmployerNames } from './employers.queries.ts';
export { employersPages } from './employers.routes.tsx';
export { findOrAddOrganisation } from './organisations.store.ts';
export { registerEmployer } from './register-employer.ts';
export { readCouncils } from './shared-with.queries.ts';
export { findOrAddSite } from './sites.store.ts';
export { findOrAddSupervisor } from './supervisors.store.ts';
