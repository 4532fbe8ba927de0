import { describe, expect, it } from 'vitest';
import { codeBoxes } from '../../../src/campaign/exhibits/codeBoxes.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { fixture } from '../../merge/ourWorld.js';
import { fixtureWorkspace } from '../fixtureFiles.js';

const { codes } = fixtureWorkspace().brand('lexus');

function meanings(brand: string, change: Partial<Campaign>): string[] {
  return codeBoxes({ ...fixture('20LC02'), ...change }, { name: brand, codes }).map((box) => box.meaning);
}

describe('the boxes of a code', () => {
  it('say what its letters say, where the campaign agrees', () => {
    expect(meanings('Lexus', {})).toEqual(['2020', 'Lexus', 'Special Service Campaign', '2']);
    expect(meanings('Toyota', { code: '19TA20', kind: 'safety_recall', stage: 'remedy' })).toEqual([
      ...['2019', 'Toyota', 'Safety Recall (Remedy Notice)', '20'],
    ]);
    expect(meanings('Toyota', { code: 'D3F', kind: 'safety_recall' })[1]).toBe('Toyota, interim notice');
  });

  it('name the brand of the campaign, whose letter is not known or that of another', () => {
    const change = { kind: 'safety_recall', stage: 'interim' } as const;
    expect(meanings('Norvane', { ...change, code: '26NA04' })).toEqual([
      ...['2026', 'Norvane', 'Safety Recall (Interim Notice)', '4'],
    ]);
    expect(meanings('Norvane', { ...change, code: '26LA04' })[1]).toBe('Norvane');
    expect(meanings('Norvane', { ...change, code: 'BLC' })).toEqual(['2011', 'Norvane', 'C']);
  });

  it('name the kind of the campaign, where its letter is that of another kind', () => {
    const program = (change: Partial<Campaign>) => meanings('Lexus', change)[2];
    expect(program({ kind: 'customer_support_program' })).toBe('Customer Support Program');
    expect(program({ code: '20LF02', kind: 'emissions_recall', stage: undefined })).toBe('Emissions Recall');
  });

  it('name it in a code of warranty programs too', () => {
    const program = (kind: Campaign['kind']) => meanings('Lexus', { code: 'ZLZ', kind })[0];
    expect(program('warranty_enhancement')).toBe('Warranty enhancement or customer support program');
    expect(program('special_service_campaign')).toBe('Special Service Campaign');
  });
});
