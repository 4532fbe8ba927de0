/** Reads input elements, and draws the areas that readers can fill in. */

import { Fault } from '../../base/problems.js';
import type { FieldItem, FieldType, Item } from '../../shapes/layout/composition.js';
import type { Area } from '../geometry/blockGeometry.js';
import { round } from '../geometry/round.js';
import { combDividers, strokesOf } from '../geometry/strokes.js';
import type { Style } from '../style/style.js';
import { checkGlyphs } from '../text/checkGlyphs.js';
import type { TextStyle } from '../text/textStyle.js';
import type { BuildContext, Styled } from './buildContext.js';

type Field = Pick<FieldItem, 'name' | 'tooltip' | 'type' | 'value' | 'maxLength' | 'required'>;

/** Values of `type`. A field with `data-comb` has a cell for each character. */
export const INPUT_TYPES: readonly FieldType[] = ['text', 'date', 'checkbox', 'signature'];

/** @throws Fault ELEMENT_UNKNOWN for an input that lacks a required attribute or has an invalid one */
export function readField({ element, style, place }: Styled, context: BuildContext): Field {
  const { name = '', title = '', type = 'text', value = '', maxlength } = element.attribs;
  const refuse = (what: string) => new Fault('ELEMENT_UNKNOWN', `<input> ${what}`, { place });
  const known = INPUT_TYPES.find((each) => each === type);
  if (known === undefined)
    throw refuse(`must have one of the types ${INPUT_TYPES.join(', ')}, not "${type}"`);
  if (!/^[^.\s]+$/.test(name)) throw refuse('needs a name without periods or spaces');
  if (title.trim() === '') throw refuse(`"${name}" needs a title that says what it asks for`);
  const maxLength = maxlength === undefined ? undefined : Number(maxlength);
  if (maxLength !== undefined && !(Number.isInteger(maxLength) && maxLength > 0)) {
    throw refuse(`"${name}" has the maxlength "${maxlength}", which is not a number of characters`);
  }
  const comb = element.attribs['data-comb'] !== undefined;
  if (comb && (maxLength === undefined || known !== 'text'))
    throw refuse(`"${name}" is a comb, so it needs type text and a maxlength`);
  checkGlyphs(value, style.fontFamily, context.fonts, place);
  return {
    name,
    tooltip: title,
    type: comb ? 'comb' : known,
    value: known === 'checkbox' ? ticked(element.attribs) : value,
    maxLength,
    required: element.attribs.required !== undefined,
  };
}

function ticked(attributes: Readonly<Record<string, string>>): string {
  return attributes.checked === undefined ? '' : 'Yes';
}

/** The field; in a comb, also the strokes between its cells, in the style of its left border. */
export function fieldItems(
  field: Field,
  textStyle: TextStyle,
  area: Area,
  style: Readonly<Style>,
): readonly Item[] {
  const item: FieldItem = {
    kind: 'field',
    ...field,
    x: round(area.x),
    y: 0,
    width: round(area.width),
    height: round(area.height),
    face: textStyle.face,
    size: round(textStyle.size),
    color: textStyle.color,
    node: textStyle.node,
  };
  if (field.type !== 'comb') return [item];
  return [...combDividers(strokesOf(style).left, field.maxLength ?? 1, area), item];
}
