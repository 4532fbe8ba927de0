/** Recognizes what people and programs write in a field without a value. */

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ...['null', 'none', 'nil', 'nan', 'n/a', 'n.a', 'n\\a', 'na', '#n/a', '#null!', '#ref!', '#value!'],
  ...[
    'unknown',
    'unk',
    'undefined',
    'undef',
    'tbd',
    'tba',
    'blank',
    'empty',
    'missing',
    'desconocido',
    'ninguno',
  ],
  ...['not available', 'not applicable', 'not provided', 'not given', 'not known', 'to be determined'],
  ...['unknown owner', 'owner unknown', 'no name', 'name unknown', 'no address', 'address unknown'],
  ...['no company', 'no data', 'no value', 'no email', 'no e-mail', 'no email address', 'no e-mail address'],
]);

const LONGEST = 32;
/** What a placeholder may begin with. Nearly all names and streets begin with something else. */
const BEGINNING = /^(?:n[aiou./\\]|un|tb|to |bl|em|mi|de|ow|ad|xx|[0#([<{\-.*?_/\\'"])/i;
/** Only zeros or signs: `0`, `00000`, `0-0`, `--`; and `xxx`. */
const NOTHING = /^(?:[0\s\p{P}\p{S}]+|x{2,})$/iu;

/** Whether the whole text means a missing value, in uppercase or lowercase, once or repeated: `N/A`, `NULL NULL`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST || !BEGINNING.test(text)) return false;
  const folded = text.toLowerCase().replace(/^[\s([<{'"*]+|[\s)\]>}'"*.]+$/g, '');
  if (PLACEHOLDERS.has(folded) || NOTHING.test(text)) return true;
  return (
    folded.includes(' ') && folded.split(' ').every((word) => PLACEHOLDERS.has(word) || NOTHING.test(word))
  );
}

/** The text; blank if it is a placeholder. */
export function withoutPlaceholder(text: string): string {
  return text !== '' && isPlaceholder(text) ? '' : text;
}
