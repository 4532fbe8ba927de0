/** Shortens what a message quotes, so that one value of a file never fills the screen. */

/** Characters of one value that a message shows. */
const LONGEST_VALUE = 200;
/** Characters of one line of a message: the last resort for a value that is neither quoted nor one word. */
const LONGEST_LINE = 2000;

const QUOTED = /"([^"\n]*)"/g;
const WORD = new RegExp(`\\S{${LONGEST_VALUE + 1},}`, 'g');

/** The message with each quoted value and each unbroken word cut to 200 characters. */
export function shortened(message: string): string {
  if (message.length <= LONGEST_VALUE) return message;
  return message
    .replaceAll(QUOTED, (_, value: string) => `"${shortValue(value)}"`)
    .replaceAll(WORD, shortValue)
    .split('\n')
    .map((line) => cut(line, LONGEST_LINE))
    .join('\n');
}

/** The first 200 characters of a value, with an ellipsis where more follow. */
export function shortValue(value: string): string {
  return cut(value, LONGEST_VALUE);
}

/** The ellipsis counts: what is cut once is not cut again. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
