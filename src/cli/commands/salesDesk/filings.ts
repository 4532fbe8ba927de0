/** `filings`: the forms on file: list, show, export, attach a signed scan, withdraw, verify, purge. */
import type { Argv } from 'yargs';
import {
  campaignOption,
  jsonOption,
  queueOption,
  wholeNumber,
  workspaceOption,
} from '../../arguments/options.js';
import { command, commandGroup } from '../command.js';

const shared = { ...workspaceOption, ...jsonOption } as const;

const numberOf = {
  ...wholeNumber('number', 1),
  demandOption: true,
  describe: 'Number of the filing',
} as const;

const { requiresArg: _, ...numberPositional } = numberOf;

const ownOption = {
  dealer: { type: 'string', describe: 'Only if the filing is of this dealer', requiresArg: true },
} as const;

const numberOptions = (args: Argv) =>
  args.positional('number', numberPositional).options({ ...shared, ...ownOption });

const listOptions = (args: Argv) =>
  args.options({
    ...shared,
    campaign: { ...campaignOption.campaign, demandOption: false, describe: 'Only filings of this campaign' },
    vin: { type: 'string', describe: 'Only filings of this VIN', requiresArg: true },
    dealer: { type: 'string', describe: 'Only filings of this dealer', requiresArg: true },
    limit: { ...wholeNumber('limit', 1), default: 50, describe: 'Maximum number, newest first' },
  });

const exportOptions = (args: Argv) =>
  numberOptions(args).options({
    out: {
      type: 'string',
      describe: 'Folder for the papers and the audit report (default: filing-<number>)',
      requiresArg: true,
    },
  });

const attachOptions = (args: Argv) =>
  numberOptions(args)
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'Scan of the signed form: PDF, JPEG, or PNG, up to 10 MB',
    })
    .option('anyway', {
      type: 'boolean',
      default: false,
      describe: 'Also if the mark on it is that of another filing',
    })
    .example('$0 filings attach 17 scan.pdf', 'completes filing 17, and queues the compliance copy');

const withdrawOptions = (args: Argv) =>
  numberOptions(args).options({
    reason: { type: 'string', default: '', describe: 'Why it is withdrawn', requiresArg: true },
  });

const verifyOptions = (args: Argv) =>
  args.options({
    ...shared,
    head: {
      type: 'string',
      describe: 'Hash of a log entry noted earlier: shows whether entries were cut off since',
      requiresArg: true,
    },
  });

const purgeOptions = (args: Argv) =>
  args
    .options({
      ...shared,
      yes: { type: 'boolean', default: false, describe: 'Remove it for good; without it, only show what' },
      ...queueOption,
    })
    .example('$0 filings purge', 'shows what is older than retention in noticepress.yaml allows');

const handlers = () => import('../../handlers/salesDesk/filings.js');

const list = command({
  name: 'list',
  describe: 'List the forms on file and what was refused',
  options: listOptions,
  work: async () => (await handlers()).list,
});

const show = command({
  name: 'show <number>',
  describe: 'Show one filing: its papers, messages, and history',
  options: numberOptions,
  work: async () => (await handlers()).show,
});

const exported = command({
  name: 'export <number>',
  describe: 'Write the papers of a filing and its audit report into a folder',
  options: exportOptions,
  work: async () => (await handlers()).exportOne,
});

const attach = command({
  name: 'attach <number> <file>',
  describe: 'Attach the scan of the signed form, and queue the compliance copy',
  options: attachOptions,
  work: async () => (await handlers()).attach,
});

const withdraw = command({
  name: 'withdraw <number>',
  describe: 'Withdraw a filing; it is kept, and its buyer is not notified any more',
  options: withdrawOptions,
  work: async () => (await handlers()).withdraw,
});

const verify = command({
  name: 'verify',
  describe: 'Check that nothing on file was changed, removed, or added past the activity log',
  options: verifyOptions,
  work: async () => (await handlers()).verify,
});

const purge = command({
  name: 'purge',
  describe: 'Show or remove what is older than the retention of the workspace',
  options: purgeOptions,
  work: async () => (await handlers()).purge,
});

export const filingsCommand = commandGroup(
  'filings',
  'List, show, export, complete, withdraw, or purge the forms on file',
  [list, show, exported, attach, withdraw, verify, purge],
  'name what to do with the filings: list, show, export, attach, withdraw, verify, or purge',
);
