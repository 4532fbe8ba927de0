/** Draws small pictures of one bit a dot, such as bar codes, into the content of a page. */
import type { Points } from '../../shapes/units.js';
import { ByteWriter } from '../file/byteWriter.js';

/** Where a picture stands, in points from the lower left corner of the page. */
export interface StampPlace {
  readonly left: Points;
  readonly bottom: Points;
  readonly width: Points;
  readonly height: Points;
}

/** What the picture is of: the tag of its marked content, by which it is found again. */
export type StampTag = 'IMb' | 'Mark' | 'OMR';

const TAIL = '\nEI Q EMC\n';

/**
 * One kind of picture at one place. It is an inline image (ISO 32000-1 8.9.7): a mark of its own on each sheet would cost two more objects
 * as an image, and ten times the bytes as a path. Its dots are not smoothed: they stay as sharp as lines.
 */
export class StampedPicture {
  readonly #head: Uint8Array;

  constructor(tag: StampTag, columns: number, rows: number, { left, bottom, width, height }: StampPlace) {
    const out = new ByteWriter();
    const matrix = [width, 0, 0, height, left, bottom].map((value) => Number(value.toFixed(2))).join(' ');
    out.ascii(`/${tag} BMC q ${matrix} cm 0 g BI/W ${columns}/H ${rows}/BPC 1/IM true/D[1 0]ID `);
    this.#head = out.copy();
  }

  /** `dots`: rows from the top, each in whole bytes; a bit that is set is black. */
  draw(out: ByteWriter, dots: Uint8Array): void {
    out.bytes(this.#head);
    out.bytes(dots);
    out.ascii(TAIL);
  }
}
