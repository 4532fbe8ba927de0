/** All commands, in the order in which `--help` lists them. */
import type { Argv, CommandModule } from 'yargs';
import { batchCommand } from './commands/batch.js';
import { decodeCommand } from './commands/decode.js';
import { diffCommand } from './commands/diff.js';
import { discloseCommand } from './commands/disclose.js';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { keygenCommand } from './commands/keygen.js';
import { notifyCommand } from './commands/notify.js';
import { outboxCommand } from './commands/outbox.js';
import { phaseCommand } from './commands/phase.js';
import { renderCommand } from './commands/render.js';
import { schemaCommand } from './commands/schema.js';
import { verifyCommand } from './commands/verify.js';
import type { Session } from './session.js';

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
