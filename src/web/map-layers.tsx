interface Point {
  readonly x: number;
  readonly y: number;
}

/** Thousands of stops in a few paths: a line of no length with a round end is a dot. Farthest first, so that near ones lie on top. */
export function ReachLayer({ bands }: { bands: readonly (readonly Point[])[] }) {
  const farthestFirst = bands.map((points, index) => ({ points, index })).reverse();
  return (
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {farthestFirst.map(({ points, index }) => (
        <path
          class={`foothold-map__reach foothold-map__reach--${index + 1}`}
          vector-effect="non-scaling-stroke"
          d={points.map(({ x, y }) => `M${x} ${y}h0`).join('')}
        />
      ))}
    </svg>
  );
}

export function HomeArea({ at, size }: { at: Point; size: Point }) {
  return (
    <>
      <ellipse
        class="foothold-map__home"
        cx={`${at.x}%`}
        cy={`${at.y}%`}
        rx={`${size.x}%`}
        ry={`${size.y}%`}
      />
      <svg x={`${at.x}%`} y={`${at.y}%`} overflow="visible" aria-hidden="true">
        <House />
      </svg>
    </>
  );
}

export function House() {
  return <path class="foothold-map__house" d="M-9 0 0-9 9 0H6v8h-4V3h-4v5h-4V0z" />;
}

export function Pin({ at, number, label }: { at: Point; number: number; label: string | undefined }) {
  const isFarRight = at.x > 66;
  return (
    <svg x={`${at.x}%`} y={`${at.y}%`} overflow="visible" aria-hidden="true">
      <circle class="foothold-map__pin" r="12" />
      <text class="foothold-map__number" y="5" text-anchor="middle">
        {number}
      </text>
      {label && (
        <text
          class="foothold-map__label"
          x={isFarRight ? -17 : 17}
          y="5"
          text-anchor={isFarRight ? 'end' : 'start'}
        >
          {label}
        </text>
      )}
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
