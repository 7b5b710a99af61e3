/**
 * The first two levels of a vector in one number, which orders vectors as those two levels do: level 0 · 2³² + level 1. Nearly every
 * option that a search looks at is turned down at one of the two, and so by one comparison. Leads add up as vectors do; exact as
 * long as level 0 stays under 2²⁰ (ranks are under 128).
 */
export function leadOf(values: Int32Array, at: number): number {
  return (values[at] as number) * LEVEL_0 + (values[at + 1] as number);
}

const LEVEL_0 = 2 ** 32;
