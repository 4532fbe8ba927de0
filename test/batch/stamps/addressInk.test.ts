import { expect, it } from 'vitest';
import { representative } from '../../../src/batch/plan/representative.js';
import { addressBlock } from '../../../src/batch/press/stamps/addressBlock.js';
import { AddressCheck } from '../../../src/batch/press/windows/addressCheck.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { alwaysVisible } from '../../../src/post/envelopes/envelopeProfile.js';
import { ENVELOPES } from '../../../src/post/envelopes/profiles.js';
import { Letters } from '../../../src/render/letters/letters.js';
import type { TextItem } from '../../../src/shapes/layout/composition.js';
import { sampleFacets, sampleValues } from '../../../src/shapes/recordValues.js';
import { World } from '../world.js';

const world = new World();
const context = world.context();
world.remove();
const letters = new Letters(context.source);
const like = representative(context.mailing, 5, letters.conditions);
const variant = letters.variant('owner-letter', sampleFacets(like));
const fonts = openFontBook();
const profile = ENVELOPES.single_window;

/** The address of so many lines, or nothing where it does not fit. */
function laidOut(first: string, between: number, last: string) {
  const address = [first, ...Array.from({ length: between }, () => 'H\u00C0NG B\u1EA0C'), last];
  const values = { ...sampleValues(like), address };
  const filling = letters.fill(variant, values);
  if ('code' in filling) return undefined;
  return addressBlock(letters.letter(variant, values), address);
}

/** Where the font file says that the ink is. */
function inkOf({ face, size, baseline, text }: TextItem): readonly number[] {
  const font = fonts.open(face).opened() as { glyphForCodePoint(code: number): { bbox: InkBox } };
  return Array.from(text.replaceAll(' ', ''), (character) => {
    const { minY, maxY } = font.glyphForCodePoint(character.codePointAt(0) ?? 0).bbox;
    return [baseline - (maxY * size) / 1000, baseline - (minY * size) / 1000];
  }).flat();
}

interface InkBox {
  readonly minY: number;
  readonly maxY: number;
}

it('stands in the window with all of its accents and tails, or the row is told', () => {
  const [window] = profile.windows;
  const { top, bottom } = alwaysVisible(profile, window);
  const check = new AddressCheck(profile, fonts);
  const fits: string[] = [];
  for (const first of ['ANA LEE', 'JOS\u00C9', '\u0110\u1ED6 \u1EA4N', '\u1EC4N'])
    for (let between = 0; between <= 4; between++)
      for (const last of ['VIETNAM', '\u1EA0 (QU\u1EACN |)']) {
        const address = laidOut(first, between, last);
        if (address === undefined) continue;
        fits.push(`${between + 2} ${first} ${last}`);
        expect(check.outside(address)).toBeUndefined();
        const { y } = address.placement;
        const ink = address.block.items.flatMap((item) => (item.kind === 'text' ? inkOf(item) : []));
        expect(y + Math.min(...ink)).toBeGreaterThanOrEqual(top - 0.05);
        expect(y + Math.max(...ink)).toBeLessThanOrEqual(bottom + 0.05);
      }
  // six lines of 8 points fill the window: no accent has room above them, and no tail below
  expect(fits.filter((line) => line.startsWith('6'))).toEqual(['6 ANA LEE VIETNAM']);
  expect(fits).toHaveLength(4 * 4 * 2 + 1);
});
