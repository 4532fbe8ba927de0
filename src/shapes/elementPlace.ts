/** The attribute `data-at` of markup: the place in a template or a campaign file that each element came from. */
import type { Place } from '../base/problems.js';
import { escapeHtml } from '../base/text/escapeHtml.js';

export const PLACE_ATTRIBUTE = 'data-at';

/** The attribute with a space before it: ` data-at="owner-letter/owner-letter.hbs:12"`. */
export function placeAttribute(at: string): string {
  return ` ${PLACE_ATTRIBUTE}="${escapeHtml(at)}"`;
}

/** The place as it is written: `owner-letter/owner-letter.hbs:12`, or a file and a field of it. */
export function writtenPlace(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes[PLACE_ATTRIBUTE];
}

/** File and line; only a file where no line is given. */
export function readPlace(written: string): Place {
  const [, file, line] = /^(.*):(\d+)$/s.exec(written) ?? [];
  return file === undefined ? { file: written } : { file, line: Number(line) };
}

const IN_TAG = new RegExp(` ${PLACE_ATTRIBUTE}="([^"]*)"`, 'g');

/** The place that the last tag of a stretch of markup names. */
export function lastPlaceIn(markup: string): Place | undefined {
  const written = [...markup.matchAll(IN_TAG)].at(-1)?.[1];
  return written === undefined ? undefined : readPlace(written);
}

export function withoutPlaces(markup: string): string {
  return markup.replaceAll(IN_TAG, '');
}
