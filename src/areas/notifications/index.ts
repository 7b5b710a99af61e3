export { drainOutbox } from './drain-outbox.ts';
export { notificationsPages } from './notifications.routes.tsx';
export { countGivenUp } from './outbox.store.ts';
