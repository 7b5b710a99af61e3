import { share } from '#domain/outcomes/shares.ts';
import { countLine, type Line, protectedShareLine, protectList } from '../lines.ts';
import { type Behind, behindOne, report } from '../report.ts';
import { behindSplits, protectSplits, type Split, splitLines } from '../splits.ts';
import { CONTACTS } from './contacts.content.ts';
import { contactStandings, type Standing, visitInWords } from './contacts-figures.ts';

const STATES = ['on-time', 'overdue', 'long-overdue', 'never'] as const;
const { sections } = CONTACTS;

/** Visits against eight weeks, and contact in the year against what each young person is to have. */
export const CONTACTS_REPORT = report({
  name: 'contacts',
  words: CONTACTS,
  of: 'day',
  figures: contactStandings,
  exact: (all) => splitLines(contactSplits(all)),
  published: publishedContacts,
  behind: (all) => behindSplits(contactSplits(all)),
  chart: (lines) => ({
    caption: CONTACTS.chart,
    labelHead: CONTACTS.chartHead,
    shows: 'percent',
    rows: lines
      .filter(({ section, of }) => section === sections.visits && of !== null)
      .map((line) => ({ label: line.label, line })),
  }),
});

function contactSplits(all: readonly Standing[]): Split[] {
  const visited = (some: readonly Standing[]) => some.map((one) => behind(one, visitInWords(one.contact)));
  const met = all.filter(({ contact }) => contact.isEntitlementMet);
  const notMet = all.filter(({ contact }) => !contact.isEntitlementMet);
  return [
    { code: 'people', section: sections.visits, label: CONTACTS.people, people: visited(all) },
    ...STATES.map((state) => {
      const those = all.filter((one) => one.state === state);
      return {
        ...{ code: state, section: sections.visits, label: CONTACTS.visits[state] },
        people: visited(those),
        share: share(those.length, all.length),
      };
    }),
    keptSplit(all),
    ...(
      [
        ['met', met],
        ['not-met', notMet],
      ] as const
    ).map(([code, those]) => ({
      ...{ code, section: sections.entitlement, label: CONTACTS[code] },
      people: those.map((one) => behind(one, CONTACTS.had(one.contact.contacts, one.contact.minutes))),
      share: share(those.length, all.length),
    })),
    ...workerSplits(all.filter(({ state }) => state !== 'on-time')).map(({ of, ...split }) => ({
      ...split,
      people: visited(of),
    })),
  ];
}

/** Visits, not people: behind it stands who had a late one. */
function keptSplit(all: readonly Standing[]): Split {
  const { kept, late } = visitsOf(all);
  return {
    ...{ code: 'kept', section: sections.kept, label: CONTACTS.kept, share: share(kept, kept + late) },
    people: all
      .filter(({ visits }) => visits.late > 0)
      .map((one) => behind(one, CONTACTS.ofVisits(one.visits.kept, one.visits.kept + one.visits.late))),
  };
}

function visitsOf(all: readonly Standing[]) {
  const sum = (of: 'kept' | 'late') => all.reduce((total, { visits }) => total + visits[of], 0);
  return { kept: sum('kept'), late: sum('late') };
}

function workerSplits(some: readonly Standing[]) {
  return [...Map.groupBy(some, ({ person }) => person.worker ?? CONTACTS.nobodyNamed)]
    .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
    .map(([label, of], at) => ({ code: `worker-${at + 1}`, section: sections.workers, label, of }));
}

/** What may leave the service: no workers, who are few and have names. */
function publishedContacts(all: readonly Standing[]): Line[] {
  const counts = STATES.map((state) => all.filter((one) => one.state === state).length);
  const met = all.filter(({ contact }) => contact.isEntitlementMet).length;
  const { parts, total } = protectSplits([counts, [met, all.length - met]]);
  const { kept, late } = visitsOf(all);
  const visits = protectList([kept, late]);
  const [ofVisits = [], ofEntitlement = []] = parts;
  return [
    countLine({ code: 'people', section: sections.visits, label: CONTACTS.people }, total),
    ...STATES.map((state, at) =>
      protectedShareLine(
        { code: state, section: sections.visits, label: CONTACTS.visits[state] },
        share(counts[at] ?? 0, all.length),
        ofVisits[at] ?? 'c',
        total,
      ),
    ),
    protectedShareLine(
      { code: 'kept', section: sections.kept, label: CONTACTS.kept },
      share(kept, kept + late),
      visits.cells[0] ?? 'c',
      visits.total,
    ),
    ...(['met', 'not-met'] as const).map((code, at) =>
      protectedShareLine(
        { code, section: sections.entitlement, label: CONTACTS[code] },
        share(at === 0 ? met : all.length - met, all.length),
        ofEntitlement[at] ?? 'c',
        total,
      ),
    ),
  ];
}

function behind({ person }: Standing, note: string): Behind {
  return behindOne(person, note, `/young-people/${person.youngPersonId}/contacts`);
}
