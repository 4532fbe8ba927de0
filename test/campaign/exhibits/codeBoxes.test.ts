import { describe, expect, it } from 'vitest';
import { codeBoxes } from '../../../src/campaign/exhibits/codeBoxes.js';
import { fixtureWorkspace } from '../fixtureFiles.js';

const { codes } = fixtureWorkspace().brand('lexus');

const meanings = (name: string, code: string) =>
  codeBoxes({ code }, { name, codes }).map((box) => box.meaning);

describe('the boxes of a code', () => {
  it('say what the brand file says', () => {
    expect(meanings('Lexus', '20LC02')).toEqual(['2020', 'Lexus', 'Special Service Campaign', '2']);
    expect(meanings('Toyota', '19TA20')).toEqual(['2019', 'Toyota', 'Safety Recall (Remedy Notice)', '20']);
    expect(meanings('Toyota', 'D3F')[1]).toBe('Toyota, interim notice');
    expect(meanings('Lexus', 'ZLZ')[0]).toBe('Warranty enhancement or customer support program');
  });

  it('say nothing else, whatever the campaign is', () => {
    expect(meanings('Norvane', '26LA04')).toEqual(['2026', 'Lexus', 'Safety Recall (Remedy Notice)', '4']);
    expect(meanings('Norvane', '26NF04')).toEqual(['2026', '', '', '4']);
  });
});
