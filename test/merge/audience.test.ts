import { describe, expect, it } from 'vitest';
import { openVariantIndex } from '../../src/merge/variantIndex.js';
import { fixtureMerger } from './ourWorld.js';
import { faultOf } from './smallWorld.js';

describe('the audience of a document', () => {
  const merger = fixtureMerger('23LJ01');

  it('is refused, with those there are, when the document is not made for it', () => {
    const fault = faultOf(() => merger.merge('dealer-faq', {}, 'owner'));
    expect(fault.code).toBe('USAGE');
    expect(fault.text).toContain('dealer or buyer');
    expect(faultOf(() => merger.merge('dealer-letter', {}, 'buyer')).code).toBe('USAGE');
  });

  it('makes variants of its own', () => {
    const variants = openVariantIndex(merger);
    const ids = [undefined, 'buyer', 'dealer', 'buyer'].map(
      (audience) => variants.variantOf('dealer-faq', {}, audience).id,
    );
    expect(ids).toEqual([
      'dealer-faq',
      'dealer-faq?audience=buyer',
      'dealer-faq?audience=dealer',
      'dealer-faq?audience=buyer',
    ]);
    expect(variants.variants.length).toBe(3);
  });

  it('of dealers reads the first language of the campaign, whatever the record says', () => {
    const { markup, reads } = merger.merge('dealer-letter', { language: 'es' });
    expect(markup.language).toBe('en');
    expect(reads).toEqual([]);
  });
});
