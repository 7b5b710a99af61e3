/**
 * What a table holds about a young person: every column stands in exactly one of the first four lists (a test holds them
 * equal to the database), so that the file is complete and an erasure forgets nothing.
 */
export interface Held {
  /**
   * How a row is theirs: by their own id, by that of a placement of theirs or a concern about them, or because it belongs to
   * whom they sign in as (`user_id`: the row's own id; `to_user_id`: its column).
   */
  readonly by: 'id' | 'young_person_id' | 'placement_id' | 'concern_id' | 'user_id' | 'to_user_id';
  /** Facts, shown at once. */
  readonly facts: readonly string[];
  /** What they said or wrote themselves, shown at once. */
  readonly own?: readonly string[];
  /** Free text by somebody else, and other people's names: a person goes through it before it is handed out. */
  readonly others?: readonly string[];
  /** Keys, versions and who typed it: they say nothing about the young person. */
  readonly inner: readonly string[];
  /** Erased: emptied, or removed whole. Figures need what is left out here. */
  readonly erase?: readonly string[] | 'rows';
  /** Erased to a word, where the database must have one. */
  readonly eraseToWord?: readonly string[];
}
