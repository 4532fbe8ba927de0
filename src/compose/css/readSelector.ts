/** Compiles selectors into tests for elements, and computes their specificity. */
import { compile } from 'css-select';
import type { CssNode, Selector } from 'css-tree';
import generate from 'css-tree/generator';
import type { AnyNode, Element } from 'domhandler';
import type { Place } from '../../base/problems.js';
import { cssFault } from './declarations.js';

/** What a rule styles: the element itself or content generated for it. */
export const TARGETS = ['element', 'before', 'after', 'marker'] as const;
export type Target = (typeof TARGETS)[number];

export interface StyleSelector {
  readonly target: Target;
  /** Ids, classes and types as one number; the higher one wins (Selectors 4, 17). */
  readonly specificity: number;
  matches(element: AnyNode): boolean;
}

export const PSEUDO_ELEMENTS: readonly string[] = TARGETS.filter((target) => target !== 'element');
export const PSEUDO_CLASSES: readonly string[] = [
  'root',
  'first-child',
  'last-child',
  'only-child',
  'nth-child',
  'nth-last-child',
  'first-of-type',
  'last-of-type',
  'nth-of-type',
  'empty',
  'not',
  'is',
];

const CLASS = 1_000;
const ID = 1_000_000;

export function readSelector(selector: Selector, place: Place): StyleSelector {
  const nodes = selector.children.toArray();
  const last = nodes.at(-1);
  const target = last?.type === 'PseudoElementSelector' ? last.name : 'element';
  if (!isTarget(target)) throw unknownSelector(selector, place);
  const plain = target === 'element' ? nodes : nodes.slice(0, -1);
  const specificity = sum(plain.map((node) => weigh(node, selector, place))) + (target === 'element' ? 0 : 1);
  const text = plain.map((node) => generate(node)).join('') || '*';
  return { target, specificity, matches: compile<AnyNode, Element>(text) };
}

function isTarget(name: string): name is Target {
  return name === 'element' || PSEUDO_ELEMENTS.includes(name);
}

function weigh(node: CssNode, selector: Selector, place: Place): number {
  switch (node.type) {
    case 'TypeSelector':
      return node.name === '*' ? 0 : 1;
    case 'ClassSelector':
    case 'AttributeSelector':
      return CLASS;
    case 'IdSelector':
      return ID;
    case 'Combinator':
      return 0;
    case 'PseudoClassSelector':
      return weighPseudoClass(node, selector, place);
    default:
      throw unknownSelector(selector, place);
  }
}

function weighPseudoClass(
  node: CssNode & { type: 'PseudoClassSelector' },
  selector: Selector,
  place: Place,
): number {
  if (!PSEUDO_CLASSES.includes(node.name)) throw unknownSelector(selector, place);
  if (node.name !== 'not' && node.name !== 'is') return CLASS;
  const lists = node.children?.toArray() ?? [];
  const inner = lists.flatMap((list) => (list.type === 'SelectorList' ? list.children.toArray() : []));
  const weights = inner.map((one) =>
    one.type === 'Selector' ? sum(one.children.toArray().map((part) => weigh(part, selector, place))) : 0,
  );
  return Math.max(0, ...weights);
}

function unknownSelector(selector: Selector, place: Place) {
  return cssFault(`the selector "${generate(selector)}" is not supported`, place);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
