export { accountsPages, recogniseSession } from './accounts.routes.tsx';
export { shellOf } from './shell.ts';
