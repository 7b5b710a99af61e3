const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

/** "Firefox on Windows", from what a browser says of itself: enough to know one's own again, and no more. */
export function browserFamily(userAgent: string | undefined): string {
  const find = (among: typeof FAMILIES) => among.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const [family, machine] = [find(FAMILIES), find(MACHINES)];
  if (family === undefined) return '';
  return machine === undefined ? family : `${family} on ${machine}`;
}
