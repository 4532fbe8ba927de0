/** Defines a name that style sheets may declare, and the settings that its declarations produce. */
import type { CssNode } from 'css-tree';
import type { Points } from '../../shapes/units.js';
import { copyProperty, INITIAL_STYLE, type Style, type StyleKey } from './style.js';

/** What a setting may depend on: the parent's style, and what `em` and `rem` mean. */
export interface StyleCircumstance {
  readonly parent: Readonly<Style>;
  readonly em: Points;
  readonly rem: Points;
}

/** Sets one property of a style. */
export interface Setting {
  readonly key: StyleKey;
  apply(style: Style, circumstance: StyleCircumstance): void;
}

export interface Declarable {
  readonly name: string;
  /** The properties of the style that it sets. */
  readonly keys: readonly StyleKey[];
  /** Its values in words, for the documentation and for messages. */
  readonly values: string;
  /** Undefined if the tokens are not one of its values. */
  read(tokens: readonly CssNode[]): readonly Setting[] | undefined;
}

export function initialSettings(keys: readonly StyleKey[]): readonly Setting[] {
  return keys.map((key) => ({ key, apply: (style) => copyProperty(style, INITIAL_STYLE, key) }));
}

export function parentSettings(keys: readonly StyleKey[]): readonly Setting[] {
  return keys.map((key) => ({ key, apply: (style, { parent }) => copyProperty(style, parent, key) }));
}
