/** `notify`: the message to buyers with a disclosure form on file, once the remedy of their phase is available. */
import type { Argv } from 'yargs';
import {
  campaignOption,
  jsonOption,
  recordFileOptions,
  remediedOption,
  wholeNumber,
  workspaceOption,
} from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      phase: {
        ...wholeNumber('phase', 1),
        describe: 'Phase that has opened; left out for a campaign without phases',
      },
      ...recordFileOptions,
      ...remediedOption,
      ...jsonOption,
    })
    .example('$0 notify --campaign 23LJ01 --phase 6', 'once phase 6 is marked available')
    .epilogue(
      'Notifies every buyer whose disclosure form for a vehicle of the phase is filed in the workspace store. A vehicle whose remedy is done, by the remedied file or the store, is left out. Run again it queues only what is new.',
    );

export const notifyCommand = command({
  name: 'notify',
  describe: 'Queue the message that a remedy is available, to buyers with a form on file',
  options,
  work: async () => (await import('../../handlers/compliance/notify.js')).notify,
});
