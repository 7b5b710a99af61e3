export { agendaPages } from './agenda.routes.tsx';
export { fillAgenda, putOnAgenda } from './fill-agenda.ts';
export { meetingsPages } from './meetings.routes.tsx';
