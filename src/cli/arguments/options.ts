/** Options that several commands share, so that each reads the same everywhere. */
import { Fault } from '../../base/problems.js';
import { givenTwice } from './assertGivenOnce.js';

/** An integer of at least `least`; anything else is USAGE. */
export const wholeNumber = (name: string, least: number) =>
  ({
    type: 'number',
    requiresArg: true,
    // runs before every other check, so it also sees an option that is given twice
    coerce: (given: number | readonly number[]): number => {
      if (typeof given !== 'number') throw givenTwice(name);
      if (Number.isSafeInteger(given) && given >= least) return given;
      throw new Fault('USAGE', `--${name} must be a whole number of at least ${least}`);
    },
  }) as const;

export const workspaceOption = {
  workspace: {
    type: 'string',
    default: '.',
    describe: 'Workspace folder: noticepress.yaml, campaigns/, brands/',
    requiresArg: true,
  },
} as const;

export const campaignOption = {
  campaign: {
    type: 'string',
    demandOption: true,
    describe: 'Campaign code in the workspace, or path to a campaign file',
    requiresArg: true,
  },
} as const;

/** Exactly one of the two: what is mailed or printed. */
export const campaignOrFollowUp = {
  campaign: { ...campaignOption.campaign, demandOption: false },
  'follow-up': {
    type: 'string',
    describe: 'Instead of a campaign: follow-up name in the workspace, or path to its file',
    requiresArg: true,
    conflicts: 'campaign',
  },
} as const;

/** Which of its notices a campaign is mailed or printed as. */
export const noticeOption = {
  notice: {
    type: 'string',
    describe: 'Notice of the campaign: interim, supplement, or another id in its file (default: remedy)',
    requiresArg: true,
  },
} as const;

export const jsonOption = {
  json: { type: 'boolean', default: false, describe: 'Print the result as JSON with a format version' },
} as const;

/** For those who run a program that keeps running. */
export const watchOptions = {
  'metrics-port': {
    ...wholeNumber('metrics-port', 0),
    describe: 'Answer /health and /metrics (Prometheus) on this port of this machine',
  },
  log: {
    choices: ['text', 'json'] as const,
    default: 'text' as const,
    describe: 'Form of what it tells on standard error: json has no personal data',
    requiresArg: true,
  },
} as const;

export const queueOption = {
  queue: {
    type: 'boolean',
    default: false,
    describe: 'Have a worker of the queue do it (noticepress work), and wait for it',
  },
} as const;

/** Record files for commands that look up one VIN. */
export const recordFileOptions = {
  owners: {
    type: 'string',
    describe: 'Owners file (CSV or NDJSON); may also have the vehicle columns',
    requiresArg: true,
  },
  vehicles: { type: 'string', describe: 'Vehicles file, joined by VIN', requiresArg: true },
} as const;

export const remediedOption = {
  remedied: { type: 'string', describe: 'File of vehicles whose remedy is done', requiresArg: true },
} as const;

/** Values that fill in a disclosure form. */
export const formOptions = {
  dealer: { type: 'string', describe: 'Dealer code from dealers.csv', requiresArg: true },
  set: {
    type: 'array',
    string: true,
    default: [],
    describe: 'Form value as name=value; repeatable: name, email, address, date, model, ...',
    requiresArg: true,
  },
  'set-file': {
    type: 'string',
    describe:
      "File of form values: name=value lines, or a YAML or JSON map; keeps a buyer's data out of the process list",
    requiresArg: true,
  },
} as const;
