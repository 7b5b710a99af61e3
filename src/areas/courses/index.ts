export { addCourseRun } from './add-course-run.ts';
export { addProvider } from './add-provider.ts';
export { listCohortSessionsBetween, listEnrolledIn } from './cohorts.queries.ts';
export { cohortsPages } from './cohorts.routes.tsx';
export { type CourseRunFacts, deleteCourseRun, saveCourseRun } from './course-runs.store.ts';
export { coursesApi } from './courses.api.ts';
export { coursesPages } from './courses.routes.tsx';
export { forgetCourses } from './forget-courses.store.ts';
export { keepTutor } from './providers.store.ts';
