import {
  deleteActivities,
  deleteApprenticeships,
  deleteDestinations,
  deleteStays,
  insertActivities,
  insertApprenticeships,
  insertDestinations,
  insertStays,
  updateActivity,
  updateApprenticeship,
  updateDestination,
  updateStay,
} from '#areas/outcomes/index.ts';
import { deleteContacts, insertContacts, updateContact } from '#areas/young-people/index.ts';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import type { Tx } from '#platform/actor.ts';
import { differing, type Shelf } from '../shelf.ts';
import {
  listActivities,
  listApprenticeships,
  listContacts,
  listDestinations,
  listStays,
} from './history.queries.ts';

interface Owner {
  readonly id: string;
  readonly authority: string;
  readonly young_person_id: string;
}

/** Dated facts about one young person, each kind in one table of its own. */
function historyShelf<R, Row extends object>(kind: {
  readonly list: Shelf<R>['list'];
  readonly columnsOf: (record: R) => Row;
  readonly insert: (tx: Tx, rows: (Owner & Row)[]) => Promise<void>;
  readonly update: (tx: Tx, id: string, change: Partial<Row>) => Promise<void>;
  readonly remove: (tx: Tx, ids: readonly string[]) => Promise<void>;
}): Shelf<R> {
  return {
    list: kind.list,
    insert: async (tx, arrivals) => {
      const rows = arrivals.map(({ authority, youngPersonId, record }) => ({
        id: crypto.randomUUID(),
        authority,
        young_person_id: youngPersonId ?? '',
        ...kind.columnsOf(record),
      }));
      await kind.insert(tx, rows);
      return rows.map(({ id }) => id);
    },
    update: async (tx, { id, record }, to) => {
      const change = differing(kind.columnsOf(record), kind.columnsOf(to));
      if (change) await kind.update(tx, id, change);
    },
    remove: (tx, kept) =>
      kind.remove(
        tx,
        kept.map(({ id }) => id),
      ),
  };
}

export const activitiesShelf = historyShelf<ImportRecords['activities'], ReturnType<typeof activityColumns>>({
  list: listActivities,
  columnsOf: activityColumns,
  insert: insertActivities,
  update: updateActivity,
  remove: deleteActivities,
});

function activityColumns(activity: ImportRecords['activities']) {
  return {
    kind: activity.kind,
    started_on: activity.startedOn,
    ended_on: activity.endedOn,
    hours_a_week: activity.hoursAWeek,
    with_whom: activity.organisation,
    source: 'import',
    recorded_on: activity.recordedOn ?? activity.startedOn,
  };
}

export const staysShelf = historyShelf<ImportRecords['accommodation'], ReturnType<typeof stayColumns>>({
  list: listStays,
  columnsOf: stayColumns,
  insert: insertStays,
  update: updateStay,
  remove: deleteStays,
});

function stayColumns(stay: ImportRecords['accommodation']) {
  return { code: stay.code, started_on: stay.startedOn, ended_on: stay.endedOn };
}

export const contactsShelf = historyShelf<ImportRecords['contacts'], ReturnType<typeof contactColumns>>({
  list: listContacts,
  columnsOf: contactColumns,
  insert: insertContacts,
  update: updateContact,
  remove: deleteContacts,
});

function contactColumns(contact: ImportRecords['contacts']) {
  return {
    contact_on: contact.contactOn,
    kind: contact.kind,
    minutes: contact.minutes,
    worker_email: contact.workerEmail,
    in_touch: contact.inTouch,
  };
}

export const apprenticeshipsShelf = historyShelf<
  ImportRecords['apprenticeships'],
  ReturnType<typeof apprenticeshipColumns>
>({
  list: listApprenticeships,
  columnsOf: apprenticeshipColumns,
  insert: insertApprenticeships,
  update: updateApprenticeship,
  remove: deleteApprenticeships,
});

function apprenticeshipColumns(one: ImportRecords['apprenticeships']) {
  return {
    standard: one.standard,
    level: one.level,
    started_on: one.startedOn,
    planned_end_on: one.plannedEndOn,
    ended_on: one.endedOn,
    status: one.status,
    employer: one.employer,
    from_placement: one.fromPlacement,
  };
}

export const destinationsShelf = historyShelf<
  ImportRecords['destinations'],
  ReturnType<typeof destinationColumns>
>({
  list: listDestinations,
  columnsOf: destinationColumns,
  insert: insertDestinations,
  update: updateDestination,
  remove: deleteDestinations,
});

function destinationColumns(destination: ImportRecords['destinations']) {
  return {
    school_year: destination.schoolYear,
    intended: destination.intended,
    status: destination.status,
    provider: destination.provider,
    reason: destination.reason,
  };
}
