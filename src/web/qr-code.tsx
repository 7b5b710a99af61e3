/** A QR code from its square of dark (true) and light, quiet edge included; drawn here, not a picture from elsewhere. */
export function QrCode({ square, label }: { square: readonly (readonly boolean[])[]; label: string }) {
  const side = square.length;
  const dark = square.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="foothold-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
