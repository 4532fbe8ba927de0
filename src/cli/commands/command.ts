/** Describes one command: its name, its options, and its work, which is loaded when the command runs. */
import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { Session } from '../terminal/session.js';

interface Description<Options> {
  /** With its positional arguments: `decode <code>`. */
  readonly name: string;
  readonly describe: string;
  readonly options: (parser: Argv) => Argv<Options>;
  /** Commands of its own, such as `desk user`; without one of them the command itself runs. */
  readonly commands?: readonly Command[];
  /** Imports the handler, so that `--help` loads no more than it prints. */
  readonly work: () => Promise<Handler<Options>>;
}

type Handler<Options> = (session: Session, options: ArgumentsCamelCase<Options>) => void | Promise<void>;

/** Adds the command to a parser. */
export type Command = (parser: Argv, session: Session) => Argv;

/** The handler must take the options as they are declared: anything else is a type error. */
export const command =
  <Options>({ name, describe, options, commands = [], work }: Description<Options>): Command =>
  (parser, session) =>
    parser.command({
      command: name,
      describe,
      builder: (inner: Argv) => {
        const own = options(inner);
        for (const add of commands) add(own, session);
        return own;
      },
      handler: async (args: ArgumentsCamelCase<Options>) => (await work())(session, args),
    });

/** A command that only has commands of its own: `outbox list`, `outbox send`. */
export const commandGroup =
  (name: string, describe: string, commands: readonly Command[], missing: string): Command =>
  (parser, session) =>
    parser.command({
      command: name,
      describe,
      builder: (inner: Argv) =>
        commands.reduce((all, add) => add(all, session), inner).demandCommand(1, missing),
      handler: () => undefined,
    });
