/** Derives the longhands from the property table; each sets one property of the style. */
import type { CssNode } from 'css-tree';
import type { Declarable, Setting } from './declarable.js';
import { STYLE_KEYS, type StyleKey, TABLE } from './style.js';

export const LONGHANDS: readonly Declarable[] = STYLE_KEYS.map(longhand);

/** The longhands of these names. */
export function longhands(...names: readonly string[]): readonly Declarable[] {
  return names.map((name) => {
    const found = LONGHANDS.find((each) => each.name === name);
    if (found === undefined) throw new Error(`the table of properties lacks ${name}`);
    return found;
  });
}

function longhand<Key extends StyleKey>(key: Key): Declarable {
  const { name, syntax } = TABLE[key];
  return {
    name,
    keys: [key],
    values: syntax.values,
    read(tokens: readonly CssNode[]): readonly Setting[] | undefined {
      const computed = syntax.read(tokens);
      if (computed === undefined) return undefined;
      const apply: Setting['apply'] = (style, circumstance) => {
        style[key] = computed(circumstance);
      };
      return [{ key, apply }];
    },
  };
}
