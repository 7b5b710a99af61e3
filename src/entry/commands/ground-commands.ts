import { backupCommand } from './backup.ts';
import { caseloadCommands } from './caseload.ts';
import type { GroundCommand } from './cli-command.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importCommands } from './import.ts';
import { journeyCommand } from './journey.ts';
import { keyCreateCommand, keyListCommand, keyRevokeCommand } from './key.ts';
import { matchCommands } from './match.ts';
import {
  personAddCommand,
  personCodeCommand,
  personEndCommand,
  personLinkCommand,
  personRemoveAppCommand,
} from './person.ts';
import { personChangeCommands } from './person-changes.ts';
import { postcodesImportCommand } from './postcodes-import.ts';
import { reportCommand } from './report.ts';
import { retentionCommands } from './retention.ts';
import { timetableCommands } from './timetable.ts';

/** The commands that work on the database. A new one is a file beside this one and a line here. */
export const GROUND_COMMANDS: readonly GroundCommand[] = [
  backupCommand,
  ...caseloadCommands,
  demoCommand,
  doctorCommand,
  exportCommand,
  ...importCommands,
  journeyCommand,
  keyCreateCommand,
  keyListCommand,
  keyRevokeCommand,
  ...matchCommands,
  personAddCommand,
  ...personChangeCommands,
  personCodeCommand,
  personEndCommand,
  personLinkCommand,
  personRemoveAppCommand,
  postcodesImportCommand,
  reportCommand,
  ...retentionCommands,
  ...timetableCommands,
];
