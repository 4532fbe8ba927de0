/** Reads `@page` rules: size, margins and margin boxes of one kind of page. */
import type { Atrule, CssNode, Declaration } from 'css-tree';
import generate from 'css-tree/generator';
import type { Place } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import { INITIAL_STYLE, type Style } from '../style/style.js';
import { length } from '../style/syntax.js';
import {
  cssFault,
  type PlacedSetting,
  placeOf,
  readDeclarations,
  unknownValue,
  valueTokens,
} from './declarations.js';

/** The names of the margin boxes at the top and the bottom of a page. */
export const MARGIN_BOXES = [
  'top-left',
  'top-center',
  'top-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
] as const;
export type MarginBoxName = (typeof MARGIN_BOXES)[number];

export interface Sheet {
  readonly width: Points;
  readonly height: Points;
}

export interface PageRule {
  /** Empty for all pages. */
  readonly name: string;
  /** True for the first page of the document only. */
  readonly first: boolean;
  readonly sheet: Sheet | undefined;
  /** Where the sheet is folded, from its top; undefined where the rule does not say. */
  readonly folds: readonly Points[] | undefined;
  /** Settings of the page margins. */
  readonly margins: readonly PlacedSetting[];
  readonly boxes: ReadonlyMap<MarginBoxName, readonly PlacedSetting[]>;
  readonly place: Place;
}

/** Portrait sizes by name, in points. */
export const SHEETS: Readonly<Record<string, Sheet>> = {
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
  a4: { width: 595.276, height: 841.89 },
};

const MARGINS: readonly (keyof Style)[] = ['marginTop', 'marginRight', 'marginBottom', 'marginLeft'];

export function readPageRule(rule: Atrule, file: string): PageRule {
  const place = placeOf(rule, file);
  const nodes = rule.block?.children.toArray() ?? [];
  const declarations = nodes.filter((node) => node.type === 'Declaration');
  const [size, folds] = ['size', FOLDS].map((name) =>
    declarations.filter((node) => node.property === name).at(-1),
  );
  const margins = readDeclarations(
    declarations.filter((node) => node.property !== 'size' && node.property !== FOLDS),
    file,
  );
  for (const setting of margins) assertMargin(setting);
  return {
    ...readPagePrelude(rule, place),
    sheet: size === undefined ? undefined : readSheet(size, placeOf(size, file)),
    folds: folds === undefined ? undefined : readFolds(folds, placeOf(folds, file)),
    margins,
    boxes: new Map(
      nodes.filter((node) => node.type !== 'Declaration').map((node) => readMarginBox(node, file)),
    ),
    place,
  };
}

/** Our addition: a browser passes over it. */
const FOLDS = '--folds';

/** Lengths from the top of the sheet. */
function readFolds(declaration: Declaration, place: Place): readonly Points[] {
  const tokens = valueTokens(declaration, place);
  const [only] = tokens;
  if (tokens.length === 1 && only?.type === 'Identifier' && only.name === 'none') return [];
  return tokens.map((token) => {
    const fold = absolute(token);
    if (fold === undefined) throw unknownValue(FOLDS, generate(declaration.value), place, 'none, lengths');
    return fold;
  });
}

function assertMargin(setting: PlacedSetting): void {
  if (!MARGINS.includes(setting.key))
    throw cssFault('@page can only have size, margins and margin boxes', setting.place);
}

function readPagePrelude(rule: Atrule, place: Place): { name: string; first: boolean } {
  const text = rule.prelude === null ? '' : generate(rule.prelude);
  const found = /^([a-z][\w-]*)?(:first)?$/i.exec(text);
  if (found === null) throw cssFault(`the page selector "${text}" is unknown`, place);
  return { name: found[1] ?? '', first: found[2] !== undefined };
}

/** `letter`, `letter landscape` or two lengths. */
function readSheet(declaration: Declaration, place: Place): Sheet {
  const tokens = valueTokens(declaration, place);
  const [first, second] = tokens;
  const named = first?.type === 'Identifier' ? SHEETS[first.name.toLowerCase()] : undefined;
  const turned = second?.type === 'Identifier' ? second.name : 'portrait';
  if (named !== undefined && tokens.length <= 2) {
    if (turned === 'portrait') return named;
    if (turned === 'landscape') return { width: named.height, height: named.width };
  }
  const [width, height] = tokens.map((token) => absolute(token));
  if (width === undefined || height === undefined || tokens.length !== 2) {
    throw unknownValue(
      'size',
      generate(declaration.value),
      place,
      'letter, legal, a4 (landscape), two lengths',
    );
  }
  return { width, height };
}

function absolute(token: CssNode): Points | undefined {
  if (token.type !== 'Dimension' || token.unit === 'em' || token.unit === 'rem') return undefined;
  return length.read([token])?.({ parent: INITIAL_STYLE, em: 0, rem: 0 });
}

function readMarginBox(node: CssNode, file: string): [MarginBoxName, readonly PlacedSetting[]] {
  const place = placeOf(node, file);
  const name = MARGIN_BOXES.find((box) => node.type === 'Atrule' && node.name === box);
  if (name === undefined || node.type !== 'Atrule')
    throw cssFault(`"${generate(node)}" is not allowed in @page`, place);
  return [name, readDeclarations(node.block?.children ?? [], file)];
}
