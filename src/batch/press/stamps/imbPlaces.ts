/** Finds the place of the Intelligent Mail barcode on the first page of a piece. */
import { type Box, type EnvelopeProfile, isPageOf } from '../../../post/envelopes/envelopeProfile.js';
import { IMB_STRIP, imbInWindow, imbOnEnvelope, imbOnPanel } from '../../../post/envelopes/imbPlace.js';
import type { Outline, Page } from '../../../shapes/layout/composition.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import { type AddressBlock, linePlaces, textsOf } from './addressBlock.js';

/** The place on each page, found once for all addresses of one outline, whose first lines are equally high. */
export class ImbPlaces {
  readonly #profile: EnvelopeProfile;
  readonly #fonts: FontBook;
  readonly #known = new WeakMap<Page, WeakMap<Outline, Box>>();

  constructor(profile: EnvelopeProfile, fonts: FontBook) {
    this.#profile = profile;
    this.#fonts = fonts;
  }

  /** Above the address where its lines leave room in the window, otherwise lower right; undefined where there is no place for it. */
  on(page: Page, address: AddressBlock | undefined): Box | undefined {
    const outline = address?.block.outline;
    if (outline === undefined) return this.#find(page, address);
    const onPage = this.#known.get(page) ?? new WeakMap<Outline, Box>();
    const box = onPage.get(outline) ?? this.#find(page, address);
    if (box !== undefined) onPage.set(outline, box);
    this.#known.set(page, onPage);
    return box;
  }

  #find(page: Pick<Page, 'width' | 'height'>, address: AddressBlock | undefined): Box | undefined {
    const profile = this.#profile;
    if (isPageOf(profile, page.width, page.height)) return imbOnEnvelope(page.width, page.height);
    const inWindow = imbInWindow(profile);
    return inWindow !== undefined && this.#leavesRoom(address) ? inWindow : imbOnPanel(profile, page.width);
  }

  #leavesRoom(address: AddressBlock | undefined): boolean {
    if (address === undefined) return false;
    const [first] = linePlaces(address.block);
    const [text = ''] = textsOf(address.block);
    if (first === undefined) return false;
    const { above } = this.#fonts.reach(first.face, text);
    return first.baseline - (above * first.size) / 1000 >= IMB_STRIP - TOLERANCE;
  }
}

/** Positions in the style sheet are rounded to a hundredth of a point. */
const TOLERANCE = 0.01;
