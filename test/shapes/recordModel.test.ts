import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RecordField } from '../../src/shapes/recordField.js';
import { FIELDS } from '../../src/shapes/recordModel.js';

const PATH = join(import.meta.dirname, '../../templates/README.md');
const HEADER =
  '| field | kind | from | columns | values, formats | notes |\n| --- | --- | --- | --- | --- | --- |\n';

const code = (text: unknown): string => `\`${text}\``;

/** What templates write besides the name of the field: the values of a facet, the formats of a slot. */
function written(name: string, field: RecordField): readonly string[] {
  if (field.kind === 'slot')
    return field.form === 'lines' ? [] : Object.keys(field.formats).map((format) => `${name}.${format}`);
  return field.values === 'campaign' ? [] : field.values.map(String);
}

function rowOf([name, field]: readonly [string, RecordField]): string {
  const lists = [field.columns, written(name, field)].map((list) => list.map(code).join(', '));
  return `| ${[code(name), field.kind, field.from, ...lists, field.note].join(' | ')} |\n`;
}

/** `npx vitest run test/shapes --update` writes the table. */
it('is the table of record fields in templates/README.md', async () => {
  const readme = readFileSync(PATH, 'utf8');
  const table = HEADER + [...FIELDS].map(rowOf).join('');
  const there = /^\| field \| kind \|.*\n(?:\|.*\n)*/m;
  expect(readme).toMatch(there);
  await expect(readme.replace(there, () => table)).toMatchFileSnapshot(PATH);
});
