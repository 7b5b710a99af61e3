/** How exact a postcode is: a handful of doors, some streets, or a district. */
export const PLACE_PRECISIONS = ['unit', 'sector', 'outcode'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

const FORMS: Readonly<Record<PlacePrecision, RegExp>> = {
  unit: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  sector: /^[A-Z]{1,2}\d[A-Z\d]? \d$/,
  outcode: /^[A-Z]{1,2}\d[A-Z\d]?$/,
};

/**
 * A postcode, sector or district in its usual form, or null: "so143au", "SO14 3AU" and "SO1  3AU" as people and
 * Code-Point Open ("AB101AB", "B1 1AA ") write them.
 */
export function usualForm(text: string, precision: PlacePrecision): string | null {
  const bare = text.toUpperCase().replaceAll(/\s/g, '');
  const inward = { unit: 3, sector: 1, outcode: 0 }[precision];
  const usual = inward === 0 ? bare : `${bare.slice(0, -inward)} ${bare.slice(-inward)}`;
  return FORMS[precision].test(usual) ? usual : null;
}

/** What to look up for a postcode in its usual form, most exact first: "SO14 3AU", "SO14 3", "SO14". */
export function lookUps(postcode: string): string[] {
  const [outcode = '', inward = ''] = postcode.split(' ');
  return [
    ...(inward.length === 3 ? [postcode] : []),
    ...(inward ? [`${outcode} ${inward[0]}`] : []),
    outcode,
  ];
}
