import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INPUT_TYPES } from '../../src/compose/boxes/fieldItems.js';
import { MARGIN_BOXES, SHEETS } from '../../src/compose/css/readPageRule.js';
import { PSEUDO_CLASSES, PSEUDO_ELEMENTS } from '../../src/compose/css/readSelector.js';
import { COMMON_ATTRIBUTES, ELEMENTS } from '../../src/compose/html/elements.js';
import { SVG_ELEMENTS } from '../../src/compose/html/svgElements.js';
import { COLOR_WORDS } from '../../src/compose/style/color.js';
import { DECLARABLES } from '../../src/compose/style/declarables.js';
import { ROLE_NAMES, ROLES, type Role } from '../../src/compose/style/property.js';
import { TABLE } from '../../src/compose/style/style.js';
import { ABSOLUTE_UNITS, RELATIVE_UNITS } from '../../src/compose/style/syntax.js';

const README = readFileSync(join(import.meta.dirname, '../../templates/README.md'), 'utf8');

function section(title: string): string {
  const start = README.indexOf(`\n## ${title}\n`);
  const end = README.indexOf('\n## ', start + 1);
  return README.slice(start, end < 0 ? undefined : end);
}

/** Rows of the first table of a section, as plain text. */
function rows(title: string): string[][] {
  const lines = section(title)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/** In words: all of them, all but some, or some. */
function roleNames(roles: readonly Role[]): string {
  const words = (each: readonly Role[]) => each.map((role) => ROLE_NAMES[role]).join(', ');
  const others = ROLES.filter((role) => !roles.includes(role));
  if (others.length === 0) return 'all';
  return others.length < 4 ? `all but ${words(others)}` : words(roles);
}

const names = (title: string) => rows(title).map(([name]) => name);

describe('the page on templates', () => {
  it('lists the elements and their attributes', () => {
    const listed = Object.fromEntries(rows('Elements').map(([name, attributes]) => [name, attributes]));
    expect(listed).toEqual(
      Object.fromEntries(Object.entries(ELEMENTS).map(([name, attributes]) => [name, attributes.join(', ')])),
    );
    for (const attribute of COMMON_ATTRIBUTES) expect(section('Elements')).toContain(`\`${attribute}\``);
  });

  it('lists the elements of a drawing and their attributes', () => {
    const listed = Object.fromEntries(rows('Drawings').map(([name, attributes]) => [name, attributes]));
    expect(listed).toEqual(
      Object.fromEntries(Object.entries(SVG_ELEMENTS).map(([name, known]) => [name, known.join(', ')])),
    );
  });

  it('lists the types of fields', () => {
    for (const type of INPUT_TYPES) expect(section('Fields')).toContain(`\`${type}\``);
  });

  it('lists the selectors', () => {
    const known = [
      ...PSEUDO_CLASSES.map((name) => `:${name}`),
      ...PSEUDO_ELEMENTS.map((name) => `::${name}`),
    ];
    expect(names('Selectors').toSorted()).toEqual(known.toSorted());
  });

  it('lists the properties, their values, whether they are inherited, and what they apply to', () => {
    const known = [...DECLARABLES.values()].map(({ name, values, keys }) => {
      const [key] = keys;
      if (key === undefined) return [name, values, '', ''];
      const { inherited, appliesTo } = TABLE[key];
      return [name, values, inherited ? 'yes' : '', roleNames(appliesTo)];
    });
    expect([...rows('Properties'), ...rows('Additions').map((row) => row.slice(0, 4))]).toEqual(known);
  });

  it('lists units, colours, sheets and margin boxes', () => {
    expect(names('Units').toSorted()).toEqual(
      [...Object.keys(ABSOLUTE_UNITS), ...RELATIVE_UNITS, '%'].toSorted(),
    );
    expect(names('Pages')).toEqual(MARGIN_BOXES.map((name) => `@${name}`));
    for (const name of Object.keys(SHEETS)) expect(section('Pages')).toContain(name);
    for (const name of COLOR_WORDS) expect(section('Properties')).toContain(name);
  });
});
