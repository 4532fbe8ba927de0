/** Refuses letters of which an envelope would show more than it may. */
import { Fault } from '../../../base/problems.js';
import { isPageOf } from '../../../post/envelopes/envelopeProfile.js';
import { ENVELOPES } from '../../../post/envelopes/profiles.js';
import { sampleValues } from '../../../shapes/recordValues.js';
import { representative, withVehicleOf } from '../../plan/representative.js';
import type { BatchRun } from '../batchRun.js';
import type { PieceVariants } from '../pieceVariants.js';
import { addressBlock } from '../stamps/addressBlock.js';
import { shownThrough } from './shownThrough.js';

/**
 * Each variant that a piece begins with is laid out for an invented owner. One that prints no address is for no window.
 *
 * @throws Fault WINDOW_SHOWS
 */
export function requireWindows({ context, letters, plan }: BatchRun, variants: PieceVariants): void {
  const { mailing, fonts } = context;
  const profile = ENVELOPES[plan.post.envelope];
  if (profile.windows.length === 0) return;
  const invented = representative(mailing, undefined, letters.conditions);
  for (const variant of new Set([...variants.values()].flatMap((set) => set.variants[0] ?? []))) {
    const values = sampleValues(withVehicleOf(mailing, invented, variant.facets));
    const letter = letters.letter(variant, values);
    const [page] = letter.composition.pages;
    const address = addressBlock(letter, values.address);
    if (address === undefined || page === undefined || isPageOf(profile, page.width, page.height)) continue;
    const [first, ...more] = shownThrough(profile, letter, address, fonts);
    if (first === undefined) continue;
    const others = more.length === 0 ? '' : `, and ${more.length} more`;
    throw new Fault('WINDOW_SHOWS', `${variant.markup.document} (${profile.title}): ${first}${others}`);
  }
}
