/** Computes size, margins and margin boxes of each kind of page from the page rules. */
import type { Place } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import { assertMarginBox } from '../css/assertApplies.js';
import { computeStyle } from '../css/cascade.js';
import { cssFault, type PlacedSetting } from '../css/declarations.js';
import { type MarginBoxName, type PageRule, SHEETS, type Sheet } from '../css/readPageRule.js';
import { resolveMargin } from '../geometry/blockGeometry.js';
import type { Style } from '../style/style.js';

export interface MarginBox {
  readonly name: MarginBoxName;
  readonly style: Style;
  readonly place: Place;
}

export interface PageStyle {
  readonly sheet: Sheet;
  readonly top: Points;
  readonly right: Points;
  readonly bottom: Points;
  readonly left: Points;
  readonly boxes: readonly MarginBox[];
  /** Where the sheet is folded, from its top. */
  readonly folds: readonly Points[];
}

export interface PageStyles {
  /** Style of a kind of page; `first` for the first page of the document. */
  of(name: string, first: boolean): PageStyle;
}

/** The margins without a rule, as in browsers. */
const MARGIN: Points = 36;
const LETTER: Sheet = { width: 612, height: 792 };

/** Rules for all pages, then of the name, then of the first page; `body` is what margin boxes inherit. */
export function pageStyles(
  rules: readonly PageRule[],
  body: Readonly<Style>,
  families: readonly string[],
): PageStyles {
  const cache = new Map<string, PageStyle>();
  return {
    of(name, first) {
      const key = `${name}:${first}`;
      const known = cache.get(key) ?? pageStyle(matchingRules(rules, name, first), body, families);
      cache.set(key, known);
      return known;
    },
  };
}

function matchingRules(rules: readonly PageRule[], name: string, first: boolean): PageRule[] {
  return rules
    .filter((rule) => (rule.name === '' || rule.name === name) && (!rule.first || first))
    .sort((a, b) => weight(a) - weight(b));
}

function weight(rule: PageRule): number {
  return (rule.name === '' ? 0 : 2) + (rule.first ? 1 : 0);
}

function pageStyle(
  rules: readonly PageRule[],
  body: Readonly<Style>,
  families: readonly string[],
): PageStyle {
  const shared = { families, rem: body.fontSize };
  const margins = rules.flatMap((rule) => rule.margins);
  const defaults: Style = {
    ...body,
    marginTop: MARGIN,
    marginRight: MARGIN,
    marginBottom: MARGIN,
    marginLeft: MARGIN,
  };
  const circumstance = { parent: body, em: body.fontSize, rem: body.fontSize };
  for (const setting of margins) setting.apply(defaults, circumstance);
  const sheet = rules.findLast((rule) => rule.sheet !== undefined)?.sheet ?? SHEETS.letter ?? LETTER;
  return {
    sheet,
    top: resolveMargin(defaults.marginTop, sheet.height),
    right: resolveMargin(defaults.marginRight, sheet.width),
    bottom: resolveMargin(defaults.marginBottom, sheet.height),
    left: resolveMargin(defaults.marginLeft, sheet.width),
    folds: rules.findLast((rule) => rule.folds !== undefined)?.folds ?? [],
    boxes: [...marginBoxes(rules)].map(([name, settings]) => marginBox(name, settings, body, shared)),
  };
}

function marginBoxes(rules: readonly PageRule[]): Map<MarginBoxName, readonly PlacedSetting[]> {
  const boxes = new Map<MarginBoxName, readonly PlacedSetting[]>();
  for (const rule of rules) {
    for (const [name, settings] of rule.boxes) boxes.set(name, [...(boxes.get(name) ?? []), ...settings]);
  }
  return boxes;
}

function marginBox(
  name: MarginBoxName,
  settings: readonly PlacedSetting[],
  body: Readonly<Style>,
  shared: { readonly families: readonly string[]; readonly rem: number },
): MarginBox {
  const side = name.endsWith('left') ? 'left' : name.endsWith('right') ? 'right' : 'center';
  const style = computeStyle(settings, { ...body, textAlign: side }, shared);
  assertMarginBox(settings, style);
  const vertical = settings.some((setting) => setting.key === 'verticalAlign')
    ? style.verticalAlign
    : 'middle';
  return {
    name,
    style: { ...style, verticalAlign: vertical, display: 'block' },
    place: settings[0]?.place ?? { file: '' },
  };
}

/** Where the last third of a page begins, from the top of its sheet: at the last fold, where the page says how its sheet is folded. */
export function lastThirdOf({ sheet, folds }: PageStyle): Points {
  return folds.length === 0 ? (sheet.height * 2) / 3 : Math.max(...folds);
}

/** Left and right must agree, because lines are broken before it is known which page is the first. */
export function assertEqualFirst(name: string, styles: PageStyles, place: Place): void {
  const first = styles.of(name, true);
  const other = styles.of(name, false);
  const same =
    first.left === other.left && first.right === other.right && first.sheet.width === other.sheet.width;
  if (same) return;
  throw cssFault('@page :first must keep the size and the left and right margins of the other pages', place);
}
