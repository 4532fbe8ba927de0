/** Checks that the address of each piece stands where the window always shows it. */
import { Fault } from '../../../base/problems.js';
import {
  alwaysVisible,
  type Box,
  type EnvelopeProfile,
  isPageOf,
  windowFor,
} from '../../../post/envelopes/envelopeProfile.js';
import type { Outline, Page, Placement } from '../../../shapes/layout/composition.js';
import type { FaceId, FontBook, Reach } from '../../../shapes/layout/fontBook.js';
import { type AddressBlock, type LinePlace, linePlaces, textsOf } from '../stamps/addressBlock.js';

/** The widest of characters, in em. */
const WIDEST = 1;
/** Lines may touch the edge of the box that they are fitted into, whose place is rounded in the style sheet. */
const TOLERANCE = 0.05;

type PageSize = Pick<Page, 'width' | 'height'>;

/** The room of each line of an address, in em of its size; negative for a line that begins outside of the window. */
interface LineRooms {
  readonly placement: AddressBlock['placement'];
  readonly rooms: readonly number[];
  readonly faces: readonly FaceId[];
}

export class AddressCheck {
  readonly #profile: EnvelopeProfile;
  readonly #box: Box | undefined;
  readonly #fonts: FontBook;
  /** Addresses of one outline differ only in their texts, whose ink reaches as far. */
  readonly #known = new WeakMap<Outline, LineRooms>();

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
  outside(address: AddressBlock): string | undefined {
    const box = this.#box;
    if (box === undefined) return undefined;
    const { rooms, faces } = this.#roomsOf(address, box);
    const texts = textsOf(address.block);
    for (let line = 0; line < texts.length; line++) {
      const [text = '', room = 0] = [texts[line], rooms[line]];
      if (text.length * WIDEST <= room) continue;
      if (this.#fonts.width(faces[line] ?? '', text) / 1000 > room) return text;
    }
    return undefined;
  }

  #roomsOf({ placement, block }: AddressBlock, box: Box): LineRooms {
    const known = block.outline && this.#known.get(block.outline);
    if (known?.placement === placement) return known;
    const places = linePlaces(block);
    const texts = textsOf(block);
    const rooms = places.map((place, line) =>
      roomOf(place, this.#fonts.reach(place.face, texts[line] ?? ''), placement, box),
    );
    const made = { placement, rooms, faces: places.map(({ face }) => face) };
    if (block.outline !== undefined) this.#known.set(block.outline, made);
    return made;
  }
}

function roomOf({ x, baseline, size }: LinePlace, reach: Reach, placement: Placement, box: Box): number {
  const [start, base] = [placement.x + x, placement.y + baseline];
  const isInside =
    start >= box.left - TOLERANCE &&
    base - (reach.above * size) / 1000 >= box.top - TOLERANCE &&
    base + (reach.below * size) / 1000 <= box.bottom + TOLERANCE;
  return isInside ? (box.right + TOLERANCE - start) / size : -1;
}
