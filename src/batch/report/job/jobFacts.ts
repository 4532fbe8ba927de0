/** Gathers what the print room and the mail shop need to know of a batch. */

import type { GroupCount, PrintFile } from '../../folder/summary.js';
import { pieceId, piecePrefix } from '../../plan/fingerprint.js';
import type { BatchRun } from '../../press/batchRun.js';
import type { PrintedGroups } from '../makeSummary.js';

export interface JobFile extends PrintFile {
  readonly firstPiece: string;
  readonly lastPiece: string;
}

export interface JobGroup extends GroupCount {
  readonly firstPiece: string;
  readonly lastPiece: string;
  readonly files: readonly JobFile[];
}

/** In print order. */
export function jobGroups(
  { plan, context }: BatchRun,
  { groups, printed }: PrintedGroups,
): readonly JobGroup[] {
  const prefix = piecePrefix(context.mailing.name, plan);
  const idOf = (seq: number): string => pieceId(prefix, seq);
  let seq = 0;
  return groups.map((group) => {
    const files = printed
      .filter(({ file }) => file.group === group.group)
      .map(({ file }): JobFile => {
        const first = seq + 1;
        seq += file.pieces;
        return { ...file, firstPiece: idOf(first), lastPiece: idOf(seq) };
      });
    return {
      ...group,
      firstPiece: files[0]?.firstPiece ?? '',
      lastPiece: files.at(-1)?.lastPiece ?? '',
      files,
    };
  });
}
