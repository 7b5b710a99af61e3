import { insuranceDaysLeft } from '#domain/employers/insurance.ts';
import type { OpportunityStatus } from '#domain/opportunities/statuses.ts';
import { isConfirmationDue } from '#domain/opportunities/still-open.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { trainingState } from '#domain/training/states.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listSupervisors, type Supervisor } from './employer-record.queries.ts';
import { HOME } from './employers.content.ts';
import { findEmployer } from './employers.queries.ts';

/** One thing that an employer is asked to do, with where to do it. */
export interface EmployerTask {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  /** Only where waiting does harm. */
  readonly flag?: string;
}

/**
 * What the employer who is signed in can do today about its own side: whether its places still stand, its insurance, who
 * is trained. Nobody's placement: that is for other areas to add. Empty for anybody else.
 */
export async function employerHome(tx: ReadTx): Promise<EmployerTask[]> {
  const id = tx.actor.organisationId;
  const employer = id === null ? undefined : await findEmployer(tx, id);
  if (!employer) return [];
  const offers = await listOwnOffers(tx, employer.id);
  return [
    ...(employer.status === 'registered' ? [{ ...HOME.visit, href: `/employers/${employer.id}` }] : []),
    ...offers.filter((offer) => isConfirmationDue(offer, tx.today)).map(stillOpenTask),
    ...insuranceTasks(employer.id, offers, tx.today),
    ...trainingTasks(await listSupervisors(tx, employer.id), employer.id, tx.today),
    ...(offers.length === 0 ? [{ ...HOME.offer, href: '/opportunities/new' }] : []),
  ];
}

interface OwnOffer {
  readonly id: string;
  readonly title: string;
  readonly status: OpportunityStatus;
  readonly closesOn: Day | null;
  readonly isRolling: boolean;
  readonly confirmedOn: Day | null;
  readonly askedOn: Day | null;
  readonly insuranceExpiresOn: Day | null;
}

function listOwnOffers({ read }: ReadTx, id: string): Promise<OwnOffer[]> {
  return read
    .selectFrom('opportunities')
    .where('organisation_id', '=', id)
    .where('status', '<>', 'closed')
    .select([
      'id',
      'title',
      'status',
      'closes_on as closesOn',
      'is_rolling as isRolling',
      'confirmed_on as confirmedOn',
      'still_open_asked_on as askedOn',
      'insurance_expires_on as insuranceExpiresOn',
    ])
    .$narrowType<{ status: OpportunityStatus }>()
    .orderBy('title')
    .execute();
}

function stillOpenTask(offer: OwnOffer): EmployerTask {
  return { ...HOME.stillOpen(offer.title), href: `/opportunities/${offer.id}` };
}

// The earliest certificate to run out; one that nobody has seen comes first.
function insuranceTasks(id: string, offers: readonly OwnOffer[], on: Day): EmployerTask[] {
  const href = `/employers/${id}/insurance`;
  if (offers.some((offer) => offer.insuranceExpiresOn === null)) return [{ ...HOME.insuranceUnknown, href }];
  const first = offers.map((offer) => offer.insuranceExpiresOn ?? '').sort()[0];
  if (first === undefined || insuranceDaysLeft(first, on) === null) return [];
  return [{ ...HOME.insurance(dayInWords(first)), href, ...(first < on ? { flag: HOME.now } : {}) }];
}

function trainingTasks(people: readonly Supervisor[], id: string, on: Day): EmployerTask[] {
  const there = people.filter((person) => person.leftOn === null || person.leftOn > on);
  if (there.length === 0) return [{ ...HOME.nobodyNamed, href: `/employers/${id}/supervisors/new` }];
  return there.flatMap((person) => {
    const state = trainingState(person.inDateUntil, on);
    if (state === 'in-date') return [];
    const words =
      person.inDateUntil === null
        ? HOME.untrained(person.name)
        : HOME.lapses(person.name, dayInWords(person.inDateUntil));
    return [{ ...words, href: '/training' }];
  });
}
