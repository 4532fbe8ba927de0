/** Checks whether a field can be printed, and whether its letters were misread earlier. */

import { CODES, type Problem } from '../../base/problems.js';
import { codePointName } from '../../base/text/codePointName.js';
import { composedText } from '../../base/text/composedText.js';
import type { KnownColumn } from '../../shapes/columns.js';
import type { ReadOptions } from '../source/recordSource.js';
import { isPlain, LONGEST_PRINTED } from './fieldText.js';
import { isMisread } from './misread.js';
import type { RowChecks } from './rowChecks.js';

/** True when the text can be printed; else a problem of the row. Misread text is a problem and printed. */
export function checkPrinted(
  column: KnownColumn,
  text: string,
  options: ReadOptions,
  checks: RowChecks,
): boolean {
  if (text.length <= LONGEST_PRINTED && isPlain(text)) return true;
  const found = unprintable(text, options, column);
  if (found !== undefined) checks.add(found.code, column, text, found.hint);
  else if (isMisread(text)) checks.add('TEXT_MISREAD', column, text);
  return found === undefined;
}

/** Reports text that was decoded wrongly, in a field that no letter prints. */
export function checkRead(column: KnownColumn, text: string, checks: RowChecks): void {
  if (!isPlain(text) && isMisread(text)) checks.add('TEXT_MISREAD', column, text);
}

/** Why no document can print the text. Also looks at it in capitals, since the address block prints it so. */
export function unprintable(
  text: string,
  { missing }: ReadOptions,
  column: KnownColumn,
): Pick<Problem, 'code' | 'hint'> | undefined {
  if (text.length > LONGEST_PRINTED) {
    const hint = `it has ${text.length} characters; shorten the ${column} to ${LONGEST_PRINTED} at most`;
    return { code: 'TEXT_TOO_WIDE', hint };
  }
  if (missing === undefined || isPlain(text)) return undefined;
  const line = text.replaceAll('\n', ' ');
  const glyph = missing(line) ?? missing(composedText(line.toUpperCase()));
  if (glyph === undefined) return undefined;
  const why = /\p{Cc}/u.test(glyph) ? 'it is a control character; remove it' : CODES.GLYPH_MISSING.hint;
  return { code: 'GLYPH_MISSING', hint: `${codePointName(glyph)} cannot be printed; ${why}` };
}
