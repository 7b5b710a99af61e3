/** One value of the file. `text` is null where it is not handed out. */
export interface FileLine {
  readonly column: string;
  readonly label: string;
  readonly text: string | null;
  /** `waiting`: nobody has been through it yet; `left-out`: somebody has, and decided against. */
  readonly state: 'shown' | 'waiting' | 'left-out';
}

export interface FileSection {
  readonly table: string;
  readonly title: string;
  readonly entries: readonly (readonly FileLine[])[];
}
