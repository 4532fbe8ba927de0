/** `evidence`: the copies that go to the agency. */
import type { Argv } from 'yargs';
import { campaignOption, jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      campaign: { ...campaignOption.campaign, demandOption: false },
      month: {
        type: 'string',
        describe: 'Instead of a campaign: everything that is no recall and was sent in this month: 2026-03',
        requiresArg: true,
        conflicts: 'campaign',
      },
      out: { type: 'string', demandOption: true, describe: 'New folder', requiresArg: true },
      ...jsonOption,
    })
    .example(
      '$0 evidence --campaign 26NA04 --out 26NA04-copies',
      'notices, envelopes, and dealer papers of a recall',
    )
    .example('$0 evidence --month 2026-03 --out copies-march', 'the monthly copies of other communications')
    .epilogue(
      'A representative copy of each paper in each of its languages, with mailing dates, counts, approvals, and hashes in index.pdf and index.json, in the order of 49 CFR 577.5 and 573.6(c)(10), or for 579.5. Days and counts are those that noticepress mailed entered.',
    );

export const evidenceCommand = command({
  name: 'evidence',
  describe: 'Put together the copies of a campaign for the agency, with an index',
  options,
  work: async () => (await import('../../handlers/compliance/evidence.js')).evidence,
});
