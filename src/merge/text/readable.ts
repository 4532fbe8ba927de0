/** Makes campaign and brand files readable for templates and texts: the same tree, with texts that know their place. */
import { joinWords } from '../../base/facts/joinWords.js';
import { STATES } from '../../base/facts/states.js';
import type { Text } from '../../campaign/schema/values.js';
import { CampaignText, isGroup, type TextHome } from './campaignText.js';
import { BulletList, Choice, Conditional, ConditionalList, ConditionWords } from './conditional.js';

/**
 * The tree that templates read: groups and lists unchanged, and every string (or map of languages) as a
 * `CampaignText`. A string that is not a text is a fact and prints unchanged in every language. Model years
 * become text, because a year has no thousands separator as in 258,900.
 */
export function readable(value: unknown, home: TextHome): unknown {
  if (typeof value === 'string') return new CampaignText({ en: value, es: value }, home, true);
  if (Array.isArray(value)) return readableList(value, home);
  if (!isGroup(value)) return value;
  if (isLanguages(value)) return new CampaignText(value, home);
  if (isParagraphs(value)) return new ConditionalList(entriesOf(value.blocks, home), home, true);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, readableEntry(key, entry, home)]));
}

function readableEntry(key: string, value: unknown, home: TextHome): unknown {
  const below = { ...home, field: home.field === '' ? key : `${home.field}.${key}` };
  if (key === 'model_years' && isGroup(value)) return readable(yearsAsWords(value), below);
  if (below.field === 'regions' && isGroup(value)) return regionsAsWords(value, below);
  if (key === 'when' && isGroup(value)) return new ConditionWords(value, below);
  return readable(value, below);
}

/** Each set of states as a sentence names them: `Ohio, New York and Pennsylvania`. */
function regionsAsWords(regions: Readonly<Record<string, unknown>>, home: TextHome): unknown {
  const named = Object.entries(regions).map(([id, codes]) => {
    const names = (isList(codes) ? codes : []).map((code) => STATES.get(String(code)) ?? String(code));
    const words = { en: joinWords(names, 'and', 'en'), es: joinWords(names, 'and', 'es') };
    return [id, new CampaignText(words, at(home, `.${id}`))];
  });
  return Object.fromEntries(named);
}

function yearsAsWords(years: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(years).map(([key, year]) => [key, String(year)]));
}

/** A list whose entries depend on conditions is settled where it is read. */
function readableList(list: readonly unknown[], home: TextHome): unknown {
  if (list.some(isConditional) && !DECIDES.test(home.field))
    return new ConditionalList(entriesOf(list, home), home, false);
  return list.map((entry, index) => readable(entry, at(home, `[${index}]`)));
}

/** What conditions below these keys decide are vehicles, phases and terms; no record is asked for them again. */
const DECIDES = /^(?:vehicles|phases|coverage)\b/;

function isConditional(entry: unknown): boolean {
  return isGroup(entry) && (isGroup(entry.when) || isList(entry.choose) || isList(entry.list));
}

function entriesOf(list: readonly unknown[], home: TextHome): readonly unknown[] {
  return list.map((entry, index) => entryOf(entry, at(home, `[${index}]`)));
}

function entryOf(entry: unknown, home: TextHome): unknown {
  if (!isConditional(entry) || !isGroup(entry)) return readable(entry, home);
  if (isList(entry.choose)) return new Choice(alternatives(entry.choose, at(home, '.choose')), home);
  const when = isGroup(entry.when) ? entry.when : undefined;
  return new Conditional(when, readEntry(entry, home), home);
}

function alternatives(entries: readonly unknown[], home: TextHome): readonly Conditional[] {
  return entries.map((entry, index) => {
    const { when = undefined, text } = isGroup(entry) ? entry : {};
    const place = at(home, `[${index}]`);
    return new Conditional(isGroup(when) ? when : undefined, readable(text, place), place);
  });
}

/** A text or a list of texts; anything else is a row or a section, which stays a group. */
function readEntry({ when, ...rest }: Readonly<Record<string, unknown>>, home: TextHome): unknown {
  if (isList(rest.list)) return new BulletList(entriesOf(rest.list, at(home, '.list')), home);
  const keys = Object.keys(rest).filter((key) => rest[key] !== undefined);
  return keys.length === 1 && keys[0] === 'text'
    ? readable(rest.text, home)
    : readable({ ...rest, when }, home);
}

function at(home: TextHome, step: string): TextHome {
  return { ...home, field: `${home.field}${step}` };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isParagraphs(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & { readonly blocks: readonly unknown[] } {
  return isList(value.blocks) && Object.keys(value).length === 1;
}

function isLanguages(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Text {
  const keys = Object.keys(value);
  return keys.includes('en') && keys.every((key) => key === 'en' || key === 'es');
}
