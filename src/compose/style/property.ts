/** Defines one entry of the table of CSS properties. */
import type { Syntax } from './syntax.js';

/** The roles of elements in the layout, which decide what properties have an effect, with their names in messages. */
export const ROLE_NAMES = {
  root: 'root element',
  block: 'block',
  inline: 'inline element',
  generated: 'generated text',
  table: 'table',
  rows: 'row group',
  row: 'table row',
  cell: 'table cell',
  column: 'table column',
  marginBox: 'page margin box',
} as const;
export type Role = keyof typeof ROLE_NAMES;
export const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];

export interface Property<Value> {
  /** As written in a style sheet. */
  readonly name: string;
  readonly syntax: Syntax<Value>;
  /** The value of an element without a declaration. */
  readonly initial: Value;
  /** Whether a child without a declaration has its parent's value. */
  readonly inherited: boolean;
  /** Elsewhere, a declaration is an error, unless it is inherited, because it may then affect what is inside. */
  readonly appliesTo: readonly Role[];
  /** If only some values have an effect: whether this one does. */
  shows?(value: Value, role: Role): boolean;
  /** The file below `src/compose` that turns the value into something on a page. */
  readonly drawnBy: string;
}

/** The four sides in the order of CSS shorthands. */
export const SIDES = [
  { css: 'top', name: 'Top' },
  { css: 'right', name: 'Right' },
  { css: 'bottom', name: 'Bottom' },
  { css: 'left', name: 'Left' },
] as const;

export type Side = (typeof SIDES)[number]['name'];
