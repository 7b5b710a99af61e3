export { agendaPages } from './agenda.routes.tsx';
export { noteAtMeeting } from './agenda-item.ts';
export { askToMeeting } from './ask-to-meeting.ts';
export { fillAgenda, putOnAgenda } from './fill-agenda.ts';
export { holdMeeting } from './hold-meeting.ts';
export { meetingsApi } from './meetings.api.ts';
export { meetingsPages } from './meetings.routes.tsx';
export { planMeeting } from './plan-meeting.ts';
export { recordMeetingAction } from './record-meeting-action.ts';
