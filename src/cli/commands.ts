/** All commands, in the order in which `--help` lists them. */
import type { Argv, CommandModule } from 'yargs';
import { decodeCommand } from './commands/analyst/decode.js';
import { diffCommand } from './commands/analyst/diff.js';
import { initCommand } from './commands/analyst/init.js';
import { phaseCommand } from './commands/analyst/phase.js';
import { renderCommand } from './commands/analyst/render.js';
import { schemaCommand } from './commands/analyst/schema.js';
import { notifyCommand } from './commands/compliance/notify.js';
import { outboxCommand } from './commands/compliance/outbox.js';
import { batchCommand } from './commands/mailRoom/batch.js';
import { keygenCommand } from './commands/mailRoom/keygen.js';
import { verifyCommand } from './commands/mailRoom/verify.js';
import { importCommand } from './commands/records/import.js';
import { discloseCommand } from './commands/salesDesk/disclose.js';
import type { Session } from './terminal/session.js';

type Register = (parser: Argv, session: Session) => Argv;

/** Each command has options of its own; the list keeps only how to register it. */
const register =
  <Options>(command: (session: Session) => CommandModule<object, Options>): Register =>
  (parser, session) =>
    parser.command(command(session));

export const COMMANDS: readonly Register[] = [
  register(initCommand),
  register(schemaCommand),
  register(renderCommand),
  register(diffCommand),
  register(batchCommand),
  register(verifyCommand),
  register(keygenCommand),
  register(discloseCommand),
  register(notifyCommand),
  register(outboxCommand),
  register(importCommand),
  register(decodeCommand),
  register(phaseCommand),
];
