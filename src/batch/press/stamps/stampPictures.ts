/** Draws bar codes and marks at their places on pages of any size. */
import type { MarkSettings } from '../../../campaign/schema/post/printSettings.js';
import type { Box } from '../../../post/envelopes/envelopeProfile.js';
import { IMB_COLUMNS, IMB_ROWS, imbPicture } from '../../../post/imb/imbPicture.js';
import { dashColumn, dashRows, ROWS_A_DASH } from '../../../post/marks/dashColumn.js';
import { dataMatrix } from '../../../post/matrix/dataMatrix.js';
import { matrixPicture } from '../../../post/matrix/matrixPicture.js';
import type { ByteWriter } from '../../../print/file/byteWriter.js';
import { StampedPicture, type StampPlace, type StampTag } from '../../../print/stamp/stampedPicture.js';
import type { Page } from '../../../shapes/layout/composition.js';
import type { Points } from '../../../shapes/units.js';

type PageSize = Pick<Page, 'width' | 'height'>;

const INCH: Points = 72;
const MILLIMETER: Points = 72 / 25.4;
/** What the codewords of a usual mark need: all marks of a batch are equally wide. */
const SIDE = 18;
/** Length of a dash. */
const DASH: Points = 0.3 * INCH;

/** Each kind at each place is prepared once. */
export class StampPictures {
  readonly #marks: MarkSettings | undefined;
  readonly #imbs = new WeakMap<Box, StampedPicture>();
  readonly #known = new Map<string, StampedPicture>();

  constructor(marks: MarkSettings | undefined) {
    this.#marks = marks;
  }

  /** @param box on a page of this size, and no other */
  imb(out: ByteWriter, page: PageSize, box: Box, bars: string): void {
    const picture =
      this.#imbs.get(box) ?? new StampedPicture('IMb', IMB_COLUMNS, IMB_ROWS, imbPlace(page, box));
    this.#imbs.set(box, picture);
    picture.draw(out, imbPicture(bars));
  }

  /** Measured from the upper right corner, whatever the size of the page. */
  matrix(out: ByteWriter, { width, height }: PageSize, text: string): void {
    const settings = this.#marks?.data_matrix;
    if (settings === undefined) return;
    const matrix = dataMatrix(text, SIDE);
    const { side } = matrix;
    this.#picture(`Mark ${side} ${width} ${height}`, 'Mark', side, side, () => {
      const length = side * settings.module * MILLIMETER;
      const [left, top] = [width - settings.right * INCH - length, settings.top * INCH];
      return { left, bottom: height - top - length, width: length, height: length };
    }).draw(out, matrixPicture(matrix));
  }

  /** Measured from the upper left corner. */
  omr(out: ByteWriter, { height }: PageSize, dashes: readonly boolean[]): void {
    const settings = this.#marks?.omr;
    if (settings === undefined) return;
    const rows = dashRows(dashes.length);
    this.#picture(`OMR ${height}`, 'OMR', 1, rows, () => {
      const length = (rows / ROWS_A_DASH) * settings.pitch * INCH;
      return {
        left: settings.left * INCH,
        bottom: height - settings.top * INCH - length,
        width: DASH,
        height: length,
      };
    }).draw(out, dashColumn(dashes));
  }

  #picture(
    key: string,
    tag: StampTag,
    columns: number,
    rows: number,
    place: () => StampPlace,
  ): StampedPicture {
    const known = this.#known.get(key) ?? new StampedPicture(tag, columns, rows, place());
    this.#known.set(key, known);
    return known;
  }
}

function imbPlace({ height }: PageSize, { left, top, right, bottom }: Box): StampPlace {
  return { left, bottom: height - bottom, width: right - left, height: bottom - top };
}
