import { openingsToJudge } from '#areas/audit/index.ts';
import { handedOverToMe, withoutWorker } from '#areas/caseloads/index.ts';
import { employerHome } from '#areas/employers/index.ts';
import { matchesNeedingSomebody } from '#areas/matching/index.ts';
import {
  type MyPlacement,
  myPlacement,
  type PlacementLine,
  placementsNeedingAttention,
  placementsOpen,
  timesOf,
} from '#areas/placements/index.ts';
import { timetablesNeedingSomebody } from '#areas/travel/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { kindsFor } from '#domain/calendar/events.ts';
import { dayInWordsWithWeekday } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { TODAY } from './today.content.ts';
import type { Need, NeedSection, TodayProps } from './today.page.tsx';
import {
  housekeeping,
  openConcerns,
  overdueActions,
  ownActions,
  waitingForOptions,
  waitingToBeMet,
} from './today.queries.ts';

type Today = Omit<TodayProps, 'shell' | 'hasCalendar'>;

/** What needs the person who is asking, by what they are here. */
export async function readToday(tx: ReadTx): Promise<Omit<TodayProps, 'shell'>> {
  return { ...(await needsToday(tx)), hasCalendar: kindsFor(tx.actor.role).length > 0 };
}

async function needsToday(tx: ReadTx): Promise<Today> {
  const { role } = tx.actor;
  if (PROGRAMME_ROLES.includes(role)) return staffToday(tx);
  if (role === 'worker') return workerToday(tx);
  if (role === 'employer') return employerToday(tx);
  if (role === 'supervisor') return supervisorToday(tx);
  if (role === 'young-person') return youngPersonToday(tx);
  return {
    title: TODAY.other.title(tx.actor.name),
    lead: TODAY.other.lead,
    sections: await otherSections(tx),
  };
}

async function staffToday(tx: ReadTx): Promise<Today> {
  const { sections } = TODAY.staff;
  const concerns: NeedSection = { ...sections.concerns, needs: await openConcerns(tx) };
  const lost = await withoutWorker(tx);
  const own = await ownActions(tx);
  return {
    title: TODAY.staff.title(tx.actor.name),
    lead: TODAY.staff.lead,
    action: TODAY.staff.refer,
    sections: [
      ...(concerns.needs.length > 0 ? [concerns] : []),
      ...(lost.length > 0 ? [{ ...sections.lost, needs: lost }] : []),
      ...(own.length > 0 ? [{ ...TODAY.own, needs: own }] : []),
      { ...sections.placements, needs: await placementNeeds(tx) },
      { ...sections.matches, needs: await matchNeeds(tx) },
      { ...sections.meet, needs: await waitingToBeMet(tx) },
      { ...sections.match, needs: await waitingForOptions(tx) },
      { ...sections.actions, needs: await overdueActions(tx) },
      {
        ...sections.keeping,
        needs: [
          ...(await housekeeping(tx)),
          ...(await timetablesNeedingSomebody(tx)),
          ...(await openingsToJudge(tx)),
        ],
      },
      ...(concerns.needs.length === 0 ? [concerns] : []),
    ],
  };
}

async function workerToday(tx: ReadTx): Promise<Today> {
  const { sections } = TODAY.worker;
  const handedOver = await handedOverToMe(tx);
  const own = await ownActions(tx);
  return {
    title: TODAY.worker.title(tx.actor.name),
    lead: TODAY.worker.lead,
    action: TODAY.staff.refer,
    sections: [
      ...(handedOver.length > 0 ? [{ ...sections.handedOver, needs: handedOver }] : []),
      ...(own.length > 0 ? [{ ...TODAY.own, needs: own }] : []),
      { ...sections.matches, needs: await matchNeeds(tx) },
      { ...sections.placements, needs: await placementNeeds(tx) },
      { ...sections.actions, needs: await overdueActions(tx) },
      { ...sections.people, needs: await waitingToBeMet(tx) },
    ],
  };
}

