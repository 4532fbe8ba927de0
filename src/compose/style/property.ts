/** Property: one entry of the table of CSS properties, and the settings that a declaration comes to. */
import type { CssNode } from 'css-tree';
import type { Circumstance } from './readValue.js';
import type { Style } from './style.js';

/** Sets one part of a style. */
export interface Setting {
  readonly key: keyof Style;
  apply(style: Style, circumstance: Circumstance): void;
}

export interface Property {
  readonly name: string;
  /** Parts of the style that it sets. */
  readonly keys: readonly (keyof Style)[];
  /** What it may say, in words, for the documentation. */
  readonly values: string;
  /** Undefined when the tokens are not among its values. */
  read(tokens: readonly CssNode[]): readonly Setting[] | undefined;
}

/** The four sides in the order of CSS shorthands. */
export const SIDES = [
  { css: 'top', name: 'Top' },
  { css: 'right', name: 'Right' },
  { css: 'bottom', name: 'Bottom' },
  { css: 'left', name: 'Left' },
] as const;
