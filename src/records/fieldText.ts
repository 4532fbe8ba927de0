/** A field as written comes in; text as we keep it goes out: NFC, without outer or repeated spaces. */
import { FIRST_MARK } from '../base/composedText.js';

/** Whether the text is printable ASCII throughout: then it is NFC, on one line and in every font. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

/** Signs and nothing else, as people type them into a field that must not be blank: `.`, `--`, `???`. */
const FILLER = /^[\s!-/:-@[-`{-~–—…“”„«»]*$/;

/**
 * NFC, trimmed, every run of white space (tabs, line breaks, hard spaces) one space. Invisible formatting that
 * comes along when text is copied (soft hyphens, zero-width spaces) is dropped. Signs without a letter or digit
 * say nothing: they are blank.
 */
export function oneLine(written: string): string {
  if (written === '' || isTidy(written)) return written;
  const text = written.trim();
  if (FILLER.test(text)) return '';
  return text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const SPACE = 32;
const DELETE = 127;
const HARD_SPACE = 160;
const SOFT_HYPHEN = 173;
const A_GRAVE = 192;

/** Whether a text needs nothing done to it, as nearly all do: a Latin letter or a digit first, spaces single. */
function isTidy(text: string): boolean {
  if (!beginsWord(text.charCodeAt(0))) return false;
  let before = 0;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code >= FIRST_MARK || (code === SPACE && before === SPACE)) return false;
    if (code >= DELETE && (code <= HARD_SPACE || code === SOFT_HYPHEN)) return false;
    before = code;
  }
  return before !== SPACE;
}

function beginsWord(code: number): boolean {
  const lower = code | 32;
  return (
    (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || (code >= A_GRAVE && code < FIRST_MARK)
  );
}

/** As `oneLine`, but a line break stays a line break: what an address field may hold. */
export function someLines(written: string): string {
  if (written === '' || isTidy(written)) return written;
  return written
    .split(/[\r\n\u2028\u2029]+/)
    .map(oneLine)
    .filter(Boolean)
    .join('\n');
}
