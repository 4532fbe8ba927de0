/** Writes a figure of a text: a picture, and its caption below it. */
import { Fault } from '../../base/problems.js';
import { escapeHtml } from '../../base/text/escapeHtml.js';
import { placeAttribute } from '../../shapes/layout/elementPlace.js';
import type { CampaignText } from './campaignText.js';
import { homeOf, placeOf } from './fillPath.js';

export interface Figure {
  /** Path of the file as Markdown gives it, with `%20` for a space. */
  readonly source: string;
  /** What it shows. */
  readonly alternative: string;
  /** HTML; empty for none. */
  readonly caption: string;
}

export function figureElement({ source, alternative, caption }: Figure, text: CampaignText): string {
  const at = placeAttribute(placeOf(text));
  const picture = `<img${at} src="${escapeHtml(decoded(source))}" alt="${escapeHtml(alternative)}">`;
  const below = caption === '' ? '' : `<figcaption${at}>${caption}</figcaption>`;
  return `<figure class="figure"${at}>${picture}${below}</figure>`;
}

/** A figure without a description, which some readers need. */
export function undescribed(source: string, text: CampaignText): Fault {
  return new Fault('PICTURE_UNDESCRIBED', `the figure ${decoded(source)} has no description`, {
    place: homeOf(text),
    hint: 'write what it shows between the brackets: ![Door handle with its bolts marked](figures/handle.png)',
  });
}

function decoded(source: string): string {
  try {
    return decodeURI(source);
  } catch {
    return source;
  }
}
