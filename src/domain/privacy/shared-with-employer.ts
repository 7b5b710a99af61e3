/**
 * All that an employer learns of a young person (least knowledge): shown to the young person before it is sent, kept with the
 * match, copied to the placement. Nothing of care, history or risk has a field here.
 */
export interface SharedWithEmployer {
  readonly firstName: string;
  readonly isUnder18: boolean;
  readonly wantsToLearn: string;
  readonly support: readonly string[];
  /** Whom to ring when something happens at work; shown from the confirmation on. */
  readonly emergencyContact: EmergencyContact | null;
}

export interface EmergencyContact {
  readonly name: string;
  readonly phone: string;
}

/** Reads what was kept as JSON, whatever else may be in it: only these fields come out. */
export function readSharedWithEmployer(kept: unknown): SharedWithEmployer {
  const { firstName, isUnder18, wantsToLearn, support, emergencyContact } = fieldsOf(kept);
  return {
    firstName: textOf(firstName),
    // Unknown ages get the protection of the younger.
    isUnder18: isUnder18 !== false,
    wantsToLearn: textOf(wantsToLearn),
    support: Array.isArray(support) ? support.filter((one) => typeof one === 'string') : [],
    emergencyContact: contactOf(emergencyContact),
  };
}

function contactOf(kept: unknown): EmergencyContact | null {
  const { name, phone } = fieldsOf(kept);
  return textOf(phone) === '' ? null : { name: textOf(name), phone: textOf(phone) };
}

function fieldsOf(kept: unknown): Record<string, unknown> {
  return typeof kept === 'object' && kept !== null ? { ...kept } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
