/** Damages a text as people, spreadsheets and broken lines do: a few changes of one or several kinds. */

// biome-ignore format: one line a kind
const SIGNS = [
  '"', '"', '"', ',', ',', '\n', '\r\n', ';', '\t', "'", '="',
  '\0', '\u001b', '\u007f', '\u0085', '\ufffd', '\u202e', 'é', 'Ã©', '字',
  '&amp;', '&#10;', '#', ': ', '- ', '{{', '}}', '|', '*', '0', '9'.repeat(400), '1E+05', 'null',
];
const CHANGES = [
  (text, at, random) => text.slice(0, at) + random.oneOf(SIGNS) + text.slice(at),
  (text, at, random) => text.slice(0, at) + random.oneOf(SIGNS) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, random) => text.slice(0, at) + text.slice(at + random.below(40)),
  (text, at, random) =>
    onLines(text, at, (lines, index) => lines.splice(index, 0, lines[random.below(lines.length)])),
  (text, at) => onLines(text, at, (lines, index) => lines.splice(index, 1)),
  (text, at) =>
    onLines(text, at, (lines, index) => lines.splice(index, 2, `${lines[index]}${lines[index + 1] ?? ''}`)),
];

function onLines(text, at, change) {
  const lines = text.split('\n');
  change(lines, text.slice(0, at).split('\n').length - 1);
  return lines.join('\n');
}

/** One to eight changes behind `from`; one text of ten is cut as well. */
export function mutate(text, random, from = 0) {
  let mutated = text;
  const place = () => from + random.below(Math.max(1, mutated.length - from));
  for (let left = 1 + random.below(8); left > 0; left--)
    mutated = random.oneOf(CHANGES)(mutated, place(), random);
  return random.below(10) === 0 ? mutated.slice(0, place()) : mutated;
}
