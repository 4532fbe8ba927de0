/** Defines a style: the computed value of each property in the table for one element. */
import { PROPERTIES } from './properties.js';
import type { Property } from './property.js';

type Table = typeof PROPERTIES;
export type StyleKey = keyof Table;

/** Undefined means transparent for a background, and the text color for a border or an outline. */
export type Style = {
  -readonly [Key in StyleKey]: Table[Key] extends Property<infer Value> ? Value : never;
};

/** The table, with the type of each entry found by its key. */
export const TABLE: { readonly [Key in StyleKey]: Property<Style[Key]> } = PROPERTIES;

export const STYLE_KEYS = Object.keys(PROPERTIES) as readonly StyleKey[];

/** The style of an element without declarations. */
export const INITIAL_STYLE: Readonly<Style> = initialStyle();

const INHERITED = STYLE_KEYS.filter((key) => TABLE[key].inherited);

/** The style a child starts from. */
export function inheritedStyle(parent: Readonly<Style>): Style {
  const style = { ...INITIAL_STYLE };
  for (const key of INHERITED) copyProperty(style, parent, key);
  return style;
}

/** What a child has of a property that nothing is said of. */
export function unsaid<Key extends StyleKey>(key: Key, parent: Readonly<Style>): Style[Key] {
  return TABLE[key].inherited ? parent[key] : INITIAL_STYLE[key];
}

/** Copies one property between styles, keeping its type. */
export function copyProperty<Key extends StyleKey>(to: Style, from: Readonly<Style>, key: Key): void {
  to[key] = from[key];
}

function initialStyle(): Style {
  return Object.fromEntries(STYLE_KEYS.map((key) => [key, TABLE[key].initial])) as Style;
}
