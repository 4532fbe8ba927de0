import { describe, expect, it } from 'vitest';
import { breakChances } from '../../../src/compose/lines/breakOpportunities.js';

describe('break chances', () => {
  it.each([
    ['https://www.toyota.com/recall/update-info', ['https://www.toyota.com/', 'recall/', 'update-', 'info']],
    ['www.example.com/recall', ['www.example.com/recall']],
    ['first-class', ['first-', 'class']],
    ['1-800-255-3987', ['1-800-255-3987']],
    ['SSC/CSP', ['SSC/', 'CSP']],
    ['and/or', ['and/or']],
    ['04002-*****', ['04002-*****']],
    ['Spring—summer', ['Spring—', 'summer']],
  ])('of %s are %j', (word, parts) => expect(breakChances(word)).toEqual(parts));
});
