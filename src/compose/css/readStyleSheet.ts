/** Reads style sheets into rules for elements and rules for pages, each with its place in the file. */
import type { Atrule, CssNode, Rule } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import { Fault, type Place } from '../../base/problems.js';
import type { StyleSheet } from '../../shapes/layout/markup.js';
import { cssFault, type PlacedSetting, placeOf, readDeclarations } from './declarations.js';
import { type PageRule, readPageRule } from './readPageRule.js';
import { readSelector, type StyleSelector, TARGETS, type Target } from './readSelector.js';

/** One selector with its declarations; `order` counts across all sheets. */
export interface StyleRule extends StyleSelector {
  readonly order: number;
  readonly settings: readonly PlacedSetting[];
}

export interface RuleSet {
  readonly rules: readonly StyleRule[];
  /** The same by what they style: each element asks for those of every target. */
  readonly byTarget: ReadonlyMap<Target, readonly StyleRule[]>;
  readonly pages: readonly PageRule[];
}

/** Reads the sheets in cascade order. Throws CSS_UNKNOWN for anything outside the supported subset. */
export function readStyleSheets(sheets: readonly StyleSheet[]): RuleSet {
  const rules: StyleRule[] = [];
  const pages: PageRule[] = [];
  for (const sheet of sheets) {
    for (const node of parseSheet(sheet)) {
      if (node.type === 'Rule') rules.push(...readRule(node, sheet.file, rules.length));
      else if (node.type === 'Atrule') pages.push(readAtRule(node, sheet.file));
      else if (node.type !== 'Comment')
        throw cssFault(`"${generate(node)}" is not a rule`, placeOf(node, sheet.file));
    }
  }
  const byTarget = new Map(TARGETS.map((target) => [target, rules.filter((rule) => rule.target === target)]));
  return { rules, byTarget, pages };
}

/** The settings of a `style` attribute. */
export function readStyleAttribute(text: string, place: Place): readonly PlacedSetting[] {
  const list = parse(text, {
    context: 'declarationList',
    parseCustomProperty: true,
    onParseError: fails(place),
  });
  return list.type === 'DeclarationList' ? readDeclarations(list.children, place.file, place) : [];
}

function parseSheet(sheet: StyleSheet): readonly CssNode[] {
  const tree = parse(sheet.text, {
    filename: sheet.file,
    positions: true,
    parseCustomProperty: true,
    onParseError(error) {
      const { line, column } = error as { line?: number; column?: number };
      throw cssFault(error.message, { file: sheet.file, line, column });
    },
  });
  return tree.type === 'StyleSheet' ? tree.children.toArray() : [];
}

function fails(place: Place) {
  return (error: Error) => {
    throw new Fault('CSS_UNKNOWN', error.message, { place });
  };
}

function readRule(rule: Rule, file: string, order: number): StyleRule[] {
  const place = placeOf(rule, file);
  if (rule.prelude.type !== 'SelectorList') throw cssFault('a selector cannot be read', place);
  const settings = readDeclarations(rule.block.children, file);
  return rule.prelude.children
    .toArray()
    .filter((node) => node.type === 'Selector')
    .map((selector) => ({ ...readSelector(selector, place), order, settings }));
}

function readAtRule(rule: Atrule, file: string): PageRule {
  const place = placeOf(rule, file);
  if (rule.name !== 'page') throw cssFault(`the rule "@${rule.name}" is unknown`, place);
  return readPageRule(rule, file);
}
