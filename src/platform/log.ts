/** What may be written down about a request or a job: words and numbers of ours, never of a person. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  problem(event: string, fields?: LogFields): void;
}

/** One JSON document a line. `write` takes a finished line. */
export function jsonLog(write: (line: string) => void, now: () => string): Log {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write(JSON.stringify({ at: now(), level, event, ...fields }));
  return { info: at('info'), problem: at('problem') };
}

export const silentLog: Log = { info: () => {}, problem: () => {} };