async function employerToday(tx: ReadTx): Promise<Today> {
  const { sections } = TODAY.employer;
  return {
    title: TODAY.employer.title(tx.actor.name),
    lead: TODAY.employer.lead,
    action: TODAY.employer.action,
    sections: [
      { ...sections.matches, needs: await matchNeeds(tx) },
      { ...sections.placements, needs: await comingNeeds(tx) },
      { ...sections.own, needs: await employerHome(tx) },
    ],
  };
}

async function supervisorToday(tx: ReadTx): Promise<Today> {
  const { title, lead } = TODAY.supervisor;
  return {
    title: title(tx.actor.name),
    lead,
    sections: [{ ...TODAY.employer.sections.placements, needs: await comingNeeds(tx) }],
  };
}

async function youngPersonToday(tx: ReadTx): Promise<Today> {
  const { sections, more } = TODAY.youngPerson;
  const mine = await myPlacement(tx);
  return {
    title: TODAY.youngPerson.title(tx.actor.name),
    lead: TODAY.youngPerson.lead,
    sections: [
      { ...sections.placements, needs: nextDayNeeds(mine) },
      {
        ...sections.matches,
        ...(mine !== null && { empty: TODAY.youngPerson.nothingToChoose }),
        needs: await matchNeeds(tx),
        more,
      },
    ],
  };
}

const SHOWN_MAX = 12;
const PRESSING = ['attendance-worry', 'review-overdue', 'start'];

async function matchNeeds(tx: ReadTx): Promise<Need[]> {
  return (await matchesNeedingSomebody(tx)).slice(0, SHOWN_MAX);
}

async function placementNeeds(tx: ReadTx): Promise<Need[]> {
  const lines = await placementsNeedingAttention(tx);
  return lines.slice(0, SHOWN_MAX).map((line) => ({
    title: [line.who, line.organisation, line.moment].filter(Boolean).join(', '),
    detail: line.attention.map(({ text }) => text).join(' '),
    href: `/placements/${line.reference}`,
    flag: line.attention.some(({ code }) => PRESSING.includes(code)) ? TODAY.now : undefined,
  }));
}

/** Who is with an employer or comes, when next, and what is to be done about it. */
async function comingNeeds(tx: ReadTx): Promise<Need[]> {
  const lines = await placementsOpen(tx);
  return lines.slice(0, SHOWN_MAX).map((line) => ({
    title: [line.who, line.moment].filter(Boolean).join(', '),
    detail: [comes(line), ...line.attention.map(({ text }) => text)].join(' '),
    href: `/placements/${line.reference}`,
    ...(line.attention.some(({ code }) => code === 'not-logged') && {
      also: { text: TODAY.employer.log, href: `/placements/${line.reference}/attendance` },
    }),
  }));
}

function comes({ next }: PlacementLine): string {
  const { coming } = TODAY.employer;
  return next === null ? coming.notYet : coming.next(dayInWordsWithWeekday(next.day), ...timesOf(next));
}

function nextDayNeeds(mine: MyPlacement | null): Need[] {
  if (!mine) return [];
  const { reference, title, organisation, next, way, place } = mine;
  const { nextDay } = TODAY.youngPerson;
  const path = `/placements/${reference}`;
  const leave = way === null || way === 'none' ? '' : nextDay.leave(way.leaveAt);
  return [
    {
      title: `${title}, ${organisation}`,
      detail:
        next === null
          ? nextDay.none
          : `${nextDay.at(dayInWordsWithWeekday(next.day), timesOf(next)[0], place)} ${leave}`.trim(),
      href: path,
      ...(next !== null && { also: { text: nextDay.way, href: `${path}/journey` } }),
    },
  ];
}

async function otherSections(tx: ReadTx): Promise<NeedSection[]> {
  return tx.actor.role === 'tutor'
    ? [{ ...TODAY.employer.sections.matches, needs: await matchNeeds(tx) }]
    : [];
}
