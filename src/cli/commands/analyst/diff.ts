/** `diff`: what a revision changed in each document, in words, for whoever reviews it. */
import type { Argv, CommandModule } from 'yargs';
import { campaignOption, jsonOption, workspaceOption } from '../../arguments/options.js';
import type { Session } from '../../terminal/session.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      from: {
        type: 'string',
        describe: 'Day of the earlier revision; the one before the newest change when left out',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 diff --campaign 23LJ01 --from 2023-12-21', 'compares with campaigns/23LJ01@2023-12-21.yaml');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const diffCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'diff',
  describe: 'Say in words what a revision changed, by document and section',
  builder: options,
  handler: async (args) => (await import('../../handlers/analyst/diff.js')).diff(session, args),
});
