/** Compares what is stamped on the sheets of a piece with its row of the manifest. */
import { decodeImb } from '../../post/imb/decodeImb.js';
import { readImbPicture } from '../../post/imb/imbPicture.js';
import { readDashColumn } from '../../post/marks/dashColumn.js';
import { omrText } from '../../post/marks/omr.js';
import { markText, readMark, type SheetMark } from '../../post/marks/sheetMark.js';
import { readMatrixPicture } from '../../post/matrix/matrixPicture.js';
import { readDataMatrix } from '../../post/matrix/readDataMatrix.js';
import type { InlinePicture } from '../../print/read/scanContent.js';

/** What the manifest says of a piece; empty where nothing is stamped. */
export interface StampedPiece {
  readonly imb: string;
  readonly bars: string;
  /** Of its first sheet. */
  readonly mark: string;
  readonly sheets: number;
}

export class StampedMarks {
  #piece: StampedPiece = { imb: '', bars: '', mark: '', sheets: 0 };
  #mark: SheetMark | undefined;
  #page = 0;

  begin(piece: StampedPiece): void {
    this.#piece = piece;
    this.#mark = readMark(piece.mark);
    this.#page = 0;
  }

  /** What is wrong with the next page of the piece, in words. */
  *page(pictures: readonly InlinePicture[]): Generator<string> {
    this.#page++;
    const sheet = (this.#page + 1) / 2;
    const isFront = Number.isInteger(sheet);
    const { imb, bars, sheets } = this.#piece;
    yield* compared('barcode', barsIn(pictures), sheet === 1 ? bars : '');
    if (sheet === 1 && bars !== '' && decodeImb(bars) !== imb)
      yield `the bars of the manifest do not say ${imb}`;
    const mark = this.#mark;
    if (mark === undefined) yield* this.#dashes(pictures, isFront, sheet);
    else yield* compared('mark', markIn(pictures), isFront ? markText({ ...mark, sheet, sheets }) : '');
  }

  /** Which dashes stand where depends on settings; those of the first sheet are in the manifest. */
  *#dashes(pictures: readonly InlinePicture[], isFront: boolean, sheet: number): Generator<string> {
    const dashes = dashesIn(pictures);
    const { mark } = this.#piece;
    if (sheet === 1 || mark === '' || !isFront) yield* compared('mark', dashes, isFront ? mark : '');
    else if (dashes.length !== mark.length)
      yield `the mark of sheet ${sheet} has not as many dashes as the first`;
  }
}

function* compared(what: string, found: string, expected: string): Generator<string> {
  if (found === expected) return;
  if (expected === '') yield `the page has the ${what} ${found}, which does not belong there`;
  else if (found === '') yield `the page lacks its ${what} ${expected}`;
  else yield `the ${what} says ${found}, the manifest ${expected}`;
}

const UNREADABLE = '(unreadable)';

/** Empty without a picture of that kind. */
function readIn(
  pictures: readonly InlinePicture[],
  tag: string,
  read: (picture: InlinePicture) => string | undefined,
): string {
  return pictures
    .filter((picture) => picture.tag === tag)
    .map((picture) => read(picture) ?? UNREADABLE)
    .join(' ');
}

const barsIn = (pictures: readonly InlinePicture[]): string =>
  readIn(pictures, 'IMb', ({ dots }) => readImbPicture(dots));

const markIn = (pictures: readonly InlinePicture[]): string =>
  readIn(pictures, 'Mark', ({ columns, dots }) => readDataMatrix(readMatrixPicture(dots, columns)));

const dashesIn = (pictures: readonly InlinePicture[]): string =>
  readIn(pictures, 'OMR', ({ dots }) => omrText(readDashColumn(dots)));
