/** An axis from 0 in at most five equal steps of 1, 2 or 5 times a power of ten, past the largest value: [0, 20, 40, 60]. */
export function axisTicks(largest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 1)) - 1);
  const step =
    [1, 2, 5, 10, 20].map((one) => Math.max(1, one * power)).find((one) => one * 5 >= largest) ?? 1;
  const steps = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** A share of an axis as an SVG length: "37.5%". */
export function percentOf(value: number, end: number): string {
  return `${Math.round((value / end) * 10_000) / 100}%`;
}
