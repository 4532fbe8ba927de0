/** `batch`: the mailing batch of a phase. */
import { basename } from 'node:path';
import type { Argv, CommandModule } from 'yargs';
import { nodeFiles } from '../../base/nodeFiles.js';
import { Fault } from '../../base/problems.js';
import { batchContext } from '../../batch/batchContext.js';
import type { BatchResult, Progress } from '../../batch/batchRequest.js';
import { runBatch } from '../../batch/runBatch.js';
import { openWorkspace } from '../../campaign/openWorkspace.js';
import { openFontBook } from '../../fonts/openFontBook.js';
import type { Wave } from '../../shapes/piece.js';
import { batchReport } from '../batchReport.js';
import { emailChannel } from '../emailChannel.js';
import { keepHeapSmall } from '../keepHeapSmall.js';
import { mailingName } from '../mailingName.js';
import { noticeJson, noticeReport } from '../noticeReport.js';
import { campaignOrFollowUp, jsonOption, recordFileOptions, workspaceOption } from '../options.js';
import { progressBar } from '../progressBar.js';
import { printJson, type Session } from '../session.js';
import { shownPath } from '../shownPath.js';
import { stopSignal } from '../stopSignal.js';
import { version } from '../version.js';

const options = (args: Argv) =>
  args
    .usage(
      '$0 batch (--campaign C [--phase N] | --follow-up F) --out DIR\n\nMakes every piece of a mailing, ready to print, and tells what became of each row of the owners file.',
    )
    .options({
      ...workspaceOption,
      ...campaignOrFollowUp,
      phase: {
        type: 'number',
        describe: 'Phase to mail; every available phase when left out',
        requiresArg: true,
      },
      out: {
        type: 'string',
        describe: 'Folder that the batch becomes, a new one; with --channel email that of the finished batch',
        requiresArg: true,
      },
      channel: {
        choices: ['mail', 'email'] as const,
        default: 'mail' as const,
        describe: 'email: queue a notice to each owner of the batch with an address, beside the letter',
        requiresArg: true,
      },
      ...recordFileOptions,
      remedied: { type: 'string', describe: 'File of VINs whose remedy is done', requiresArg: true },
      exclude: { type: 'string', describe: 'File of VINs not to mail, with a reason', requiresArg: true },
      wave: {
        type: 'string',
        describe: 'K/N: the Kth of N parts; a VIN is always in the same one',
        requiresArg: true,
      },
      document: {
        type: 'string',
        describe: 'Document to mail; the letter to the owner when left out',
        requiresArg: true,
      },
      split: { type: 'number', describe: 'Most pieces in one print file (25000)', requiresArg: true },
      compress: {
        choices: ['deflate', 'none'] as const,
        default: 'deflate' as const,
        describe: 'How print files are packed',
      },
      workers: {
        type: 'number',
        default: 1,
        describe: 'Threads that print at the same time; each takes some 90 MB',
        requiresArg: true,
      },
      resume: { type: 'boolean', default: false, describe: 'Go on with a batch that was cut short' },
      ...jsonOption,
    })
    .example('$0 batch --campaign 23LJ01 --phase 5 --out phase-5', "from the workspace's own data/")
    .example(
      '$0 batch --campaign 20LC02 --owners owners.csv --vehicles vehicles.csv --out rx',
      'from two files',
    )
    .example('$0 batch --follow-up 2013-02 --wave 1/4 --out week-1', 'the first of four weeks of a follow-up')
    .example(
      '$0 batch --campaign 23LJ01 --phase 5 --out phase-5 --channel email',
      'once phase-5 is made: its owners by email, too',
    )
    .epilogue(
      'When no record file is named, those of the workspace are read; when one is named, only the named ones.\n' +
        'Exit code 1 means: the batch is made, and rows in problems.csv need a person.\n' +
        'Email supplements the letter: for a recall --channel email needs the finished batch by mail of the same phase and record files in --out; for other campaigns --out may be left out.',
    );

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const batchCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'batch',
  describe: 'Make the mailing batch of a phase or a follow-up',
  builder: options,
  handler: async (args) => {
    if (args.channel === 'email') return byEmail(session, args);
    const bar = progressBar(session.terminal, session.clock);
    keepHeapSmall();
    const stop = stopSignal(session.terminal);
    const result = await batchFrom(args, bar.update, stop.signal).finally(() => {
      stop.release();
      bar.end();
    });
    session.exit = result.exit;
    if (args.json) return printJson(session, jsonResult(result));
    session.terminal.out(batchReport(result, shownPath(result.folder)));
  },
});

async function byEmail(session: Session, args: Options): Promise<void> {
  const { workspace, campaign, out, phase, document, json } = args;
  const wave = args.wave === undefined ? undefined : parseWave(args.wave);
  const bar = progressBar(session.terminal, session.clock);
  const order = { workspace, campaign, out, phase, document, wave, inputs: recordFiles(args) };
  const told = await emailChannel(order, bar.update).finally(() => bar.end());
  const { pieces, rejected, problems } = told;
  session.exit = told.refused.length > 0 || rejected > 0 || problems > 0 ? 1 : 0;
  if (json) return printJson(session, { campaign, phase, pieces, rejected, problems, ...noticeJson(told) });
  session.terminal.out(`Email beside the letters of ${pieces} owners:\n${noticeReport(told)}`);
}

async function batchFrom(args: Options, progress: Progress, stop: AbortSignal): Promise<BatchResult> {
  const { out, phase, document, split, compress, workers, resume } = args;
  if (out === undefined) throw new Fault('USAGE', 'Missing required argument: out');
  const wave = args.wave === undefined ? undefined : parseWave(args.wave);
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const setting = { workspace, fonts: openFontBook(), version: version(), progress, stop };
  const context = batchContext({ ...setting, ...mailingName(args) });
  const inputs = recordFiles(args);
  return runBatch({ out, inputs, phase, wave, document, split, compress, workers, resume }, context);
}

function recordFiles({ owners, vehicles, remedied, exclude }: Options) {
  return Object.fromEntries(
    Object.entries({ owners, vehicles, remedied, exclude }).filter(([, path]) => path !== undefined),
  );
}

/** `2/4`: the second of four. */
function parseWave(text: string): Wave {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (number === undefined || of === undefined) {
    throw new Fault('USAGE', `--wave ${text} is no wave`, {
      hint: 'a wave is written 2/4, the second of four',
    });
  }
  return { number: Number(number), of: Number(of) };
}

function jsonResult({ kind, folder, summary }: BatchResult): object {
  return { result: kind, folder, name: basename(folder), summary };
}
