import type { Shelves } from '../shelf.ts';
import { coursesShelf } from './courses.ts';
import {
  activitiesShelf,
  apprenticeshipsShelf,
  contactsShelf,
  destinationsShelf,
  staysShelf,
} from './history.ts';
import { opportunitiesShelf } from './opportunities.ts';
import { referralsShelf } from './referrals.ts';
import { youngPeopleShelf } from './young-people.ts';

/** Where each kind of file goes. */
export const SHELVES: Shelves = {
  'young-people': youngPeopleShelf,
  referrals: referralsShelf,
  opportunities: opportunitiesShelf,
  courses: coursesShelf,
  activities: activitiesShelf,
  accommodation: staysShelf,
  contacts: contactsShelf,
  apprenticeships: apprenticeshipsShelf,
  destinations: destinationsShelf,
};
