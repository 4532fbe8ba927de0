/** Fills a path of a campaign text with the HTML of what it names: a fact, another text, or an open slot. */

import { formatApproximate, formatNumber, formatString } from '../../base/facts/formatFact.js';
import { isWrittenPath, ownValue, parsePath } from '../../base/path.js';
import { Fault, type Place } from '../../base/problems.js';
import { escapeHtml } from '../../base/text/escapeHtml.js';
import { placeAttribute } from '../../shapes/layout/elementPlace.js';
import type { Language } from '../../shapes/units.js';
import type { Session } from '../slots/session.js';
import { Slot } from '../slots/slot.js';
import { CampaignText, isGroup, textOf } from './campaignText.js';
import { facetWords } from './facetWords.js';
import { followPath } from './followPath.js';
import { slotElement } from './html.js';

/** `block`: paragraphs and lists; `inline`: no paragraphs; `linked`: only paths and links; `plain`: only paths. */
export type TextForm = 'block' | 'inline' | 'linked' | 'plain';

/** The text that contains the path, and how to render a text that the path refers to. */
export interface Filling {
  readonly session: Session;
  readonly text: CampaignText;
  readonly form: TextForm;
  render(text: CampaignText, form: TextForm): string;
}

/** `alone`: the path is a whole paragraph, so its value may contain paragraphs or lines. */
export function fillPath(written: string, filling: Filling, alone = false): string {
  const value = valueAt(written, filling);
  if (value instanceof Slot) return slotElement(Slot.nameOf(value), placeOf(filling.text));
  if (value instanceof CampaignText && alone) return filling.render(value, formOf(value, filling, 'block'));
  return factHtml(value, written, filling, alone ? breakElement(filling.text) : ', ');
}

/** The value of the path. Throws PATH_UNKNOWN or FACET_UNKNOWN with the place of the text. */
export function valueAt(written: string, filling: Filling): unknown {
  if (!isWrittenPath(written)) {
    throw textRefused(
      filling.text,
      `{{${written}}} is not a path: a text can contain paths such as {{campaign.code}}`,
    );
  }
  const [root = '', ...parts] = parsePath(written).map(String);
  if (root === 'record')
    return (
      (parts.length === 1 ? facetWords(parts[0] ?? '', filling.session) : undefined) ??
      slotAt(parts, written, filling)
    );
  if (root === 'phase' || root === 'line') return ownOf(root, parts, written, filling);
  const { session } = filling;
  const request = { written, place: homeOf(filling.text), session, optional: false };
  return followPath(rootsOf(filling), [root, ...parts], request);
}

/** In a text, `campaign` is the campaign whose file contains the text, even if another campaign prints it. */
function rootsOf({ session, text }: Filling): Readonly<Record<string, unknown>> {
  const { code } = CampaignText.home(text);
  const own = code === undefined ? session.roots.campaign : session.campaigns[code];
  const { brand, notice, follow_up, audience } = session.roots;
  return { campaign: own, notice, linked: session.campaigns, brand, follow_up, audience };
}

/** What the phase or line of the record has: another value for each phase makes another variant. */
function ownOf(root: 'phase' | 'line', parts: readonly string[], written: string, filling: Filling): unknown {
  const { session, text } = filling;
  const place = homeOf(text);
  const own = session.record?.facet(root === 'phase' ? 'phase' : 'vehicle_line') ?? null;
  const list = root === 'phase' ? ['campaign', 'phases'] : ['campaign', 'vehicles', 'lines'];
  const entries = followPath(rootsOf(filling), list, { written, place, session, optional: true });
  const key = root === 'phase' ? 'number' : 'id';
  const found =
    Array.isArray(entries) && own !== null ? entries.find((each) => keyOf(each, key) === own) : undefined;
  if (found !== undefined) return followPath(found, parts, { written, place, session, optional: false });
  throw new Fault('FACET_UNKNOWN', `{{${written}}}: the document has no record of a ${root}`, { place });
}

function keyOf(entry: unknown, key: string): string | undefined {
  const value = ownValue(entry, key);
  if (typeof value === 'number') return String(value);
  return value instanceof CampaignText ? CampaignText.source(value, 'en') : undefined;
}

function slotAt(parts: readonly string[], written: string, { session, text }: Filling): Slot {
  const place = homeOf(text);
  const value = session.record?.read(parts, place);
  if (value instanceof Slot) return value;
  const why =
    session.record === undefined ? 'this document has no record' : 'a text can print slots, but not facets';
  throw new Fault('FACET_UNKNOWN', `{{${written}}}: ${why}`, { place });
}

function factHtml(value: unknown, written: string, filling: Filling, between: string): string {
  if (value instanceof CampaignText) return filling.render(value, formOf(value, filling, 'inline'));
  if (Array.isArray(value)) {
    return value.map((entry) => factHtml(entry, written, filling, between)).join(between);
  }
  const printed = textOf(value);
  if (printed !== undefined) return filling.render(printed, 'plain');
  const words = factWords(value, filling.session.language);
  if (words !== undefined) return escapeHtml(words);
  throw textRefused(filling.text, `{{${written}}} is a group, and only a value can be printed`);
}

/** Days and months are facts although they are written as text. */
export function formOf(text: CampaignText, { session, form }: Filling, wanted: TextForm): TextForm {
  if (form === 'plain' || form === 'linked') return form;
  const source = CampaignText.source(text, session.language);
  if (formatString(source, session.language) !== source) return 'plain';
  return CampaignText.isFact(text) ? 'linked' : wanted;
}

/** A number or volume in words; undefined for anything else. */
export function factWords(value: unknown, language: Language): string | undefined {
  if (typeof value === 'number') return formatNumber(value);
  if (!isGroup(value) || typeof value.approximately !== 'number') return undefined;
  return formatApproximate(value.approximately, language);
}

/** A forced line break in a text. */
export function breakElement(text: CampaignText): string {
  return `<br${placeAttribute(placeOf(text))}>`;
}

export function homeOf(text: CampaignText): Place {
  const { file, field } = CampaignText.home(text);
  return { file, field };
}

/** `20LC02.yaml owner_letter.sections[2].body`. */
export function placeOf(text: CampaignText): string {
  const { file, field } = CampaignText.home(text);
  return `${file} ${field}`;
}

export function textRefused(text: CampaignText, message: string, hint = PLAIN_MARKDOWN): Fault {
  return new Fault('TEMPLATE_INVALID', message, { place: homeOf(text), hint });
}

const PLAIN_MARKDOWN = 'write Markdown without raw HTML; paths such as {{campaign.code}} are allowed';
