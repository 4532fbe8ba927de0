/** Reads the declarations of a rule as settings of the style. An unknown declaration is a fault. */
import type { CssNode, Declaration } from 'css-tree';
import generate from 'css-tree/generator';
import { Fault, type Place } from '../../base/problems.js';
import { type Declarable, initialSettings, parentSettings, type Setting } from '../style/declarable.js';
import { DECLARABLES } from '../style/declarables.js';

/** A setting and where it was written. */
export interface PlacedSetting extends Setting {
  readonly place: Place;
}

/** The place of a node of css-tree in its file. */
export function placeOf(node: CssNode, file: string): Place {
  return { file, line: node.loc?.start.line, column: node.loc?.start.column };
}

export function cssFault(what: string, place: Place): Fault {
  return new Fault('CSS_UNKNOWN', what, { place });
}

/** All settings of a block in the order written. For a style attribute, `place` overrides the place of the node. */
export function readDeclarations(nodes: Iterable<CssNode>, file: string, place?: Place): PlacedSetting[] {
  return [...nodes].flatMap((node) => {
    const at = place ?? placeOf(node, file);
    if (node.type !== 'Declaration') throw cssFault(`"${generate(node)}" is not a declaration`, at);
    return readDeclaration(node, at).map((setting) => ({ ...setting, place: at }));
  });
}

/** The tokens of a value, without white space. */
export function valueTokens(declaration: Declaration, place: Place): readonly CssNode[] {
  const { value } = declaration;
  if (value.type === 'Raw') throw unknownValue(declaration.property, value.value, place);
  return value.children.toArray().filter((token) => token.type !== 'WhiteSpace');
}

export function unknownValue(property: string, value: string, place: Place, values?: string): Fault {
  const known = values === undefined ? '' : `; it may be: ${values}`;
  return cssFault(`${property}: "${value.trim()}" is not a supported value${known}`, place);
}

function readDeclaration(declaration: Declaration, place: Place): readonly Setting[] {
  const name = declaration.property;
  const property = DECLARABLES.get(name);
  if (property === undefined) throw cssFault(`the property "${name}" is unknown`, place);
  if (declaration.important) throw cssFault(`${name}: "!important" is not supported`, place);
  const tokens = valueTokens(declaration, place);
  const settings = wideKeyword(property, tokens) ?? property.read(tokens);
  if (settings === undefined) throw unknownValue(name, generate(declaration.value), place, property.values);
  return settings;
}

/** `inherit` and `initial`, which every property takes. */
function wideKeyword({ keys }: Declarable, tokens: readonly CssNode[]): readonly Setting[] | undefined {
  const [token] = tokens;
  if (tokens.length !== 1 || token?.type !== 'Identifier') return undefined;
  if (token.name === 'initial') return initialSettings(keys);
  return token.name === 'inherit' ? parentSettings(keys) : undefined;
}
