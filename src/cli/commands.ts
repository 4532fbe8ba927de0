/** All commands, in the order in which `--help` lists them. */
import { checkCommand } from './commands/analyst/check.js';
import { decodeCommand } from './commands/analyst/decode.js';
import { diffCommand } from './commands/analyst/diff.js';
import { initCommand } from './commands/analyst/init.js';
import { phaseCommand } from './commands/analyst/phase.js';
import { previewCommand } from './commands/analyst/preview.js';
import { releaseCommand } from './commands/analyst/release.js';
import { renderCommand } from './commands/analyst/render.js';
import { schemaCommand } from './commands/analyst/schema.js';
import type { Command } from './commands/command.js';
import { evidenceCommand } from './commands/compliance/evidence.js';
import { notifyCommand } from './commands/compliance/notify.js';
import { outboxCommand } from './commands/compliance/outbox.js';
import { reportCommand } from './commands/compliance/report.js';
import { batchCommand } from './commands/mailRoom/batch.js';
import { exportCommand } from './commands/mailRoom/export.js';
import { keygenCommand } from './commands/mailRoom/keygen.js';
import { mailedCommand } from './commands/mailRoom/mailed.js';
import { reconcileCommand } from './commands/mailRoom/reconcile.js';
import { reprintCommand } from './commands/mailRoom/reprint.js';
import { returnedCommand } from './commands/mailRoom/returned.js';
import { verifyCommand } from './commands/mailRoom/verify.js';
import { backupCommand } from './commands/operations/backup.js';
import { jobsCommand } from './commands/operations/jobs.js';
import { restoreCommand } from './commands/operations/restore.js';
import { workCommand } from './commands/operations/work.js';
import { importCommand } from './commands/records/import.js';
import { deskCommand } from './commands/salesDesk/desk.js';
import { discloseCommand } from './commands/salesDesk/disclose.js';
import { filingsCommand } from './commands/salesDesk/filings.js';
import { lookupCommand } from './commands/salesDesk/lookup.js';

export const COMMANDS: readonly Command[] = [
  initCommand,
  schemaCommand,
  checkCommand,
  previewCommand,
  renderCommand,
  releaseCommand,
  diffCommand,
  batchCommand,
  verifyCommand,
  reprintCommand,
  keygenCommand,
  mailedCommand,
  reconcileCommand,
  returnedCommand,
  reportCommand,
  exportCommand,
  evidenceCommand,
  lookupCommand,
  discloseCommand,
  deskCommand,
  filingsCommand,
  notifyCommand,
  outboxCommand,
  workCommand,
  jobsCommand,
  backupCommand,
  restoreCommand,
  importCommand,
  decodeCommand,
  phaseCommand,
];
