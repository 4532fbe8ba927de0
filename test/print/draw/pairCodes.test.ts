import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { showText } from '../../../src/print/draw/drawText.js';
import { FontResource } from '../../../src/print/draw/fontResource.js';
import { PairCodes } from '../../../src/print/draw/pairCodes.js';
import type { PrintFont } from '../../../src/print/draw/printFont.js';
import { ByteWriter } from '../../../src/print/file/byteWriter.js';
import { REGULAR } from '../sampleParts.js';

const face = openFontBook().open(REGULAR);

class Forgetful extends PairCodes {
  override learn(): void {}
}

function shown(font: PrintFont, text: string): string {
  const out = new ByteWriter(16);
  showText(out, text, font);
  return Buffer.from(out.view()).toString('latin1');
}

const words = fc.oneof(
  fc.constantFrom(
    'AVA TO',
    'Zoë Đorđević',
    'Γιώργος',
    'cafe\u0301',
    'o\u0302\u0301n',
    '(\\)',
    '🚗 A',
    '\u0301a',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'AVTo.(é·ß'), maxLength: 20 }),
);

describe('codes of pairs', () => {
  it('are what is written without them, whatever was written before', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (texts) => {
        const font = new FontResource('F1', face, 1);
        const slow = forgetful(font);
        for (const text of texts) expect(shown(font, text)).toBe(shown(slow, text));
      }),
      { numRuns: 400 },
    );
  });
});

function forgetful({ name, face: ofFont }: FontResource): PrintFont {
  return { name, face: ofFont, pairCodes: new Forgetful(), code: (glyph) => glyph };
}
