/** Divides the pieces of a batch into its print files. */
import { join } from 'node:path';
import type { FileGroup } from '../../../select/pieces/fileGroups.js';
import { manifestPathOf } from '../../folder/batchFolders.js';
import { piecePrefix } from '../../plan/fingerprint.js';
import type { BatchRun } from '../batchRun.js';
import type { PrintGroup, PrintJob } from '../printLetters.js';
import type { StampJob } from '../stamps/pieceStamps.js';

/** The pieces of one print file. */
interface FilePieces extends PrintGroup {
  readonly first: number;
  readonly last: number;
}

/** Each group begins a file, and has as many as `split` asks for; a box has a file of its own. */
function filesOf(groups: readonly FileGroup[], split: number): readonly FilePieces[] {
  return groups.flatMap(({ first, last, isBox, sheets }, index) => {
    const most = isBox ? 1 : split;
    return Array.from({ length: Math.ceil((last - first + 1) / most) }, (_, at) => ({
      group: index + 1,
      sheets,
      first: first + at * most,
      last: Math.min(last, first + (at + 1) * most - 1),
    }));
  });
}

/** The print files of a batch, in their order. */
export function printJobs(
  run: BatchRun,
  groups: readonly FileGroup[],
  stamps: StampJob,
): readonly PrintJob[] {
  const { plan, context, folders } = run;
  const { name: mailing } = context.mailing;
  return filesOf(groups, plan.split).map(({ first, last, group, sheets }, index) => {
    const number = String(index + 1).padStart(4, '0');
    const name = `letters-${number}.pdf`;
    return {
      name,
      path: join(folders.made, name),
      manifestPath: manifestPathOf(folders.parts, name),
      first,
      last,
      group: { group, sheets },
      options: {
        title: `${mailing} ${plan.first === undefined ? 'letters' : 'test run'} ${number}`,
        language: 'en' as const,
        compress: plan.compress,
        press: plan.press,
      },
      prefix: piecePrefix(mailing, plan),
      stamps,
    };
  });
}
