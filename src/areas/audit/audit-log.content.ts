/** Which rows of the audit are wanted. */
export const AUDIT_PARTS = ['changes', 'looks', 'refused'] as const;
export type AuditPart = (typeof AUDIT_PARTS)[number];

export const AUDIT_LOG = {
  title: 'What happened',
  intro:
    'Every change, every look at a young person and everything that was refused, as it was written down. It cannot be changed, and it names no young person.',
  part: 'Show',
  all: 'Everything',
  parts: { changes: 'Changes', looks: 'Looks', refused: 'Refused' } satisfies Record<AuditPart, string>,
  filter: 'Show',
  caption: 'The audit',
  columns: { at: 'When', who: 'Who', what: 'What', about: 'About', more: 'More' },
  none: 'Nothing yet',
  noneHint: 'What people do from now on stands here.',
  older: 'Earlier',
} as const;
