/** The migrations of this release, for a runtime that has no files: a test holds them equal to migrations/. */
export const MIGRATION_NAMES: readonly string[] = [
  '0001-ground.sql',
  '0002-people.sql',
  '0003-supply.sql',
  '0004-matches-and-placements.sql',
  '0005-imports.sql',
  '0006-reference.sql',
  '0007-travel.sql',
  '0008-audit.sql',
  '0009-intake-plans.sql',
  '0010-sign-in.sql',
  '0011-privacy.sql',
  '0012-open-listing.sql',
  '0013-people-who-sign-in.sql',
  '0014-caseloads.sql',
  '0015-strength-of-sign-in.sql',
  '0016-plans-by-number.sql',
];
