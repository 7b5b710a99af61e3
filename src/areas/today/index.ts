export { todayPages } from './today.routes.tsx';
