export { looksApi } from './looks.api.ts';
export { LOOKS_READERS, looksPages } from './looks.routes.tsx';
