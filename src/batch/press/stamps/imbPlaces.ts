/** Finds the place of the Intelligent Mail barcode on the first page of a piece. */
import { type Box, type EnvelopeProfile, isPageOf } from '../../../post/envelopes/envelopeProfile.js';
import { IMB_STRIP, imbInWindow, imbOnEnvelope, imbOnPanel } from '../../../post/envelopes/imbPlace.js';
import type { Outline, Page } from '../../../shapes/layout/composition.js';
import { type AddressBlock, linePlaces } from './addressBlock.js';

/** The place on each page, found once for all addresses of one outline. */
export class ImbPlaces {
  readonly #profile: EnvelopeProfile;
  readonly #known = new WeakMap<Page, WeakMap<Outline, Box>>();

  constructor(profile: EnvelopeProfile) {
    this.#profile = profile;
  }

  /** Above the address where its lines leave room in the window, otherwise lower right; undefined where there is no place for it. */
  on(page: Page, address: AddressBlock | undefined): Box | undefined {
    const outline = address?.block.outline;
    if (outline === undefined) return imbBox(this.#profile, page, address);
    const onPage = this.#known.get(page) ?? new WeakMap<Outline, Box>();
    const box = onPage.get(outline) ?? imbBox(this.#profile, page, address);
    if (box !== undefined) onPage.set(outline, box);
    this.#known.set(page, onPage);
    return box;
  }
}

function imbBox(
  profile: EnvelopeProfile,
  page: Pick<Page, 'width' | 'height'>,
  address: AddressBlock | undefined,
): Box | undefined {
  if (isPageOf(profile, page.width, page.height)) return imbOnEnvelope(page.width, page.height);
  const inWindow = imbInWindow(profile);
  return inWindow !== undefined && leavesRoom(address) ? inWindow : imbOnPanel(profile, page.width);
}

function leavesRoom(address: AddressBlock | undefined): boolean {
  const [first] = address === undefined ? [] : linePlaces(address.block);
  return first !== undefined && first.baseline - CAPITALS * first.size >= IMB_STRIP;
}

/** Height of capitals, of the size of their line. */
const CAPITALS = 0.66;
