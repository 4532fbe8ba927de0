/** Finds the place of the Intelligent Mail barcode on the first page of a piece. */
import { type Box, type EnvelopeProfile, isPageOf } from '../../../post/envelopes/envelopeProfile.js';
import { IMB_STRIP, imbInWindow, imbOnEnvelope, imbOnPanel } from '../../../post/envelopes/imbPlace.js';
import type { Outline, Page } from '../../../shapes/layout/composition.js';
import { type AddressBlock, linePlaces, textsOf } from './addressBlock.js';

/** The place on each page, found once for all addresses of one outline whose first lines are equally high. */
export class ImbPlaces {
  readonly #profile: EnvelopeProfile;
  readonly #known = CAPITALS.map(() => new WeakMap<Page, WeakMap<Outline, Box>>());

  constructor(profile: EnvelopeProfile) {
    this.#profile = profile;
  }

  /** Above the address where its lines leave room in the window, otherwise lower right; undefined where there is no place for it. */
  on(page: Page, address: AddressBlock | undefined): Box | undefined {
    const outline = address?.block.outline;
    const known = this.#known[address === undefined ? 0 : marksAbove(address)];
    if (outline === undefined || known === undefined) return imbBox(this.#profile, page, address);
    const onPage = known.get(page) ?? new WeakMap<Outline, Box>();
    const box = onPage.get(outline) ?? imbBox(this.#profile, page, address);
    if (box !== undefined) onPage.set(outline, box);
    known.set(page, onPage);
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
  if (address === undefined) return false;
  const [first] = linePlaces(address.block);
  const height = CAPITALS[marksAbove(address)] ?? 0;
  return first !== undefined && first.baseline - height * first.size >= IMB_STRIP;
}

/** Height of capitals, of the size of their line: plain, with a mark above such as \u00C9, with two such as \u1EBE. */
const CAPITALS = [0.66, 0.91, 1.1] as const;

const ASCII = /^[\x20-\x7E]*$/;
/** What a letter has above and below it, in canonical decomposition. */
const MARKS = /\p{Mn}+/gu;

/** The most marks that a letter of the first line has, at most two. */
function marksAbove({ block }: AddressBlock): number {
  const [first = ''] = textsOf(block);
  if (ASCII.test(first)) return 0;
  const marks = first.normalize('NFD').match(MARKS) ?? [];
  return Math.min(2, Math.max(0, ...marks.map(({ length }) => length)));
}
