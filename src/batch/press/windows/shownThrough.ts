/** Finds what an envelope would show of a page besides the address. */
import {
  alwaysVisible,
  type Box,
  type EnvelopeProfile,
  everVisible,
  isInside,
  overlaps,
} from '../../../post/envelopes/envelopeProfile.js';
import { boundsOf } from '../../../print/pdf/itemBounds.js';
import type { FilledComposition, Item, Page } from '../../../shapes/layout/composition.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { AddressBlock } from '../stamps/addressBlock.js';

/** What the post asks senders to print beside the address (DMM 507.1.5). */
const ENDORSEMENT = /^(?:ADDRESS|RETURN|CHANGE|FORWARDING|ELECTRONIC) SERVICE REQUESTED/;

/**
 * Of the first page, whatever a window shows in some place of the page in the envelope and that does not belong there: the address,
 * the barcode and an endorsement may show in the address window, what stands wholly in the other one in that.
 *
 * @returns in words; empty where nothing else shows
 */
export function shownThrough(
  profile: EnvelopeProfile,
  { composition, filling }: FilledComposition,
  address: AddressBlock,
  fonts: FontBook,
): readonly string[] {
  const page = composition.pages[0];
  if (page === undefined) return [];
  const shown = [
    ...page.items.map((item) => ({ item, box: boxOf(item, 0, 0, page, fonts) })),
    ...page.placements
      .filter((placement) => placement !== address.placement)
      .flatMap(({ block, x, y }) =>
        (filling.blocks[block]?.items ?? []).map((item) => ({ item, box: boxOf(item, x, y, page, fonts) })),
      ),
  ].filter(({ item }) => isInk(item));
  return profile.windows.flatMap((window) => {
    const [always, ever] = [alwaysVisible(profile, window), everVisible(profile, window)];
    return shown
      .filter(({ box }) => overlaps(box, ever))
      .filter(({ item, box }) => !(isInside(box, always) && belongs(item, window.shows)))
      .map(({ item }) => `the ${window.shows.replace('_', ' ')} window of the envelope shows ${named(item)}`);
  });
}

/** In the address window only an endorsement; in the other one what stands in it wholly. */
function belongs(item: Item, shows: string): boolean {
  return shows !== 'address' || (item.kind === 'text' && ENDORSEMENT.test(item.text));
}

/** White covers nothing that could be seen, and a link or field draws nothing. */
function isInk(item: Item): boolean {
  if (item.kind === 'link' || item.kind === 'field') return false;
  return (
    !(item.kind === 'rect' && item.fill === '#ffffff') && !(item.kind === 'text' && item.text.trim() === '')
  );
}

const named = (item: Item): string => (item.kind === 'text' ? `"${item.text}"` : `a ${item.kind}`);

/** From the top left corner of the page; of a text, where its ink may be, not all of its line. */
function boxOf(item: Item, x: number, y: number, { height }: Page, fonts: FontBook): Box {
  const [left, low, right, high] = boundsOf([item], x, height - y, fonts);
  if (item.kind !== 'text') return { left, top: height - high, right, bottom: height - low };
  const baseline = y + item.baseline;
  return { left, top: baseline - ABOVE * item.size, right, bottom: baseline + BELOW * item.size };
}

/** Of the size of a text: how far letters reach above and below its baseline. */
const [ABOVE, BELOW] = [0.75, 0.25];
