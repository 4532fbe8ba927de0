/** `disclose`: the disclosure form for a buyer at the desk, with the FAQ, filed in the workspace store. */
import type { Argv } from 'yargs';
import {
  campaignOption,
  formOptions,
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
        demandOption: true,
        describe: 'VIN of the vehicle being sold',
        requiresArg: true,
      },
      dealer: { ...formOptions.dealer, demandOption: true },
      set: formOptions.set,
      'set-file': formOptions['set-file'],
      out: {
        type: 'string',
        demandOption: true,
        describe: 'Folder for the form and the FAQ',
        requiresArg: true,
      },
      all: {
        type: 'boolean',
        default: false,
        describe: 'Also make and file the forms of all other campaigns that are open on the VIN',
      },
      corrects: {
        ...wholeNumber('corrects', 1),
        describe: 'Number of the filing that this form corrects; both are kept',
      },
      reason: { type: 'string', default: '', describe: 'Why it is corrected', requiresArg: true },
      ...recordFileOptions,
      ...remediedOption,
      send: {
        type: 'boolean',
        default: false,
        describe:
          'Queue copies before the form is signed, which say that it is unsigned: for the compliance inbox, and for a buyer with an email address',
      },
      ...jsonOption,
    })
    .example(
      '$0 disclose --campaign 20LC02 --vin V --dealer 96508 --set name="A. Buyer" date=2024-02-03 --out desk',
      'for a vehicle in the record files',
    )
    .example(
      '$0 disclose --campaign 20LC02 --vin V --dealer 96508 --set model="RX 350" --set model_year=2017 --set status=used name="A. Buyer" date=2024-02-03 --out desk',
      'for a vehicle that is not in them',
    )
    .example(
      '$0 disclose --campaign 20LC02 --vin V --dealer 96508 --set-file buyer.yaml --out desk',
      "with the buyer's data from a file, such as name: A. Buyer",
    )
    .example(
      '$0 disclose --campaign 20LC02 --vin V --dealer 96508 --set name="A. Buyer" date=2024-02-03 email=buyer@example.com --out desk --send',
      'with copies by email',
    );

export const discloseCommand = command({
  name: 'disclose',
  describe: 'Make and file the disclosure form and the FAQ for a buyer',
  options,
  work: async () => (await import('../../handlers/salesDesk/disclose.js')).discloseForm,
});
