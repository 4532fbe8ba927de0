/** `notify`: tell buyers with a disclosure form on file that the remedy of their phase is available. */
import type { Argv } from 'yargs';
import {
  campaignOption,
  jsonOption,
  queueOption,
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
      'call-list': {
        type: 'string',
        describe:
          'CSV file of the buyers without an email address: name, phone, vin (default: data/call-list-<campaign>[-<phase>].csv in the workspace)',
        requiresArg: true,
      },
      ...recordFileOptions,
      ...remediedOption,
      ...queueOption,
      ...jsonOption,
    })
    .example('$0 notify --campaign 23LJ01 --phase 6', 'after phase 6 is marked available')
    .epilogue(
      'Notifies the buyer of the newest disclosure form that stands on file for each vehicle of the phase, and writes a list of those to call. Vehicles whose remedy is done, according to the remedied file or the store, are skipped. Running it again queues only new messages.',
    );

export const notifyCommand = command({
  name: 'notify',
  describe: 'Queue a message to buyers with a form on file when their remedy is available',
  options,
  work: async () => (await import('../../handlers/compliance/notify.js')).notify,
});
