const QUIET = 4;

/** A QR code from its square of dark (true) and light, with the quiet edge that readers need; drawn, not a picture. */
export function QrCode({ square, label }: { square: readonly (readonly boolean[])[]; label: string }) {
  const side = square.length + 2 * QUIET;
  const dark = square.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return (
    <svg class="foothold-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
