/** Reads and writes `data-at`, the attribute with the place in a template or campaign file that an element came from. */
import type { Place } from '../../base/problems.js';
import { escapeHtml } from '../../base/text/escapeHtml.js';
import { STATUTE_ATTRIBUTE } from './statuteMark.js';

export const PLACE_ATTRIBUTE = 'data-at';

/** The attribute with a space before it: ` data-at="owner-letter/owner-letter.hbs:12"`. */
export function placeAttribute(at: string): string {
  return ` ${PLACE_ATTRIBUTE}="${escapeHtml(at)}"`;
}

/** The place as written: `owner-letter/owner-letter.hbs:12`, or a file and one of its fields. */
export function writtenPlace(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes[PLACE_ATTRIBUTE];
}

/** File and line; only the file if there is no line. */
export function readPlace(written: string): Place {
  const [, file, line] = /^(.*):(\d+)$/s.exec(written) ?? [];
  return file === undefined ? { file: written } : { file, line: Number(line) };
}

const MARK_IN_TAG = new RegExp(` ${STATUTE_ATTRIBUTE}="[^"]*"`, 'g');

const IN_TAG = new RegExp(` ${PLACE_ATTRIBUTE}="([^"]*)"`, 'g');

/** The place of the last tag in a stretch of markup. */
export function lastPlaceIn(markup: string): Place | undefined {
  const written = [...markup.matchAll(IN_TAG)].at(-1)?.[1];
  return written === undefined ? undefined : readPlace(written);
}

/** Without what only the product reads: the places, and the ids of prescribed texts. */
export function withoutPlaces(markup: string): string {
  return markup.replaceAll(IN_TAG, '').replaceAll(MARK_IN_TAG, '');
}
