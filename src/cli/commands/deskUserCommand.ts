/** `desk user`: who may sign in to a desk that other machines reach. */
import type { Argv } from 'yargs';
import { DESK_ROLES } from '../../shapes/desk/deskUser.js';
import { jsonOption, workspaceOption } from '../arguments/options.js';
import { command, commandGroup } from './command.js';

const shared = { ...workspaceOption, ...jsonOption } as const;

const named = (args: Argv) =>
  args
    .positional('name', { type: 'string', demandOption: true, describe: 'Name to sign in with' })
    .options(shared);

const addOptions = (args: Argv) =>
  named(args)
    .options({
      role: {
        choices: DESK_ROLES,
        default: 'staff' as const,
        describe: 'A manager also withdraws and exports filings',
      },
      dealer: {
        type: 'string',
        describe: 'Code of the dealer whose filings the user sees; without it the page asks once',
        requiresArg: true,
      },
    })
    .example('$0 desk user add kim --role manager', 'asks for the password of kim')
    .example('$0 desk user add kim < password.txt', 'reads it from the first line of a file')
    .epilogue(
      'The password is read from the standard input, or asked for twice. It has at least 12 characters.',
    );

const handlers = () => import('../handlers/salesDesk/deskUsers.js');

const add = command({
  name: 'add <name>',
  describe: 'Add a user; the password is asked for',
  options: addOptions,
  work: async () => (await handlers()).add,
});

const remove = command({
  name: 'remove <name>',
  describe: 'Remove a user, and end what the user has open',
  options: named,
  work: async () => (await handlers()).remove,
});

const list = command({
  name: 'list',
  describe: 'List the users and their roles',
  options: (args: Argv) => args.options(shared),
  work: async () => (await handlers()).list,
});

export const deskUserCommand = commandGroup(
  'user',
  'Add, remove, or list who may sign in from other machines',
  [add, remove, list],
  'name what to do with the users: add, remove, or list',
);
