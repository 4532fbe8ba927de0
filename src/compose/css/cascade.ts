/** Computes the style of an element from the rules that match it and its parent's style (CSS Cascading 4, 6). */
import type { Element } from 'domhandler';
import type { Place } from '../../base/problems.js';
import type { StyleCircumstance } from '../style/declarable.js';
import { INITIAL_STYLE, inheritedStyle, type Style } from '../style/style.js';
import { cssFault, type PlacedSetting } from './declarations.js';
import type { Target } from './readSelector.js';
import { type RuleSet, readStyleAttribute, type StyleRule } from './readStyleSheet.js';

/** What all elements of one markup share. */
export interface Cascade {
  readonly defaults: RuleSet;
  readonly authored: RuleSet;
  /** The available font families. */
  readonly families: readonly string[];
  /** Font size of the root element, once it is known. */
  readonly rem: number;
  /** What the rules say of each element, the weakest first: looked up once, however often it is styled. */
  readonly matched: Map<Element, readonly PlacedSetting[]>;
}

/** Style of the element itself. */
export function styleElement(
  element: Element,
  parent: Readonly<Style>,
  cascade: Cascade,
  place: Place,
): Style {
  const settings = cascade.matched.get(element) ?? settingsOf(element, cascade, place);
  cascade.matched.set(element, settings);
  return computeStyle(settings, parent, cascade);
}

function settingsOf(
  element: Element,
  { defaults, authored }: Cascade,
  place: Place,
): readonly PlacedSetting[] {
  const attribute = element.attribs.style;
  return [
    ...matching(defaults, element, 'element'),
    ...matching(authored, element, 'element'),
    ...(attribute === undefined ? [] : readStyleAttribute(attribute, place)),
  ];
}

/** Style of `::before`, `::after` or `::marker`; undefined if no rule matches it. */
export function stylePseudo(
  element: Element,
  target: Exclude<Target, 'element'>,
  own: Readonly<Style>,
  cascade: Cascade,
): Style | undefined {
  const settings = matching(cascade.authored, element, target);
  return settings.length === 0 ? undefined : computeStyle(settings, own, cascade);
}

/** Applies settings in order to the inherited style; the font size first, because lengths depend on it. */
export function computeStyle(
  settings: readonly PlacedSetting[],
  parent: Readonly<Style>,
  cascade: Pick<Cascade, 'families' | 'rem'>,
): Style {
  const style = inheritedStyle(parent);
  const sizes: StyleCircumstance = { parent, em: parent.fontSize, rem: cascade.rem };
  for (const setting of settings) if (setting.key === 'fontSize') setting.apply(style, sizes);
  const rest: StyleCircumstance = { ...sizes, em: style.fontSize };
  for (const setting of settings)
    if (setting.key !== 'fontSize') applyKnown(setting, style, rest, cascade.families);
  return style;
}

function applyKnown(
  setting: PlacedSetting,
  style: Style,
  circumstance: StyleCircumstance,
  families: readonly string[],
) {
  setting.apply(style, circumstance);
  if (setting.key !== 'fontFamily' || families.includes(style.fontFamily)) return;
  throw cssFault(
    `the font family "${style.fontFamily}" is not one of: ${families.join(', ')}`,
    setting.place,
  );
}

/** Settings of all matching rules, the weakest first. */
function matching(rules: RuleSet, element: Element, target: Target): PlacedSetting[] {
  return (rules.byTarget.get(target) ?? [])
    .filter((rule) => rule.matches(element))
    .sort(byStrength)
    .flatMap((rule) => rule.settings);
}

function byStrength(a: StyleRule, b: StyleRule): number {
  return a.specificity - b.specificity || a.order - b.order;
}

/** The style above the root: initial values and the first font family. */
export function rootStyle(families: readonly string[]): Style {
  return { ...INITIAL_STYLE, fontFamily: families[0] ?? '' };
}
