import { AliasNode, type KyselyPlugin, type QueryId, SelectQueryNode, TableNode } from 'kysely';

/** Who looks: as much of an actor as the audit keeps. */
export interface Onlooker {
  readonly role: string;
  readonly authority: string | null;
  readonly userId: string | null;
}

/** Whom one onlooker was shown, until it is written to the audit. */
export interface Look {
  readonly by: Onlooker;
  /** Ids of young people. */
  readonly people: Set<string>;
}

/** The looks of one request or command. It fills by itself: every query of the read-only door passes by here. */
export interface Looks {
  of(by: Onlooker): Look;
  /** The looks so far; they are forgotten here. */
  take(): Look[];
}

export function newLooks(): Looks {
  const looks = new Map<string, Look>();
  return {
    of: (by) => {
      const key = `${by.role} ${by.userId} ${by.authority}`;
      const look = looks.get(key) ?? { by, people: new Set<string>() };
      looks.set(key, look);
      return look;
    },
    take: () => {
      const taken = [...looks.values()].filter(({ people }) => people.size > 0);
      looks.clear();
      return taken;
    },
  };
}

const NAMES = ['first_name', 'last_name', 'known_as', 'firstName', 'lastName', 'knownAs'];
const WHOSE = ['young_person_id', 'youngPersonId', 'other_young_person_id', 'otherYoungPersonId'];

/**
 * Notes everybody whom a query names: a row with a young person's names holds their id too, whether or not the reader's
 * rights let the names through (an employer gets what was agreed from beside them).
 * @throws Error where a query names somebody and does not say who: it cannot be audited, so it is not answered.
 */
export function notePeople({ people }: Look): KyselyPlugin {
  const ofPeople = new WeakSet<QueryId>();
  return {
    transformQuery: ({ queryId, node }) => {
      if (SelectQueryNode.is(node) && node.from?.froms.some(isYoungPeople)) ofPeople.add(queryId);
      return node;
    },
    transformResult: async ({ queryId, result }) => {
      note(result.rows, ofPeople.has(queryId), people);
      return result;
    },
  };
}

function isYoungPeople(from: unknown): boolean {
  const node = from as SelectQueryNode | AliasNode | TableNode;
  if (AliasNode.is(node)) return isYoungPeople(node.node);
  return TableNode.is(node) && node.table.identifier.name === 'young_people';
}

function note(rows: readonly Record<string, unknown>[], areTheirOwn: boolean, people: Set<string>): void {
  const [first] = rows;
  if (first === undefined || !NAMES.some((name) => name in first)) return;
  const columns = [...WHOSE, ...(areTheirOwn ? ['id'] : [])].filter((name) => name in first);
  if (columns.length === 0)
    throw new Error('A query names young people and does not say who they are: select young_person_id too.');
  for (const row of rows)
    for (const column of columns) {
      const id = row[column];
      if (typeof id === 'string') people.add(id);
    }
}
