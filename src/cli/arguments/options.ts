/** Options that several commands share, so that each reads the same everywhere. */
import { Fault } from '../../base/problems.js';
import { givenTwice } from './refuseRepeated.js';

/** A number without a fraction, `least` or more; USAGE for any other, and for what is no number. */
export const wholeNumber = (name: string, least: number) =>
  ({
    type: 'number',
    requiresArg: true,
    // asked before anything else of the command line, and so of an option given twice, too
    coerce: (given: number | readonly number[]): number => {
      if (typeof given !== 'number') throw givenTwice(name);
      if (Number.isSafeInteger(given) && given >= least) return given;
      throw new Fault('USAGE', `--${name} is a whole number from ${least}`);
    },
  }) as const;

export const workspaceOption = {
  workspace: {
    type: 'string',
    default: '.',
    describe: 'Folder with noticepress.yaml, campaigns/ and brands/',
    requiresArg: true,
  },
} as const;

export const campaignOption = {
  campaign: {
    type: 'string',
    demandOption: true,
    describe: 'Code of a campaign in the workspace, or path of a campaign file',
    requiresArg: true,
  },
} as const;

/** One of the two: what is mailed or printed. */
export const campaignOrFollowUp = {
  campaign: { ...campaignOption.campaign, demandOption: false },
  'follow-up': {
    type: 'string',
    describe: 'Instead of a campaign: name of a follow-up in the workspace, or path of its file',
    requiresArg: true,
    conflicts: 'campaign',
  },
} as const;

export const jsonOption = {
  json: { type: 'boolean', default: false, describe: 'Print the result as JSON, with a format version' },
} as const;

/** Record files for commands that look one VIN up. */
export const recordFileOptions = {
  owners: {
    type: 'string',
    describe: 'Owners file, CSV or NDJSON; may carry the vehicle columns too',
    requiresArg: true,
  },
  vehicles: { type: 'string', describe: 'Vehicles file, joined by VIN', requiresArg: true },
} as const;

export const remediedOption = {
  remedied: { type: 'string', describe: 'Vehicles whose remedy is done', requiresArg: true },
} as const;

/** What fills in a disclosure form. */
export const formOptions = {
  dealer: { type: 'string', describe: 'Code of a dealer in dealers.csv', requiresArg: true },
  set: {
    type: 'array',
    string: true,
    default: [],
    describe: 'A value of the form, name=value; may be given again: name, email, address, date, model, ...',
    requiresArg: true,
  },
  'set-file': {
    type: 'string',
    describe:
      "File with values of the form: lines of name=value, or a map in YAML or JSON; keeps a buyer's data out of the process list",
    requiresArg: true,
  },
} as const;
