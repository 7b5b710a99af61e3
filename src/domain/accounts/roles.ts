/** Whom a person can sign in as. Equal to the CHECK on memberships.role. */
export const MEMBERSHIP_ROLES = [
  'co-ordinator',
  'manager',
  'data-officer',
  'auditor',
  'worker',
  'employer',
  'supervisor',
  'tutor',
  'young-person',
] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** Everybody who can act: also the operator at the command line, the service itself, and anybody at all, who only reads. */
export type Role = MembershipRole | 'operator' | 'system' | 'public';

/** Those who run the programme and may change its records. */
export const PROGRAMME_ROLES: readonly Role[] = ['co-ordinator', 'manager', 'operator'];

/** Those of an employer: the owner, who looks after the firm, and a supervisor, who sees whom they supervise. */
export const AT_EMPLOYER: readonly Role[] = ['employer', 'supervisor'];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'co-ordinator': 'Employment co-ordinator',
  manager: 'Service manager',
  'data-officer': 'Data officer',
  auditor: 'Auditor (reads only)',
  worker: 'Social worker or personal adviser',
  employer: 'Employer (owner)',
  supervisor: 'Supervisor at an employer',
  tutor: 'Designated tutor',
  'young-person': 'Young person',
  operator: 'System operator',
  system: 'Foothold',
  public: 'Anybody',
};

/** What an API key may do. Equal to the CHECK on api_keys.scopes. */
export const API_SCOPES = ['read', 'write'] as const;
export type ApiScope = (typeof API_SCOPES)[number];
