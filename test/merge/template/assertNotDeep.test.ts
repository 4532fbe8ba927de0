import { expect, it } from 'vitest';
import { assertNotDeep } from '../../../src/merge/template/assertNotDeep.js';

const nested = (open: string, close: string, levels: number): string =>
  `${open.repeat(levels)}x${close.repeat(levels)}`;

it.each([
  ['blocks', nested('{{#if campaign}}\n', '{{/if}}', 20_000)],
  ['inverse blocks', nested('{{^if campaign}}', '{{/if}}', 5000)],
  ['subexpressions', `{{#if ${nested('(not ', ')', 5000)}}}{{/if}}`],
])('refuses a template of thousands of %s in each other, with its line', (_what, text) => {
  expect(() => assertNotDeep(text, 'a.hbs')).toThrow(
    expect.objectContaining({ code: 'TEMPLATE_INVALID', place: expect.objectContaining({ file: 'a.hbs' }) }),
  );
});

it('takes as many as one likes one after the other', () => {
  const text = '{{#if campaign}}(x){{^}}y{{else}}z{{/if}}\n'.repeat(5000);
  expect(() => assertNotDeep(text, 'a.hbs')).not.toThrow();
});
