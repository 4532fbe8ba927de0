/** `report`: how far a campaign is. */
import type { Argv } from 'yargs';
import { campaignOption, jsonOption, queueOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      'as-of': {
        type: 'string',
        describe: 'Last day that counts: 2026-03-31 (default: today)',
        requiresArg: true,
      },
      format: {
        choices: ['text', 'csv', 'pdf'] as const,
        describe: 'Format (default: that of the name of --out, otherwise text)',
        requiresArg: true,
      },
      out: { type: 'string', describe: 'File to write instead of standard output', requiresArg: true },
      ...queueOption,
      ...jsonOption,
    })
    .example('$0 report --campaign 23LJ01 --as-of 2024-03-31', 'the first quarter')
    .example('$0 report --campaign 23LJ01 --out report.pdf', 'as a page with a plot')
    .epilogue(
      'Counts what mailed, returned, reconcile, and import remedied entered in the workspace store, and the remedied and exclude files of the workspace: eight quarters from the first mailing on, then three years (49 USC 30118(f), 49 CFR 573.7).',
    );

export const reportCommand = command({
  name: 'report',
  describe: 'Report on a campaign by quarter: notified, remedied, unreachable; by dealer, region, and phase',
  options,
  work: async () => (await import('../../handlers/compliance/report.js')).report,
});
