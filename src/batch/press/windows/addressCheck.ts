/** Checks that the address of each piece stands where the window always shows it. */
import { Fault } from '../../../base/problems.js';
import {
  alwaysVisible,
  type Box,
  type EnvelopeProfile,
  isPageOf,
  windowFor,
} from '../../../post/envelopes/envelopeProfile.js';
import type { Page, TextItem } from '../../../shapes/layout/composition.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import { type AddressBlock, linesOf } from '../stamps/addressBlock.js';

/** Of the size of a line of capitals: what is above and below its baseline, and the widest of characters. */
const [ABOVE, BELOW, WIDEST] = [0.8, 0.15, 1];
/** Lines may touch the edge of the box that they are fitted into. */
const TOLERANCE = 0.5;

type PageSize = Pick<Page, 'width' | 'height'>;

export class AddressCheck {
  readonly #profile: EnvelopeProfile;
  readonly #box: Box | undefined;
  readonly #fonts: FontBook;

  constructor(profile: EnvelopeProfile, fonts: FontBook) {
    const window = windowFor(profile, 'address');
    this.#profile = profile;
    this.#box = window && alwaysVisible(profile, window);
    this.#fonts = fonts;
  }

  /**
   * A page without an address, and one that is the envelope, is for no window.
   *
   * @throws Fault WINDOW_SHOWS, which names the piece and the line
   */
  require(address: AddressBlock | undefined, { width, height }: PageSize, piece: string): void {
    if (address === undefined || isPageOf(this.#profile, width, height)) return;
    const line = this.outside(address);
    if (line === undefined) return;
    throw new Fault(
      'WINDOW_SHOWS',
      `a line of the address of ${piece} is not wholly in the window: "${line}"`,
    );
  }

  /** The first line that is not wholly inside; undefined where all are. */
  outside({ placement, block }: AddressBlock): string | undefined {
    const box = this.#box;
    if (box === undefined) return undefined;
    return linesOf(block).find((line) => !this.#isInside(line, placement.x, placement.y, box))?.text;
  }

  #isInside({ x, baseline, size, face, text }: TextItem, left: number, top: number, box: Box): boolean {
    const start = left + x;
    if (start < box.left - TOLERANCE) return false;
    if (top + baseline - ABOVE * size < box.top - TOLERANCE) return false;
    if (top + baseline + BELOW * size > box.bottom + TOLERANCE) return false;
    const room = box.right + TOLERANCE - start;
    return text.length * WIDEST * size <= room || (this.#fonts.width(face, text) * size) / 1000 <= room;
  }
}
