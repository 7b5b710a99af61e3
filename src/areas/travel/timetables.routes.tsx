import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { listTimetables, TIMETABLE_READERS } from './timetable-view.ts';
import { TimetablesPage } from './timetables.page.tsx';

export const timetablesPages = new Hono<AppEnv>().get('/timetables', async (c) => {
  actorIn(c, TIMETABLE_READERS);
  return c.html(<TimetablesPage shell={shellOf(c)} timetables={await read(c, listTimetables)} />);
});
