/**
 * Ethnic origin as the children looked after return codes it (SSDA903 guide, "Ethnic origin" code set), with the
 * five groups that published tables use. Reports only: nothing in matching reads it. Checked 2026-11-20.
 */
export const ETHNICITIES = [
  { code: 'WBRI', label: 'White British', group: 'White' },
  { code: 'WIRI', label: 'White Irish', group: 'White' },
  { code: 'WIRT', label: 'Traveller of Irish heritage', group: 'White' },
  { code: 'WROM', label: 'Gypsy or Roma', group: 'White' },
  { code: 'WOTH', label: 'Any other White background', group: 'White' },
  { code: 'MWBC', label: 'White and Black Caribbean', group: 'Mixed' },
  { code: 'MWBA', label: 'White and Black African', group: 'Mixed' },
  { code: 'MWAS', label: 'White and Asian', group: 'Mixed' },
  { code: 'MOTH', label: 'Any other mixed background', group: 'Mixed' },
  { code: 'AIND', label: 'Indian', group: 'Asian' },
  { code: 'APKN', label: 'Pakistani', group: 'Asian' },
  { code: 'ABAN', label: 'Bangladeshi', group: 'Asian' },
  { code: 'CHNE', label: 'Chinese', group: 'Asian' },
  { code: 'AOTH', label: 'Any other Asian background', group: 'Asian' },
  { code: 'BCRB', label: 'Caribbean', group: 'Black' },
  { code: 'BAFR', label: 'African', group: 'Black' },
  { code: 'BOTH', label: 'Any other Black background', group: 'Black' },
  { code: 'OOTH', label: 'Any other ethnic group', group: 'Other' },
  { code: 'REFU', label: 'Preferred not to say', group: 'Not known' },
  { code: 'NOBT', label: 'Not asked yet', group: 'Not known' },
] as const;

export type EthnicityCode = (typeof ETHNICITIES)[number]['code'];

/** Reads a code as people type it (`wbri`, ` WBRI `). Null where it is not one of the return's codes. */
export function readEthnicity(text: string): EthnicityCode | null {
  const code = text.trim().toUpperCase();
  return ETHNICITIES.find((one) => one.code === code)?.code ?? null;
}

/** "White and Black Caribbean". */
export function ethnicityLabel(code: EthnicityCode): string {
  return ETHNICITIES.find((one) => one.code === code)?.label ?? code;
}
