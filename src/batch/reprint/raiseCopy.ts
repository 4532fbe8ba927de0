/** Raises the copy number in the marks of pages that are printed again. */
import { markText, readMark } from '../../post/marks/sheetMark.js';
import { dataMatrix } from '../../post/matrix/dataMatrix.js';
import { matrixPicture, readMatrixPicture } from '../../post/matrix/matrixPicture.js';
import { readDataMatrix } from '../../post/matrix/readDataMatrix.js';

/** How a batch begins the picture of a mark; what follows are its dots. */
const MARK = /\/Mark BMC [^/]*BI\/W (\d+)\/H \1\/BPC 1\/IM true\/D\[1 0\]ID /;

/**
 * The same content of a page but for the dots of its mark, which are as many as before. A page without a mark is unchanged.
 *
 * @param copy 1 is the piece as it was first printed
 * @throws Error for a mark that cannot be read
 */
export function raiseCopy(content: Uint8Array, copy: number): Uint8Array {
  const found = MARK.exec(Buffer.from(content).toString('latin1'));
  if (found === null) return content;
  const side = Number(found[1]);
  const start = found.index + found[0].length;
  const raised = content.slice();
  const length = Math.ceil(side / 8) * side;
  const text = readDataMatrix(readMatrixPicture(raised.subarray(start, start + length), side));
  const mark = readMark(text ?? '');
  if (mark === undefined) throw new Error('a page has a mark that cannot be read');
  raised.set(matrixPicture(dataMatrix(markText({ ...mark, copy }), side)), start);
  return raised;
}
