/** `lookup`: everything that is open on a VIN, and what to do about it. */
import type { Argv } from 'yargs';
import {
  formOptions,
  jsonOption,
  recordFileOptions,
  remediedOption,
  workspaceOption,
} from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('vin', { type: 'string', demandOption: true, describe: 'VIN as typed or scanned' })
    .options({
      ...workspaceOption,
      set: {
        ...formOptions.set,
        describe: 'What you state where our records are blank: status=used, model=..., model_year=...',
      },
      ...recordFileOptions,
      ...remediedOption,
      ...jsonOption,
    })
    .example('$0 lookup V', 'from the record files and the store of the workspace')
    .example('$0 lookup V --set status=used --json', 'with what the dealer knows, for a program');

export const lookupCommand = command({
  name: 'lookup <vin>',
  describe: 'Show everything that is open on a VIN, and what to do about it',
  options,
  work: async () => (await import('../../handlers/salesDesk/lookup.js')).lookup,
});
