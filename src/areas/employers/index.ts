export { employersApi } from './employers.api.ts';
export { employersPages } from './employers.routes.tsx';
export { findOrAddOrganisation } from './organisations.store.ts';
export { registerEmployer } from './register-employer.ts';
export { findOrAddSite } from './sites.store.ts';
export { findOrAddSupervisor } from './supervisors.store.ts';
