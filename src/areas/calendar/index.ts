export { calendarApi } from './calendar.api.ts';
export { calendarPages } from './calendar.routes.tsx';
export { calendarFeed } from './feed.routes.ts';
