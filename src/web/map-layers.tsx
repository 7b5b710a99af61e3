import type { Label } from './map-labels.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines of buses as one path; of many only the first, so that a city is no heavier than a town. */
export function BusLines({ lines, most }: { lines: readonly (readonly Point[])[]; most: number }) {
  const pieces = lines.flatMap((line) =>
    line.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`),
  );
  if (pieces.length === 0) return null;
  return (
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path
        class="foothold-map__line"
        vector-effect="non-scaling-stroke"
        d={pieces.slice(0, most).join('')}
      />
    </svg>
  );
}

/** Bands differ by size and shape as well as colour: large to small, dots, then squares, then rings. */
const RINGS = [3];

/** A band is one path: a line of no length with a round or square end is a dot. Farthest first, so that near ones lie on top. */
export function ReachBands({ bands }: { bands: readonly (readonly Point[])[] }) {
  const farthestFirst = bands
    .map((points, band) => ({ points, band }))
    .filter(({ points }) => points.length > 0)
    .reverse();
  return (
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {farthestFirst.map(({ points, band }) => (
        <>
          <path class={bandClass(band)} vector-effect="non-scaling-stroke" d={dots(points)} />
          {RINGS.includes(band) && (
            <path
              class="foothold-map__reach foothold-map__hole"
              vector-effect="non-scaling-stroke"
              d={dots(points)}
            />
          )}
        </>
      ))}
    </svg>
  );
}

/** How a band looks, for the key. */
export function BandMark({ band }: { band: number }) {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <path class={bandClass(band)} d="M12 12h0" />
      {RINGS.includes(band) && <path class="foothold-map__reach foothold-map__hole" d="M12 12h0" />}
    </svg>
  );
}

function dots(points: readonly Point[]): string {
  return points.map(({ x, y }) => `M${short(x)} ${short(y)}h0`).join('');
}

function bandClass(band: number): string {
  return `foothold-map__reach foothold-map__reach--${band + 1}`;
}

/** A tenth of a per cent of the map is a pixel. */
function short(value: number): number {
  return Math.round(value * 10) / 10;
}

interface Area {
  readonly at: Point;
  readonly size: Point;
  readonly people: number | undefined;
}

/** Where people live, about: a soft circle with a house, or with how many. */
export function Areas({ areas }: { areas: readonly Area[] }) {
  return (
    <>
      {areas.map(({ at, size, people }) => (
        <>
          <ellipse
            class="foothold-map__home"
            cx={`${at.x}%`}
            cy={`${at.y}%`}
            rx={`${size.x}%`}
            ry={`${size.y}%`}
          />
          <svg x={`${at.x}%`} y={`${at.y}%`} overflow="visible" aria-hidden="true">
            {people === undefined ? (
              <House />
            ) : (
              <text class="foothold-map__people" y="5" text-anchor="middle">
                {people}
              </text>
            )}
          </svg>
        </>
      ))}
    </>
  );
}

export function House() {
  return <path class="foothold-map__house" d="M-9 0 0-9 9 0H6v8h-4V3h-4v5h-4V0z" />;
}

export interface PinProps {
  readonly at: Point;
  readonly number: number;
  readonly label: string;
  readonly detail: string;
  readonly href: string;
  /** Stands for the number where there is only one place. */
  readonly mark?: string | undefined;
  /** Null where there is no room for its name. */
  readonly side: Label['side'];
}

const SIDES = {
  right: { x: 17, y: 5, 'text-anchor': 'start' },
  left: { x: -17, y: 5, 'text-anchor': 'end' },
  above: { x: 0, y: -18, 'text-anchor': 'middle' },
  below: { x: 0, y: 29, 'text-anchor': 'middle' },
} as const;

/** A number that leads to what it stands for. */
export function Pin({ at, number, label, detail, href, mark, side }: PinProps) {
  const name = `${mark ?? number} ${label}, ${detail}`;
  return (
    <svg x={`${at.x}%`} y={`${at.y}%`} overflow="visible">
      <title>{name}</title>
      <a class="foothold-map__link" href={href} aria-label={name}>
        <circle class="foothold-map__pin" r="12" />
        <text class="foothold-map__number" y="5" text-anchor="middle">
          {mark ?? number}
        </text>{' '}
        {side && (
          <text class="foothold-map__label" {...SIDES[side]}>
            {label}
          </text>
        )}
      </a>
    </svg>
  );
}

export function NorthArrow() {
  return (
    <svg x="100%" y="0" overflow="visible" aria-hidden="true">
      <path class="foothold-map__north" d="M-24 12l8 20-8-5-8 5z" />
      <text class="foothold-map__label foothold-map__label--kept" x="-24" y="48" text-anchor="middle">
        N
      </text>
    </svg>
  );
}

export function ScaleBar({ percent, text }: { percent: number; text: string }) {
  return (
    <svg x="0" y="100%" width="100%" height="1" overflow="visible" aria-hidden="true">
      <g transform="translate(12 -14)">
        <line class="foothold-map__scale" x1="0" x2={`${percent}%`} y1="0" y2="0" />
        <text class="foothold-map__label foothold-map__label--kept" x="0" y="-8">
          {text}
        </text>
      </g>
    </svg>
  );
}
