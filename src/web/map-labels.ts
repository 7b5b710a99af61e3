/** Where a name stands beside its number. */
export interface Label {
  readonly side: 'right' | 'left' | 'above' | 'below' | null;
}

interface Place {
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// Names are not drawn on anything narrower than the first; between the two a map only spreads out.
const WIDTHS = [640, 960];
const ASPECT = 4 / 3;
const PIN = 13;
const LETTER = 7.6;
const LINE = 17;
const NAME_LETTERS_MAX = 32;

/**
 * Numbers the places and finds a side for each name where it covers no number, no other name and not the edge; where
 * there is none it is left out, and the table has it. First come, first served. O(places²), for some sixty.
 */
export function labelled<P extends Place>(places: readonly P[]): (P & Label & { readonly number: number })[] {
  const taken: Box[][] = WIDTHS.map((width) => places.map((place) => pinBox(place, width)));
  return places.map((place, index) => {
    const side = (['right', 'left', 'above', 'below'] as const).find((one) =>
      WIDTHS.every((width, at) => isFree(nameBox(place, width, one), taken[at] ?? [], width)),
    );
    const isShort = place.label.length <= NAME_LETTERS_MAX;
    if (side === undefined || !isShort) return { ...place, number: index + 1, side: null };
    for (const [at, width] of WIDTHS.entries()) taken[at]?.push(nameBox(place, width, side));
    return { ...place, number: index + 1, side };
  });
}

function centre({ at }: Place, width: number): [x: number, y: number] {
  return [(at.x / 100) * width, ((at.y / 100) * width) / ASPECT];
}

function pinBox(place: Place, width: number): Box {
  const [x, y] = centre(place, width);
  return { left: x - PIN, right: x + PIN, top: y - PIN, bottom: y + PIN };
}

function nameBox(place: Place, width: number, side: NonNullable<Label['side']>): Box {
  const [x, y] = centre(place, width);
  const long = place.label.length * LETTER;
  const left = { right: x + PIN + 2, left: x - PIN - 2 - long, above: x - long / 2, below: x - long / 2 }[
    side
  ];
  const top = { right: y - LINE / 2, left: y - LINE / 2, above: y - PIN - LINE, below: y + PIN }[side];
  return { left, right: left + long, top, bottom: top + LINE };
}

function isFree(box: Box, taken: readonly Box[], width: number): boolean {
  if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > width / ASPECT) return false;
  return taken.every(
    (other) =>
      box.right <= other.left ||
      other.right <= box.left ||
      box.bottom <= other.top ||
      other.bottom <= box.top,
  );
}
