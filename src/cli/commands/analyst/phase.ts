/** `phase`: whether a campaign covers a vehicle, which phase it belongs to, and why. */
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
      vin: {
        type: 'string',
        describe: 'VIN to look up in the record files and the store',
        requiresArg: true,
      },
      model: { type: 'string', describe: 'Model as named in the campaign file', requiresArg: true },
      'model-year': { ...wholeNumber('model-year', 1), describe: 'Model year' },
      origin: {
        choices: ['CBU', 'NAP'] as const,
        describe: 'CBU: imported complete; NAP: North American production',
        requiresArg: true,
      },
      built: { type: 'string', describe: 'Production date, such as 2023-08-15', requiresArg: true },
      ...recordFileOptions,
      ...remediedOption,
      ...jsonOption,
    })
    .conflicts('vin', ['model', 'built', 'origin', 'model-year'])
    .conflicts('model', ['owners', 'vehicles', 'remedied'])
    .example('$0 phase --campaign 23LJ01 --model LC --built 2022-12-15', 'by model and production date')
    .example('$0 phase --campaign 23LJ01 --vin V', "by VIN, from the workspace's data/");

export const phaseCommand = command({
  name: 'phase',
  describe: 'Show whether a campaign covers a vehicle, in which phase, and why',
  options,
  work: async () => (await import('../../handlers/analyst/phase.js')).phase,
});
