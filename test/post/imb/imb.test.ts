import bwipjs from 'bwip-js/node';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeImb } from '../../../src/post/imb/decodeImb.js';
import { encodeImb } from '../../../src/post/imb/encodeImb.js';
import { routingCode, serialDigits, trackingCode } from '../../../src/post/imb/imbDigits.js';
import { imbPicture, readImbPicture } from '../../../src/post/imb/imbPicture.js';

/** USPS-B-3200, the examples of its appendix. */
const PUBLISHED = [
  ['01234567094987654321', 'ATTFATTDTTADTAATTDTDTATTDAFDDFADFDFTFFFFFTATFAAAATDFFTDAADFTFDTDT'],
  ['0123456709498765432101234', 'DTTAFADDTTFTDTFTFDTDDADADAFADFATDDFTAAAFDTTADFAAATDFDTDFADDDTDFFT'],
  ['01234567094987654321012345678', 'ADFTTAFDTTTTFATTADTAAATFTFTATDAAAFDDADATATDTDTTDFDTDATADADTDFFTFA'],
  ['0123456709498765432101234567891', 'AADTFFDFTDADTAADAATFDTDDAAADDTDTTDAFADADDDTFFFDDTTTADFAAADFTDAADA'],
] as const;

const digits = (length: number) =>
  fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...'0123456789') });

const code = fc
  .tuple(digits(1), fc.constantFrom(...'01234'), digits(18), fc.constantFrom(0, 5, 9, 11).chain(digits))
  .map((parts) => parts.join(''));

/** Height and base of each bar, as bwip-js draws it. */
function drawnByOthers(text: string): string {
  const [symbol] = bwipjs.raw({
    bcid: 'onecode',
    text: `${text.slice(0, 20)}${text.slice(20)}`,
  } as never) as unknown as {
    bhs: number[];
    bbs: number[];
  }[];
  const [low, high] = [Math.min(...(symbol?.bbs ?? [])), Math.max(...(symbol?.bbs ?? []))];
  return (symbol?.bhs ?? [])
    .map((height, at) => {
      const base = symbol?.bbs[at] ?? 0;
      const tall = base + height > high + (symbol?.bhs ?? []).reduce((a, b) => Math.min(a, b)) * 1.2;
      return base > (low + high) / 2 ? (tall ? 'A' : 'T') : tall ? 'F' : 'D';
    })
    .join('');
}

it.each(PUBLISHED)('makes the published bars of %s, and reads them', (text, bars) => {
  expect(encodeImb(text)).toBe(bars);
  expect(decodeImb(bars)).toBe(text);
});

it('makes the bars that another encoder makes', () => {
  expect(drawnByOthers(PUBLISHED[3][0])).toBe(PUBLISHED[3][1]);
  fc.assert(
    fc.property(code, (text) => {
      expect(encodeImb(text)).toBe(drawnByOthers(text));
    }),
    { numRuns: 60 },
  );
});

it('reads back what it made, and no bars that were changed', () => {
  fc.assert(
    fc.property(code, fc.nat(64), fc.constantFrom(...'TADF'), (text, at, kind) => {
      const bars = encodeImb(text);
      expect(decodeImb(bars)).toBe(text);
      const changed = bars.slice(0, at) + kind + bars.slice(at + 1);
      if (changed !== bars) expect(decodeImb(changed)).not.toBe(text);
      expect(readImbPicture(imbPicture(bars))).toBe(bars);
    }),
    { numRuns: 300 },
  );
  expect(decodeImb('')).toBeUndefined();
  expect(decodeImb('T'.repeat(65))).toBeUndefined();
});

it('refuses digits that are no code', () => {
  for (const wrong of [
    '',
    '0123',
    '09234567094987654321',
    '012345670949876543210123',
    '0123456709498765432x',
  ])
    expect(() => encodeImb(wrong)).toThrow(RangeError);
});

it('composes the digits: a mailer id of six or nine digits, and as much of the ZIP Code as there is', () => {
  const mailer = { barcodeId: '00', serviceType: '300', mailerId: '123456' };
  expect(trackingCode(mailer, 42)).toBe('00300123456000000042');
  expect(trackingCode({ ...mailer, mailerId: '912345678' }, 42)).toBe('00300912345678000042');
  expect(serialDigits({ mailerId: '912345678' })).toBe(6);
  expect(['78701', '78701-0042', '787010042', '78701-004211', 'K1A 0B1', ''].map(routingCode)).toEqual([
    '78701',
    '787010042',
    '787010042',
    '78701004211',
    '',
    '',
  ]);
});
