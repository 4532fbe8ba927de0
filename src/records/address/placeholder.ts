/** Recognizes what people and programs write into a field that has no value. */

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
  ...['no company', 'no data', 'no value'],
]);

const LONGEST = 32;
/** What a placeholder may begin with. Nearly every name and street begins otherwise. */
const BEGINNING = /^(?:n[aiou./\\]|un|tb|to |bl|em|mi|de|ow|ad|xx|[0#([<{\-.*?_/\\'"])/i;
/** Zeros, or signs alone: `0`, `00000`, `0-0`, `--`; and `xxx`. */
const NOTHING = /^(?:[0\s\p{P}\p{S}]+|x{2,})$/iu;

/** Whether the whole text stands for a missing value, in any case, also said again: `N/A`, `NULL NULL`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST || !BEGINNING.test(text)) return false;
  const folded = text.toLowerCase().replace(/^[\s([<{'"*]+|[\s)\]>}'"*.]+$/g, '');
  if (PLACEHOLDERS.has(folded) || NOTHING.test(text)) return true;
  return (
    folded.includes(' ') && folded.split(' ').every((word) => PLACEHOLDERS.has(word) || NOTHING.test(word))
  );
}

/** The text, blank when it is a placeholder. */
export function withoutPlaceholder(text: string): string {
  return text !== '' && isPlaceholder(text) ? '' : text;
}
