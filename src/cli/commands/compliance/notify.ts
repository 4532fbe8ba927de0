/** `notify`: tell buyers with a disclosure form on file that the remedy of their phase is available. */
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
        describe: 'Phase that has opened; omit for a campaign without phases',
      },
      ...recordFileOptions,
      ...remediedOption,
      ...jsonOption,
    })
    .example('$0 notify --campaign 23LJ01 --phase 6', 'after phase 6 is marked available')
    .epilogue(
      'Notifies every buyer with a disclosure form on file for a vehicle of the phase. Vehicles whose remedy is done, according to the remedied file or the store, are skipped. Running it again queues only new messages.',
    );

export const notifyCommand = command({
  name: 'notify',
  describe: 'Queue a message to buyers with a form on file when their remedy is available',
  options,
  work: async () => (await import('../../handlers/compliance/notify.js')).notify,
});
