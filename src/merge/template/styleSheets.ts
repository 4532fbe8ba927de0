/** Reads the style sheets of one document: the common one, then those of its partials, then its own. */

import { Fault } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { StyleSheet } from '../../shapes/layout/markup.js';
import { OUR_FAMILIES } from '../../shapes/layout/ourFamilies.js';
import type { TemplateSource } from './templateSource.js';

const HOUSE = 'partials/house.css';

/** Files in cascade order. A partial may have a style sheet of the same name. */
export function styleSheetsOf(
  source: TemplateSource,
  folder: string,
  partials: readonly string[],
): readonly StyleSheet[] {
  const files = [HOUSE, ...partials.map((name) => `partials/${name}.css`), `${folder}/${folder}.css`];
  return files.flatMap((file) => {
    const text = source.read(file);
    return text === undefined ? [] : [{ file: source.pathOf(file), text }];
  });
}

/**
 * Fills in `var(--brand-color)` and `var(--word-page)`: a color unchanged, a word as a CSS string. Line numbers do
 * not change. Throws TEMPLATE_INVALID with file and line for a name without a value.
 */
export function fillVariables(sheet: StyleSheet, values: Readonly<Record<string, string>>): StyleSheet {
  const text = sheet.text.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_whole, name: string, offset: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value;
    const line = sheet.text.slice(0, offset).split('\n').length;
    throw new Fault(
      'TEMPLATE_INVALID',
      `var(--${name}) has no value; ${suggestion(name, Object.keys(values))}`,
      {
        place: { file: sheet.file, line },
      },
    );
  });
  return { file: sheet.file, text };
}

/** What a brand looks like. */
export function brandVariables({ color, fonts }: Brand): Readonly<Record<string, string>> {
  const [sans, serif] = OUR_FAMILIES;
  return {
    'brand-color': color,
    'font-text': JSON.stringify(fonts?.text ?? sans),
    'font-titles': JSON.stringify(fonts?.titles ?? serif),
  };
}
