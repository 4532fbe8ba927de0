/** Makes damaged pieces of a finished batch again. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import { readSummary } from '../folder/readSummary.js';
import type { Summary } from '../folder/summary.js';
import { findPieces, type PieceInFile } from './findPieces.js';
import { raiseCopy } from './raiseCopy.js';

export interface Reprint {
  readonly bytes: Uint8Array;
  /** In print order. */
  readonly pieces: readonly PieceInFile[];
  /** Including blank backs. */
  readonly pages: number;
}

/**
 * The pages as they were printed, taken from the print files: nothing is merged or laid out anew, so that a change of
 * campaign, templates or version changes nothing. Each piece begins on a right-hand page, as in the batch. Only the marks
 * of its sheets say which copy it is, so that the inserting machine does not take both.
 *
 * @param copy 2 for the first reprint of a piece
 * @throws Fault MAIL_BATCH_MISSING, BATCH_BROKEN for a file that was changed, PIECE_UNKNOWN
 */
export async function reprint(folder: string, ids: readonly string[], copy = 2): Promise<Reprint> {
  const summary = existsSync(folder) ? await readSummary(folder) : undefined;
  if (summary === undefined)
    throw new Fault('MAIL_BATCH_MISSING', 'there is no finished batch here', {
      place: { file: folder },
      hint: 'pass the folder of a finished batch',
    });
  intact(folder, summary, 'manifest.csv');
  const pieces = await findPieces(folder, ids);
  return {
    bytes: await pagesOf(folder, summary, pieces, copy),
    pieces,
    pages: sum(pieces.map(({ pages }) => pages)),
  };
}

async function pagesOf(
  folder: string,
  summary: Summary,
  pieces: readonly PieceInFile[],
  copy: number,
): Promise<Uint8Array> {
  const { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } = await import('@cantoo/pdf-lib');
  const made = await PDFDocument.create({ updateMetadata: false });
  for (const name of new Set(pieces.map(({ file }) => file))) {
    const file = await PDFDocument.load(intact(folder, summary, name), { updateMetadata: false });
    const indexes = pieces.filter((piece) => piece.file === name).flatMap(indexesOf);
    // a page leads to its part, and that to all others of the file
    for (const page of file.getPages()) page.node.delete(PDFName.of('DPart'));
    for (const page of await made.copyPages(file, indexes)) {
      const { node, doc } = made.addPage(page);
      const content = node.Contents();
      if (!(content instanceof PDFRawStream)) continue;
      const drawn = decodePDFRawStream(content).decode();
      const raised = raiseCopy(drawn, copy);
      if (raised !== drawn)
        node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream(raised)));
    }
  }
  made.setTitle(`${summary.campaign}: ${pieces.length === 1 ? '1 piece' : `${pieces.length} pieces`} again`);
  return made.save();
}

const indexesOf = ({ firstPage, pages }: PieceInFile): readonly number[] =>
  Array.from({ length: pages }, (_, index) => firstPage + index);

/** The bytes of a file, as the batch recorded them. */
function intact(folder: string, { files, beside }: Summary, name: string): Uint8Array {
  const path = join(folder, name);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  const recorded = [...files, ...beside].find((each) => each.name === name)?.sha256;
  if (bytes !== undefined && sha256Of(bytes) === recorded) return bytes;
  throw new Fault('BATCH_BROKEN', `${name} is not the file that the batch recorded`, {
    place: { file: folder },
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
