import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEMPLATE_HELPERS } from '../../src/merge/template/templateHelpers.js';

const README = readFileSync(join(import.meta.dirname, '../../templates/README.md'), 'utf8');

describe('the page on templates', () => {
  it('lists the helpers', () => {
    const table = README.slice(README.indexOf('| helper |'), README.indexOf('## Record fields'));
    const cells = [...table.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
    const listed = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(listed.toSorted()).toEqual([...TEMPLATE_HELPERS.keys()].toSorted());
  });
});
