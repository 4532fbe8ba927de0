/** A field that a letter prints comes in; a problem goes out when the letter fonts cannot print it. */
import { CODES } from '../base/problems.js';
import type { KnownColumn } from './columns.js';
import { isPlain } from './fieldText.js';
import type { ReadOptions } from './recordSource.js';
import type { RowChecks } from './rowChecks.js';

/** Also looks at the text in capitals, since the address block prints it so. True when it can be printed. */
export function checkGlyphs(
  column: KnownColumn,
  text: string,
  options: ReadOptions,
  checks: RowChecks,
): boolean {
  if (options.missing === undefined || isPlain(text)) return true;
  const line = text.replaceAll('\n', ' ');
  const glyph = options.missing(line) ?? options.missing(line.toUpperCase().normalize('NFC'));
  if (glyph === undefined) return true;
  const codePoint = (glyph.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  checks.add('GLYPH_MISSING', column, text, `U+${codePoint} cannot be printed; ${CODES.GLYPH_MISSING.hint}`);
  return false;
}
