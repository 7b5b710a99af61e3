export { accountsPages, recogniseSession } from './accounts.routes.tsx';
export { actorByEmail, checkAuthority } from './find-actor.ts';
export { shellOf } from './shell.ts';
