/** Shortens what a message quotes, so that a single value never fills the screen. */

/** The most characters of one value that a message shows. */
const LONGEST_VALUE = 200;
/** The most characters of one line of a message; a last resort for values that are neither quoted nor a single word. */
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

/** The first 200 characters of a value, with an ellipsis if there are more. */
export function shortValue(value: string): string {
  return cut(value, LONGEST_VALUE);
}

/** The last 200 characters of a path, with an ellipsis if there are more: its end says which file it is. */
export function shortPath(path: string): string {
  if (path.length <= LONGEST_VALUE) return path;
  return `…${path.slice(1 - LONGEST_VALUE).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/** The ellipsis counts, so that a shortened value is not shortened again. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
