import { describe, expect, it } from 'vitest';
import { openVariantIndex } from '../../src/merge/variantIndex.js';
import type { Facets } from '../../src/shapes/recordModel.js';
import { faultOf, mergerFor } from './smallWorld.js';

const LESSOR_THEN_LINE =
  '{{#if record.lessor}}lessor{{else}}{{#if (eq record.vehicle_line "NX")}}nx{{/if}}{{/if}}';

function counted(template: string) {
  const merger = mergerFor(template);
  let merges = 0;
  const index = openVariantIndex({
    merge: (document, facets) => {
      merges += 1;
      return merger.merge(document, facets);
    },
  });
  return { index, merges: () => merges };
}

describe('the facets that a document reads', () => {
  it('are recorded in reading order, and only those that were read', () => {
    const { reads } = mergerFor(LESSOR_THEN_LINE).merge('owner-letter', {
      lessor: false,
      vehicle_line: 'NX',
    });
    expect(reads).toEqual(['lessor', 'vehicle_line']);
    expect(
      mergerFor(LESSOR_THEN_LINE).merge('owner-letter', { lessor: true, vehicle_line: 'NX' }).reads,
    ).toEqual(['lessor']);
  });

  it('hold the language only where the campaign has more than one', () => {
    expect(mergerFor('x').merge('owner-letter', { language: 'es' }).reads).toEqual([]);
    expect(
      mergerFor('x', {}, { languages: ['en', 'es'] }).merge('owner-letter', { language: 'es' }).reads,
    ).toEqual(['language']);
  });

  it('hold none for a slot', () => {
    expect(mergerFor('{{record.vin}}').merge('owner-letter', {}).reads).toEqual([]);
  });
});

describe('the variants of a batch', () => {
  it('are merged once each, whatever the facets that nobody reads', () => {
    const { index, merges } = counted(LESSOR_THEN_LINE);
    const records: Facets[] = [true, false].flatMap((lessor) =>
      ['NX', 'RX', 'NX'].flatMap((vehicle_line) =>
        (['en', 'es'] as const).map((language) => ({ lessor, vehicle_line, language })),
      ),
    );
    const found = records.map((facets) => index.variantOf('owner-letter', facets));
    expect(index.variants.map((variant) => variant.id)).toEqual([
      'owner-letter?lessor=true',
      'owner-letter?lessor=false&vehicle_line=NX',
      'owner-letter?lessor=false&vehicle_line=RX',
    ]);
    expect(merges()).toBe(3);
    expect(new Set(found).size).toBe(3);
  });

  it('are those of the facets as declared: a value that nobody knows is what the table takes otherwise', () => {
    const merger = mergerFor('{{campaign.title}}', {}, { languages: ['en', 'es'] });
    const index = openVariantIndex(merger);
    const languages = ['en', 'fr', 'es'] as readonly 'en'[];
    for (const language of languages) index.variantOf('owner-letter', { language });
    index.variantOf('owner-letter', {});
    expect(index.variants.map((variant) => variant.id)).toEqual([
      'owner-letter?language=en',
      'owner-letter?language=es',
    ]);
  });

  it('give the same markup as merging anew', () => {
    const merger = mergerFor(LESSOR_THEN_LINE);
    const index = openVariantIndex(merger);
    const facets = { lessor: false, vehicle_line: 'NX' };
    expect(index.variantOf('owner-letter', facets).markup).toEqual(
      merger.merge('owner-letter', facets).markup,
    );
  });

  it('are warned of above 500 and refused above 5,000, by the facet that has most values', () => {
    const { index } = counted('{{#if record.lessor}}l{{/if}}{{record.vehicle_line}}');
    const take = (number: number) =>
      index.variantOf('owner-letter', { lessor: false, vehicle_line: `line ${number}` });
    for (let number = 1; number <= 500; number += 1) take(number);
    expect(index.warning).toBeUndefined();
    take(501);
    expect(index.warning).toContain('"vehicle_line" has 501 values');
    for (let number = 502; number <= 5000; number += 1) take(number);
    const fault = faultOf(() => take(5001));
    expect(fault.code).toBe('TOO_MANY_VARIANTS');
    expect(fault.text).toContain('"vehicle_line"');
  });
});
