/** The pieces of a batch come in; its print files stand in the folder where it is made, each recorded when done. */
import { join } from 'node:path';
import { recordCompositions } from './compositionCounts.js';
import { piecePrefix } from './fingerprint.js';
import type { Making } from './making.js';
import { type PrintedFile, type PrintJob, printLetters } from './printLetters.js';
import type { PrintFile } from './summary.js';

/** A print file, and the rows of the manifest that were written with it. */
export interface PrintedPart {
  readonly file: PrintFile;
  readonly manifestPath: string;
}

/** File by file: a finished one is never made again, an unfinished one is made anew. */
export async function printFiles(making: Making, pieces: number): Promise<readonly PrintedPart[]> {
  const { steps, scratch, letters, context } = making;
  const printed: PrintedPart[] = [];
  for (const job of printJobs(making, pieces)) {
    const progress = (done: number): void => context.progress('print', job.first - 1 + done, pieces);
    const print = (path: string): Promise<PrintedFile> =>
      printLetters(scratch, letters, context.fonts, { ...job, path }, progress);
    const { file } = await steps.file(job.name, print, {
      beside: job.manifestPath,
      record: ({ used }) => recordCompositions(scratch, used),
    });
    printed.push({ file, manifestPath: job.manifestPath });
  }
  return printed;
}

function printJobs({ plan, context, folders }: Making, pieces: number): readonly Omit<PrintJob, 'path'>[] {
  const { campaign } = context;
  const count = Math.ceil(pieces / plan.split);
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    const first = index * plan.split + 1;
    return {
      name: `letters-${number}.pdf`,
      manifestPath: join(folders.parts, `manifest-${number}.csv`),
      first,
      last: Math.min(pieces, first + plan.split - 1),
      documents: plan.documents,
      options: {
        title: `${campaign.code} letters ${number}`,
        language: 'en' as const,
        compress: plan.compress,
      },
      prefix: piecePrefix(campaign.code, plan.fingerprint),
    };
  });
}
